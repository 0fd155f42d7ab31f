package dev.bellhop.engine;

import dev.bellhop.engine.SessionBook.Holder;
import java.time.Instant;
import java.util.function.Predicate;

/** What an agent has elsewhere for its attempts, as it is found there by our mark, whatever we remember of it. */
public interface Housekeeping {

    /**
     * Clears away whatever was made before that time for attempts that nobody waits for any more, and takes their tokens
     * back. What is at work is told to stop first: false when some of it is still about to.
     */
    boolean tidy(Predicate<Holder> isLeft, Instant before);
}
