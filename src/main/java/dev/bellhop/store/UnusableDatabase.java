package dev.bellhop.store;

/** The database is not one that we may write to. It is left as it is; the message is one line for the operator. */
public final class UnusableDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableDatabase(String why) {
        super(why);
    }

    UnusableDatabase(String why, Throwable cause) {
        super(why, cause);
    }
}
