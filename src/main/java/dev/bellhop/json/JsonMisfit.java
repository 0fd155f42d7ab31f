package dev.bellhop.json;

/** Text that is not JSON, or JSON of another shape than the reader needs. Names the path, never a value. */
public final class JsonMisfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    JsonMisfit(String path, String expected) {
        super(path + ": expected " + expected);
        this.path = path;
    }

    /** Where it did not fit, as in {@code $.issue.number}. */
    public String path() {
        return path;
    }
}
