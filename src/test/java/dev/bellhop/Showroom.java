package dev.bellhop;

/** A house for who looks at it in a browser. */
public interface Showroom extends AutoCloseable {
    int port();

    default String address() {
        return "http://localhost:" + port();
    }

    /** What the operator has to show. */
    String token();

    @Override
    void close();
}
