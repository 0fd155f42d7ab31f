package dev.bellhop;

import dev.bellhop.session.Streams;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads on which streams are heard: one for each, and one that goes round them each second. */
final class Listening {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Streams streams;
    private final InstantSource clock;
    private final Thread rounds = Thread.ofPlatform().name("listening").unstarted(this::go);
    private final Set<Thread> ears = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;
    private volatile boolean dropped;

    Listening(Streams streams, InstantSource clock) {
        this.streams = streams;
        this.clock = clock;
    }

    void start() {
        rounds.start();
    }

    /** The streams end with the connections under them, and say nothing more. */
    void drop() {
        dropped = true;
        closing = true;
        rounds.interrupt();
    }

    /** The streams say where they end while the ledger is still open. */
    void stop() {
        closing = true;
        rounds.interrupt();
        streams.close();
        try {
            for (Thread ear : ears) {
                ear.join(FAREWELL);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void go() {
        while (!closing) {
            guard(this::round);
            try {
                Thread.sleep(ROUND);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void round() {
        for (Runnable stream : streams.round(clock.instant())) {
            ears.removeIf(ear -> !ear.isAlive());
            ears.add(Thread.ofVirtual().name("ear").start(() -> guard(stream)));
        }
    }

    /** What is not heard is read from the list. */
    private void guard(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            if (dropped) {
                return;
            }
            LOG.error("Streams cannot be listened to; trying again", e);
        }
    }
}
