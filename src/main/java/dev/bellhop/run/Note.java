package dev.bellhop.run;

/** A line of the record: what was decided, and why, in words. */
public record Note(Kind kind, String text) {

    public enum Kind {
        /** Nothing was to be done: an answer to whoever sent it, and no part of a run's story. */
        IGNORED,
        /** Somebody asked and was told no. */
        REFUSED,
        ACCEPTED,
        /** Something new is known. */
        LEARNED,
        /** An act of ours came out, well or not. */
        DONE
    }
}
