package dev.bellhop.run;

import java.time.Instant;

/** How an effect came out, or that it takes longer than a person would expect. */
public sealed interface Outcome {

    /** With the outside name of what was made; empty where nothing has one. */
    record Done(String remote) implements Outcome {}

    record Failed(Problem problem) implements Outcome {}

    /** Not given up: it will be tried again then. */
    record Delayed(Instant until, Why why) implements Outcome {}

    enum Why {
        TOLD_TO_WAIT,
        NO_ANSWER
    }
}
