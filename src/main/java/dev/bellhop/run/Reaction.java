package dev.bellhop.run;

/** What we say without words. */
public enum Reaction {
    /** Seen. */
    EYES,
    /** At work on it. */
    ROCKET,
    /** Done. */
    PLUS_ONE,
    /** Not allowed, or failed. */
    MINUS_ONE,
    /** Not understood. */
    CONFUSED
}
