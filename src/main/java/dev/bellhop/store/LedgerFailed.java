package dev.bellhop.store;

/** The database could not do it; nothing of it may be believed to be stored, nor to be not. */
public final class LedgerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerFailed(String why, Throwable cause) {
        super(why, cause);
    }
}
