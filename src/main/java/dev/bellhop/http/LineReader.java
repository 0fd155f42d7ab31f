package dev.bellhop.http;

/** Takes a body in that comes line by line and may never end. */
public interface LineReader {
    /** Before any line. Hanging up, at any time and from any thread, ends it: no line follows. */
    void begins(Runnable hangUp);

    /** The host has said yes, and its lines are on their way. */
    default void opened() {}

    /** The next line, without its end. The line after it waits. */
    void line(String line);
}
