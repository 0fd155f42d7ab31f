package dev.bellhop.store;

/** Takes back all that the transaction has written: what it was decided on is so no longer. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why, null, false, false);
    }
}
