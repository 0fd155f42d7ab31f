package dev.bellhop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each credential may spend on looking, so that acting always has its share: at most half of GitHub's least limit of
 * 5,000 calls an hour, at three calls a look. A store of unused looks lets few runs be followed closely.
 */
final class Ration {
    private static final Duration EACH = Duration.ofHours(1).dividedBy(2_500 / 3);
    private static final Duration STORE = EACH.multipliedBy(100);

    /** Until when what was taken would last at the steady rate. */
    private final Map<String, Instant> spent = new HashMap<>();

    /** Takes one look, or says when there is one again. */
    synchronized Optional<Instant> take(String credential, Instant now) {
        spent.values().removeIf(now::isAfter);
        Instant until = spent.getOrDefault(credential, now);
        Instant free = until.minus(STORE);
        if (free.isAfter(now)) {
            return Optional.of(free);
        }
        spent.put(credential, until.plus(EACH));
        return Optional.empty();
    }
}
