package dev.bellhop.platform;

import dev.bellhop.demo.Request;
import java.time.Duration;
import java.time.Instant;

/**
 * How many requests a minute somebody may make. The description counts what creates and what reads; that everything
 * which is not read counts with the first, and that the minutes follow each other, are guesses. Qoder has none of these.
 */
final class Limits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int CREATED = 300;
    private static final int READ = 1200;

    private Instant begun = Instant.EPOCH;
    private int created;
    private int read;

    /** How long to wait; nothing for one that may pass. */
    Duration count(Request request, Instant now) {
        if (!now.isBefore(begun.plus(MINUTE))) {
            begun = now;
            created = 0;
            read = 0;
        }
        boolean reads = request.method().equals("GET");
        boolean passes = reads ? ++read <= READ : ++created <= CREATED;
        return passes ? Duration.ZERO : Duration.between(now, begun.plus(MINUTE));
    }
}
