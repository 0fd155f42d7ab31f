package dev.bellhop.run;

import java.time.Instant;

/** When a run wants to be woken. A run has at most one of a kind; a new one moves it. */
public record Alarm(RunId run, Kind kind, Instant at) {

    public enum Kind {
        /** Look at what the agent did. */
        LOOK,
        /** The same, because somebody says that there is something to see. */
        HINT,
        /** Try again to get a place. */
        QUEUE,
        /** See whether an account is connected by now. */
        CONNECT,
        /** Nobody has looked at what would be told to the agent. */
        HOLD
    }
}
