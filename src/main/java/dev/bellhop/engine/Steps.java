package dev.bellhop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The parts of an effect that have an outside result of their own. */
public interface Steps {

    /**
     * Does it once and remembers the result. When an earlier try may have done it already, {@code find} asks the world
     * first, and it is done again only after clean misses far enough apart.
     */
    String once(String name, Find find, Supplier<String> act);

    /** So long before the intent is looked, because clocks differ. */
    Duration MARGIN = Duration.ofMinutes(10);

    interface Find {
        Optional<String> since(Instant firstIntent);
    }
}
