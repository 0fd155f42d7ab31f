package dev.bellhop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a row that ends the process from ending it again and again. Whoever was at work when a process ended is under
 * suspicion, the innocent with the guilty; so a suspect is only made to wait, twice as long each time, and is given up
 * when it has been there at every end for hours.
 */
final class Quarantine {
    private static final int SUSPICIOUS = 5;
    private static final int GUILTY = 12;

    private Quarantine() {}

    /** When the suspect may be tried again, if not now. */
    static Optional<Instant> until(Lease lease, Instant now) {
        if (ends(lease) < SUSPICIOUS) {
            return Optional.empty();
        }
        Duration wait = Duration.ofMinutes(1L << Math.min(ends(lease) - SUSPICIOUS, GUILTY));
        return Optional.of(lease.since().plus(wait)).filter(now::isBefore);
    }

    static boolean guilty(Lease lease) {
        return ends(lease) >= GUILTY;
    }

    /** Every claim raises the epoch, and every claim that ended well enough to put the row back raises the tries. */
    private static long ends(Lease lease) {
        return lease.epoch() - 1 - lease.tries();
    }
}
