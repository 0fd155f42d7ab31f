package dev.bellhop.store;

/** Another process works on this database. */
public final class AlreadyRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyRunning(String database) {
        super("another Bellhop is running on " + database);
    }
}
