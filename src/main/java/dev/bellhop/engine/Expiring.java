package dev.bellhop.engine;

import java.time.Duration;
import java.time.Instant;

/** Each hour, what is older than it is kept is let go: in bites, which hold nobody up. */
final class Expiring {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int BITE = 500;

    private final Ledger ledger;

    Expiring(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What an earlier process was reminded of comes no later for that. */
    void begin(Instant now) {
        ledger.remind(new Letter.Expire(), now.plus(EVERY));
    }

    void expire(Instant now) {
        boolean rest = ledger.expire(Retention.at(now), BITE) == BITE;
        ledger.put(new Letter.Expire(), now.plus(rest ? SOON : EVERY));
    }
}
