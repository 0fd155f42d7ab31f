package dev.bellhop.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * How long we wait, and for what. {@code doubt} is the time after which an uncertain act is first looked for,
 * {@code lag} the least time between two looks that do not find it, {@code answer} how long a question about a person may
 * stay open, {@code word} when people are told that something takes long, {@code giveUp} when it is given up.
 */
public record Patience(
        Duration doubt,
        Duration lag,
        Duration answer,
        Duration word,
        Duration giveUp,
        Duration early,
        Duration betweenWrites,
        Duration betweenEdits) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public static final Patience NORMAL = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(15),
            Duration.ofMinutes(2),
            Duration.ofHours(24),
            Duration.ofMinutes(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5));

    public Patience betweenEdits(Duration interval) {
        return new Patience(doubt, lag, answer, word, giveUp, early, betweenWrites, interval);
    }

    /** Waits as long again as it has waited already: every pause doubles, without a counter. */
    Instant again(Instant since, Instant now) {
        Duration waited = Duration.between(since, now);
        Duration pause = waited.compareTo(SHORTEST) < 0 ? SHORTEST : waited.compareTo(LONGEST) > 0 ? LONGEST : waited;
        return now.plus(pause);
    }
}
