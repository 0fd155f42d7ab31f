package dev.bellhop.run;

/** What was done so that an agent stops. None of it is a promise that it has. */
public enum Halt {
    /** It is not assigned any more. */
    UNASSIGNED,
    /** Its draft is closed. */
    CLOSED,
    /** What it runs in was cancelled. */
    CANCELLED,
    /** Its turn was broken off. */
    INTERRUPTED
}
