package dev.bellhop.engine;

import dev.bellhop.run.Repo;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    /** Takes the next turn of whatever must keep a distance, or says when to come again. */
    synchronized Optional<Instant> write(String credential, Duration distance, Instant now) {
        Optional<Instant> wait = read(credential, now)
                .or(() -> Optional.ofNullable(next.get(credential)).filter(now::isBefore));
        if (wait.isEmpty()) {
            next.values().removeIf(now::isAfter);
            next.put(credential, now.plus(distance));
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
