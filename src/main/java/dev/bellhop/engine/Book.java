package dev.bellhop.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What pages and checks may read. */
public interface Book {

    /** How much is due and for how long the oldest has waited; throws when the ledger cannot be read. */
    Queue queue(Instant now);

    /** The newest deliveries first. */
    List<Arrival> deliveries(int most);

    record Queue(long due, Optional<Instant> oldest, long dead) {}

    /** A delivery and what became of it, in plain words. */
    record Arrival(String guid, String event, Instant received, State state, String verdict) {}

    enum State {
        WAITING,
        HANDLED,
        IGNORED,
        DEAD
    }
}
