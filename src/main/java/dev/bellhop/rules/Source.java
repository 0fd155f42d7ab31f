package dev.bellhop.rules;

/** A file as it was found; {@code file} is the name that people are shown. */
public record Source(Origin origin, String file, String text) {
    public static final String FILE = ".github/bellhop.yml";
    public static final int MOST_BYTES = 1 << 20;

    public static Source ofRepository(String text) {
        return new Source(Origin.REPOSITORY, FILE, text);
    }
}
