package dev.bellhop.web;

import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One browser's time in the setup: for whom the App is to be made, and whether somebody went to GitHub from here. */
final class Stay {
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Secret cookie;
    private final Instant end;
    private String organization = "";
    private Optional<Away> away = Optional.empty();

    private record Away(Secret state, Instant end) {}

    enum Back {
        GOOD,
        LATE,
        UNKNOWN
    }

    Stay(Secret cookie, Instant end) {
        this.cookie = cookie;
        this.end = end;
    }

    Secret cookie() {
        return cookie;
    }

    Instant end() {
        return end;
    }

    /** Empty for a personal account. */
    synchronized String organization() {
        return organization;
    }

    synchronized void organization(String name) {
        organization = name;
    }

    synchronized void leave(Secret state, Instant now) {
        away = Optional.of(new Away(state, now.plus(PATIENCE)));
    }

    /** Whatever comes of it, the state is used up if it is the one. */
    synchronized Back back(Secret state, Instant now) {
        Optional<Away> known = away.filter(one -> one.state().equals(state));
        if (known.isEmpty()) {
            return Back.UNKNOWN;
        }
        away = Optional.empty();
        return now.isBefore(known.get().end()) ? Back.GOOD : Back.LATE;
    }
}
