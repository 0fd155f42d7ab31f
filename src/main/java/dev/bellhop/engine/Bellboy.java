package dev.bellhop.engine;

import java.time.Instant;

/** Takes what is pressed on a page to where it is done. */
@FunctionalInterface
public interface Bellboy {
    /** On disk when it returns; what comes of it stands in the run's timeline. */
    void press(Press press, Instant now);

    static Bellboy of(Ledger ledger) {
        return (press, now) -> ledger.put(new Letter.Pressed(press, now), now);
    }
}
