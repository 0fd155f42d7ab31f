package dev.bellhop.cli;

import dev.bellhop.engine.Check;
import dev.bellhop.engine.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One check after the other, each with a deadline. What goes wrong in one is its failure and stops no other. */
public record Rounds(InstantSource clock, Duration patience) {
    private static final String AGAIN = "see that what it asks can be reached from this machine, and try again";

    record Line(String name, Check.Result result) {}

    List<Line> walk(List<Check> checks) {
        return checks.stream().map(check -> new Line(check.name(), look(check))).toList();
    }

    private Check.Result look(Check check) {
        FutureTask<Check.Result> looking = new FutureTask<>(() -> check.look(clock.instant()));
        Thread.ofVirtual().name("check " + check.name()).start(looking);
        try {
            return looking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            looking.cancel(true);
            return Check.Result.fail("No answer within " + patience.toSeconds() + " seconds.", AGAIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Check.Result.fail("It was interrupted.", AGAIN);
        } catch (ExecutionException e) {
            return Check.Result.fail("It could not be looked at: " + word(Optional.ofNullable(e.getCause())), AGAIN);
        }
    }

    /** What we did not foresee may say anything, a secret too; its name must do. */
    private static String word(Optional<Throwable> thrown) {
        return thrown.map(one -> one instanceof Fault fault
                        ? fault.why()
                        : one.getClass().getSimpleName())
                .orElse("")
                .concat(".");
    }
}
