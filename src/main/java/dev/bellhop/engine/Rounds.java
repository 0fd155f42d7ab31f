package dev.bellhop.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** All checks at once, each with a deadline. What goes wrong in one is its failure and stops no other. */
public record Rounds(InstantSource clock, Duration patience) {
    private static final String AGAIN = "see that what it asks can be reached from this machine, and try again";

    public record Line(String name, Check.Result result) {}

    private record Look(String name, FutureTask<Check.Result> looking) {}

    /** In their own order. */
    public List<Line> walk(List<Check> checks) {
        Instant end = clock.instant().plus(patience);
        List<Look> looks = checks.stream().map(this::begin).toList();
        return looks.stream()
                .map(look -> new Line(look.name(), result(look.looking(), Duration.between(clock.instant(), end))))
                .toList();
    }

    private Look begin(Check check) {
        FutureTask<Check.Result> looking = new FutureTask<>(() -> check.look(clock.instant()));
        Thread.ofVirtual().name("check " + check.name()).start(looking);
        return new Look(check.name(), looking);
    }

    private Check.Result result(FutureTask<Check.Result> looking, Duration left) {
        try {
            return looking.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
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
