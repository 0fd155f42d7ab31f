package dev.bellhop.engine;

import dev.bellhop.run.Effect;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row that is ours for a while. Every later write names the epoch, and one that comes too late changes nothing.
 * {@code tries} counts the times that it was put back.
 */
public sealed interface Lease {
    long epoch();

    int tries();

    /** When it first fell due. */
    Instant since();

    record Inbox(long id, long epoch, int tries, Instant since, Letter letter) implements Lease {}

    /** The wish is which version of a wish this is, so that a newer one made meanwhile is not lost. */
    record Outbox(
            long epoch,
            int tries,
            Instant since,
            Effect effect,
            Subject subject,
            long wish,
            boolean told,
            List<Step> steps)
            implements Lease {

        public Outbox {
            steps = List.copyOf(steps);
        }

        Optional<Step> step(String name) {
            return steps.stream().filter(step -> step.name().equals(name)).findFirst();
        }
    }
}
