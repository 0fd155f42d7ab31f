package dev.bellhop.engine;

import dev.bellhop.run.Repo;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps a distance between writes, as GitHub asks of those who create content. It forgets with the process. */
final class Pace {
    private final Map<String, Instant> next = new HashMap<>();
    private final Turns turns = new Turns();

    /** Takes the next turn of all that must keep a distance, or of none and says when to come again. */
    synchronized Optional<Instant> write(Map<String, Duration> distances, Instant now) {
        Optional<String> taken = distances.keySet().stream()
                .filter(what -> next.getOrDefault(what, now).isAfter(now))
                .max(Comparator.comparing(what -> next.getOrDefault(what, now)));
        turns.forget(now);
        Optional<Instant> wait = taken.map(
                what -> turns.after(what, next.getOrDefault(what, now), distances.getOrDefault(what, Duration.ZERO)));
        if (wait.isEmpty()) {
            next.values().removeIf(now::isAfter);
            distances.forEach((what, distance) -> next.put(what, now.plus(distance)));
        }
        return wait;
    }

    static String installation(Repo repo) {
        return "installation:" + repo.installation();
    }
}
