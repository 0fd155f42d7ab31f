package dev.bellhop.engine;

/** Keeps a row that kills the process from killing it for ever. */
final class Quarantine {
    private static final int MOST_CRASHES = 5;

    private Quarantine() {}

    /** Every claim raises the epoch, and every claim that ended well enough to put the row back raises the tries. */
    static boolean needed(Lease lease) {
        return lease.epoch() - 1 - lease.tries() >= MOST_CRASHES;
    }
}
