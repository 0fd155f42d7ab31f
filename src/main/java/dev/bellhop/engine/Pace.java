package dev.bellhop.engine;

import dev.bellhop.run.Repo;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps each credential inside its limits: nothing is asked while we were told to wait, and writes keep their distance.
 * It forgets with the process; a wait that was forgotten is told again by the next answer.
 */
final class Pace {
    private final Map<String, Instant> paused = new HashMap<>();
    private final Map<String, Instant> next = new HashMap<>();

    /** When to come again, if not now. */
    synchronized Optional<Instant> read(String credential, Instant now) {
        paused.values().removeIf(now::isAfter);
        return Optional.ofNullable(paused.get(credential)).filter(now::isBefore);
    }

    /** Takes the next turn of all that must keep a distance, or of none and says when to come again. */
    synchronized Optional<Instant> write(String credential, Map<String, Duration> distances, Instant now) {
        Optional<Instant> wait = Stream.concat(
                        read(credential, now).stream(),
                        distances.keySet().stream().flatMap(what -> Optional.ofNullable(next.get(what)).stream()))
                .filter(now::isBefore)
                .max(Instant::compareTo);
        if (wait.isEmpty()) {
            next.values().removeIf(now::isAfter);
            distances.forEach((what, distance) -> next.put(what, now.plus(distance)));
        }
        return wait;
    }

    synchronized void pause(String credential, Instant until) {
        paused.merge(credential, until, (a, b) -> a.isAfter(b) ? a : b);
    }

    static String installation(Repo repo) {
        return "installation:" + repo.installation();
    }
}
