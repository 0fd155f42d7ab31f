package dev.bellhop.run;

import java.time.Instant;
import java.util.Optional;

/** Something that an agent or its pull request did, with the time and the id that its source gave it. */
public sealed interface Fact
        permits Fact.PullSeen, Fact.WorkSeen, Fact.Complained, Fact.TaskSeen, Fact.ChecksSeen, SessionFact {

    record PullSeen(Pull pull) implements Fact {}

    /** The agent said of itself on a pull request that it began, finished or gave up. */
    record WorkSeen(long id, Instant at, Work work) implements Fact {}

    /** The agent itself wrote on the issue that it cannot work. */
    record Complained(long id, Instant at, String text) implements Fact {}

    /** Where a task stands, and its agent's word if it went wrong. */
    record TaskSeen(String id, Instant at, State state, String url, String error, Optional<Usage> usage)
            implements Fact {}

    /** How the checks of a commit stand, at the time when we looked. */
    record ChecksSeen(String commit, Instant at, int passed, int failed, int running) implements Fact {
        /** Whenever it was seen. */
        public boolean isSame(ChecksSeen other) {
            return commit.equals(other.commit)
                    && passed == other.passed
                    && failed == other.failed
                    && running == other.running;
        }
    }

    enum Work {
        STARTED,
        FINISHED,
        FAILED
    }

    /** In the order in which one outlives another that was seen at the same time. */
    enum State {
        QUEUED,
        IN_PROGRESS,
        WAITING_FOR_USER,
        IDLE,
        COMPLETED,
        FAILED,
        TIMED_OUT,
        CANCELLED;

        /** Nothing more comes of it by itself. */
        public boolean isFinal() {
            return switch (this) {
                case QUEUED, IN_PROGRESS, WAITING_FOR_USER, IDLE -> false;
                case COMPLETED, FAILED, TIMED_OUT, CANCELLED -> true;
            };
        }
    }
}
