package dev.bellhop.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whose hand does it, through which App if any, and when. GitHub counts in seconds. */
record Hand(Account who, Optional<App> via, Instant at) {
    Hand {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same hand, at another time. */
    Hand later(Instant then) {
        return new Hand(who, via, then);
    }

    static Hand of(Account who, Instant at) {
        return new Hand(who, Optional.empty(), at);
    }
}
