package dev.bellhop.run;

/** Where a run stands. Computed from what is known, never stored. */
public sealed interface Phase {

    /** Waits for a person to have looked at what would be told to the agent. */
    record Held() implements Phase {}

    /** Waits for a free place. */
    record Queued() implements Phase {}

    /** Waits for whoever asked to connect an account, on behalf of which the agent works. */
    record Connecting() implements Phase {}

    /** The agent is being asked. */
    record Starting() implements Phase {}

    record Working() implements Phase {}

    /** The agent waits for a person's answer. */
    record Waiting() implements Phase {}

    /** The agent is done and people are to look. */
    record InReview() implements Phase {}

    record Over(Ended how) implements Phase {}
}
