package dev.bellhop.engine;

import java.time.Instant;

/** Decides who comes in: the signature over the raw bytes first, and only then what they say. */
public interface Door {

    Verdict judge(Envelope envelope, Instant now);

    sealed interface Verdict {
        /** Signed, with the first of our secrets or the second, and for us: to be stored before it is answered. */
        record Take(Delivery delivery, int secret) implements Verdict {}

        record Pong() implements Verdict {}

        /** Signed, and an event or action that we never act on, or another App's. */
        record Ignored() implements Verdict {}

        record Unsigned() implements Verdict {}

        /** Signed, and not JSON of any use. */
        record Malformed() implements Verdict {}

        /** There are no credentials yet, so nothing can be believed. */
        record Closed() implements Verdict {}
    }
}
