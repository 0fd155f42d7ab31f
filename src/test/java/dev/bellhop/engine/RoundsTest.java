package dev.bellhop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final String ACTION = "see that what it asks can be reached from this machine, and try again";

    private record Odd(String name, Supplier<Result> found) implements Check {
        @Override
        public Result look(Instant now) {
            return found.get();
        }
    }

    @Test
    void what_throws_or_never_ends_is_a_failure_in_a_word_and_the_next_is_still_looked_at() {
        CountDownLatch never = new CountDownLatch(1);
        List<Check> checks = List.of(
                new Odd("throws", () -> {
                    throw new IllegalStateException("with the canary");
                }),
                new Odd("cannot reach", () -> {
                    throw Fault.notDone("GET /app: no connection");
                }),
                new Odd("hangs", () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Check.Result.ok("");
                }),
                new Odd("well", () -> Check.Result.ok("Well.")));

        Rounds rounds = new Rounds(InstantSource.fixed(Instant.EPOCH), Duration.ofSeconds(1));
        assertThat(rounds.walk(checks))
                .containsExactly(
                        line("throws", Check.Result.fail("It could not be looked at: IllegalStateException.", ACTION)),
                        line(
                                "cannot reach",
                                Check.Result.fail("It could not be looked at: GET /app: no connection.", ACTION)),
                        line("hangs", Check.Result.fail("No answer within 1 seconds.", ACTION)),
                        line("well", Check.Result.ok("Well.")));
    }

    private static Rounds.Line line(String name, Check.Result result) {
        return new Rounds.Line(name, result);
    }
}
