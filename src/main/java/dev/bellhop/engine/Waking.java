package dev.bellhop.engine;

import dev.bellhop.run.Alarm;
import dev.bellhop.run.Handle;
import dev.bellhop.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has runs looked at sooner than they would be. An alarm that is moved is lost to whoever is at it, so hints have one of
 * their own: the looks that are due anyway come to their end under any flood of hints. And hints that go on keep a
 * distance that grows, because each look has its price.
 */
public final class Waking {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(16);

    private final Ledger ledger;
    private final Map<Handle, Look> looks = new HashMap<>();

    /** The last that was asked for, and how far from it the next one must be. */
    private record Look(Instant due, Duration distance) {

        /** It will see whatever has happened by now. */
        boolean covers(Instant now) {
            return !now.isAfter(due);
        }

        boolean isForgotten(Instant now) {
            return !now.isBefore(due.plus(distance).plus(distance));
        }

        Look next(Instant now) {
            Instant soonest = due.plus(distance);
            Duration farther = distance.multipliedBy(2);
            return new Look(now.isAfter(soonest) ? now : soonest, farther.compareTo(MOST) < 0 ? farther : MOST);
        }
    }

    public Waking(Ledger ledger) {
        this.ledger = ledger;
    }

    /** False when no run is known by that name. */
    public boolean look(Handle handle, Instant now) {
        if (isCovered(handle, now)) {
            return true;
        }
        Optional<RunId> run = ledger.route(List.of(handle));
        run.ifPresent(id -> ring(handle, id, now));
        return run.isPresent();
    }

    private synchronized boolean isCovered(Handle handle, Instant now) {
        return Optional.ofNullable(looks.get(handle))
                .filter(look -> look.covers(now))
                .isPresent();
    }

    /** Remembered only when it is on disk. */
    private synchronized void ring(Handle handle, RunId run, Instant now) {
        looks.values().removeIf(look -> look.isForgotten(now));
        Optional<Look> last = Optional.ofNullable(looks.get(handle));
        if (last.filter(look -> look.covers(now)).isEmpty()) {
            Look next = last.map(look -> look.next(now)).orElse(new Look(now, LEAST));
            ledger.put(new Letter.Ring(new Alarm(run, Alarm.Kind.HINT, next.due())), next.due());
            looks.put(handle, next);
        }
    }
}
