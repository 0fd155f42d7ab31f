package dev.bellhop.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the asker gets to see of a {@link Fault}. */
public sealed interface Trouble {

    /** A status of GitHub's own, with its kind of body. */
    record Says(int status, String message) implements Trouble {}

    /** The answer breaks on the way. */
    record Breaks(Response.Manner manner) implements Trouble {}

    /** Somebody in between wants us to sign in first. */
    record LoginPage() implements Trouble {}

    /** Too much at once. Without a time to wait, it is a minute. */
    record TooMuch(int status, Optional<Duration> retryAfter) implements Trouble {}

    /** The hour's requests are used up. */
    record UsedUp(Duration untilReset) implements Trouble {}

    /** How long the asker has to be quiet now. */
    default Duration window() {
        return switch (this) {
            case Says says -> Duration.ZERO;
            case Breaks breaks -> Duration.ZERO;
            case LoginPage page -> Duration.ZERO;
            case TooMuch much -> much.retryAfter().orElse(Duration.ofMinutes(1));
            case UsedUp used -> used.untilReset();
        };
    }

    /** In place of the answer that would have been. */
    default Response in(Response answer, Instant now) {
        return switch (this) {
            case Says says -> Refusal.of(says.status(), says.message()).response();
            case Breaks breaks -> answer.in(breaks.manner());
            case LoginPage page ->
                Response.html(200, "<!doctype html><title>Sign in</title><h1>Sign in to the network</h1>");
            case TooMuch much -> {
                Response told = Refusal.of(
                                much.status(),
                                "You have exceeded a secondary rate limit. Please wait a few minutes before you try"
                                        + " again.")
                        .response();
                yield much.retryAfter()
                        .map(wait -> told.with("Retry-After", Long.toString(wait.toSeconds())))
                        .orElse(told);
            }
            case UsedUp used ->
                Refusal.of(403, "API rate limit exceeded.")
                        .response()
                        .with("x-ratelimit-remaining", "0")
                        .with(
                                "x-ratelimit-reset",
                                Long.toString(now.plus(used.untilReset()).getEpochSecond()));
        };
    }
}
