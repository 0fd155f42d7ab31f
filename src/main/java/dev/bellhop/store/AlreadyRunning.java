package dev.bellhop.store;

import java.nio.file.Path;

/** Another process works on this database file. */
public final class AlreadyRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyRunning(Path file) {
        super("another Bellhop is running on " + file);
    }
}
