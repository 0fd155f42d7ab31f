package dev.bellhop.session;

import dev.bellhop.engine.SessionBook.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How long to wait before listening again: the longer, the more often streams broke soon after they began. */
final class Pauses {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final int LONGEST = 30;

    private final Map<Holder, Pause> pauses = new Recent<>();

    private record Pause(int breaks, Instant until) {}

    synchronized void broke(Holder holder, Instant begun, Instant now) {
        Pause before = pauses.getOrDefault(holder, new Pause(0, now));
        int breaks = begun.plus(LONG_ENOUGH).isAfter(now) ? before.breaks() + 1 : 1;
        int seconds = Math.min(LONGEST, 1 << Math.min(breaks - 1, 5));
        pauses.put(holder, new Pause(breaks, now.plusSeconds(seconds)));
    }

    synchronized Instant until(Holder holder) {
        return pauses.getOrDefault(holder, new Pause(0, Instant.EPOCH)).until();
    }

    synchronized void forget(Holder holder) {
        pauses.remove(holder);
    }
}
