package dev.bellhop.run;

import java.time.Instant;

/** Something that an agent or its pull request did, with the time and the id that its source gave it. */
public sealed interface Fact {

    record PullSeen(Pull pull) implements Fact {}

    /** The agent said of itself on a pull request that it began, finished or gave up. */
    record WorkSeen(long id, Instant at, Work work) implements Fact {}

    /** The agent itself wrote on the issue that it cannot work. */
    record Complained(long id, Instant at, String text) implements Fact {}

    enum Work {
        STARTED,
        FINISHED,
        FAILED
    }
}
