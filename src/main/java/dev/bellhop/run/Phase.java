package dev.bellhop.run;

/** Where a run stands. Computed from what is known, never stored. */
public sealed interface Phase {

    /** Waits for a person to have looked at what would be told to the agent. */
    record Held() implements Phase {}

    /** Waits for a free place. */
    record Queued() implements Phase {}

    /** The agent is being asked. */
    record Starting() implements Phase {}

    record Working() implements Phase {}

    /** The agent is done and people are to look. */
    record InReview() implements Phase {}

    record Over(Ended how) implements Phase {}
}
