package dev.bellhop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What each credential may spend on looking. A store of unused looks lets few runs be followed closely. */
final class Ration {
    private static final int STORE = 100;

    /** Until when what was taken would last at the steady rate. */
    private final Map<String, Instant> spent = new HashMap<>();

    private final Turns turns = new Turns();

    /** Takes one look, or says when there is one again. */
    synchronized Optional<Instant> take(Payer payer, Instant now) {
        Duration each = Duration.ofHours(1).dividedBy(payer.looksAnHour());
        spent.values().removeIf(now::isAfter);
        turns.forget(now);
        Instant until = spent.getOrDefault(payer.name(), now);
        Instant free = until.minus(each.multipliedBy(STORE));
        if (free.isAfter(now)) {
            return Optional.of(turns.after(payer.name(), free, each));
        }
        spent.put(payer.name(), until.plus(each));
        return Optional.empty();
    }
}
