package dev.bellhop.store;

import java.nio.file.Path;

/** What came of copying a database. */
public sealed interface Copied {

    /** Whole and sound, on disk. {@code remembered}: the database knows of it, and the doctor tells its age. */
    record Done(Path file, long bytes, int schema, boolean remembered) implements Copied {}

    /** Nothing was left behind, and why. */
    record Failed(String why) implements Copied {}
}
