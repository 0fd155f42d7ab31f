package dev.bellhop.http;

import dev.bellhop.engine.Fault;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Asks nothing in the name of somebody who was told to wait. It forgets with the process; a wait that was forgotten is
 * told again by the next answer.
 */
final class Hush {
    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final HostClock clock;

    Hush(HostClock clock) {
        this.clock = clock;
    }

    Answer keep(String owner, Call call, Supplier<Answer> exchange) {
        Instant now = clock.ours(clock.instant());
        until.values().removeIf(end -> !now.isBefore(end));
        Optional.ofNullable(until.get(owner)).ifPresent(end -> {
            throw Fault.wait(end, call + ": " + owner + " was told to wait");
        });
        try {
            return exchange.get();
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Wait(Instant end)) {
                until.merge(owner, end, (one, other) -> one.isAfter(other) ? one : other);
            }
            throw fault;
        }
    }
}
