package dev.bellhop;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All threads that do the work in one house, from when it can begin until they go. */
final class Hands {
    private static final Logger LOG = LoggerFactory.getLogger(Hands.class);
    private static final Duration LAST_SENDS = Duration.ofSeconds(25);

    private final Workers workers;
    private final Listening listening;
    private boolean began;
    private volatile boolean gone;

    Hands(Workers workers, Listening listening) {
        this.workers = workers;
        this.listening = listening;
    }

    /** After that which comes first; when it throws, nobody has begun. Who has gone does not begin any more. */
    void begin(Runnable first) {
        if (gone) {
            return;
        }
        first.run();
        began = true;
        workers.start();
        listening.start();
    }

    void drop() {
        gone = true;
        workers.drop();
        listening.drop();
    }

    /** False when something was not finished. */
    boolean stop() {
        gone = true;
        if (!began) {
            return true;
        }
        try {
            listening.stop();
        } catch (RuntimeException e) {
            LOG.error("Streams could not say where they end; what they told is read from the list", e);
        }
        return workers.stop(LAST_SENDS);
    }
}
