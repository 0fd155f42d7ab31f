package dev.bellhop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Promises each who must wait for the same thing a time of their own, so that not all come back together. */
final class Turns {
    private final Map<String, Instant> last = new HashMap<>();

    /** The next that nobody was promised, of those that follow each other from when it is free. */
    Instant after(String what, Instant free, Duration each) {
        Instant turn = Optional.ofNullable(last.get(what))
                .map(promised -> promised.plus(each))
                .filter(free::isBefore)
                .orElse(free);
        last.put(what, turn);
        return turn;
    }

    void forget(Instant before) {
        last.values().removeIf(before::isAfter);
    }
}
