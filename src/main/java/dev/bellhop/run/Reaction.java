package dev.bellhop.run;

/** What we say without words. */
public enum Reaction {
    /** Seen. */
    EYES,
    /** Not allowed. */
    MINUS_ONE
}
