package dev.bellhop;

import dev.bellhop.engine.Engine;
import dev.bellhop.engine.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that give the engine its turns. They rest when nothing is due, and look each second even if nobody rings:
 * others may write to the same database.
 */
final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int MANY = 16;
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final Engine engine;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Bell bell;
    private final List<Thread> threads;
    private volatile boolean closing;
    private volatile boolean dropped;

    Workers(Engine engine, Ledger ledger, InstantSource clock, Bell bell) {
        this.engine = engine;
        this.ledger = ledger;
        this.clock = clock;
        this.bell = bell;
        this.threads = IntStream.range(0, MANY)
                .mapToObj(n -> Thread.ofPlatform().name("worker-" + n).unstarted(this::work))
                .toList();
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Nothing new is begun; what is under way has so long to finish. False when something did not. */
    boolean stop(Duration patience) {
        closing = true;
        bell.ring();
        Instant end = clock.instant().plus(patience);
        try {
            boolean all = true;
            for (Thread thread : threads) {
                Duration left = Duration.between(clock.instant(), end);
                all &= thread.join(left.isPositive() ? left : Duration.ofMillis(1));
            }
            return all;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Each is left in the middle of whatever it is at, and nobody wonders that the ledger is gone. */
    void drop() {
        dropped = true;
        closing = true;
        bell.ring();
    }

    private void work() {
        while (!closing) {
            try {
                long heard = bell.rings();
                if (engine.turn(clock.instant())) {
                    bell.ring();
                } else {
                    bell.await(heard, rest());
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                if (dropped) {
                    return;
                }
                LOG.error("The ledger cannot be worked with; trying again", e);
                pause();
            }
        }
    }

    private Duration rest() {
        Duration next = ledger.nextDue()
                .map(due -> Duration.between(clock.instant(), due))
                .orElse(LONGEST_REST);
        return next.compareTo(LONGEST_REST) < 0 ? next : LONGEST_REST;
    }

    private void pause() {
        try {
            bell.await(bell.rings(), LONGEST_REST);
        } catch (InterruptedException _) {
            closing = true;
        }
    }
}
