package dev.bellhop.copilot;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Steps;
import dev.bellhop.http.Credential;
import dev.bellhop.http.HostClock;
import dev.bellhop.run.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the task that may have been started although nobody heard the answer. */
final class TaskSearch {
    private static final Duration EARLIER = Duration.ofSeconds(60);
    private static final int MOST = 100;

    private final Tasks tasks;
    private final HostClock clock;

    TaskSearch(Tasks tasks, HostClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    record Wanted(Repository repository, TaskPrompt prompt, String baseRef) {}

    Optional<String> find(Credential person, Wanted wanted, Instant since) {
        Instant from = clock.theirs(since).minus(EARLIER).truncatedTo(ChronoUnit.SECONDS);
        List<SeenTask> made = tasks.since(person, wanted.repository(), from);
        if (made.size() > MOST) {
            throw ambiguous(made.size() + " tasks began since then");
        }
        List<SeenTask> read = made.stream()
                .map(task -> tasks.show(person, wanted.repository(), task.id()))
                .toList();
        Optional<String> named = read.stream()
                .filter(task -> task.sessions().stream()
                        .anyMatch(session -> wanted.prompt().isIn(session.prompt())))
                .map(SeenTask::id)
                .findFirst();
        Instant meant = clock.theirs(since.plus(Steps.MARGIN)).minus(EARLIER).truncatedTo(ChronoUnit.SECONDS);
        return named.or(() -> unnamed(person, wanted, meant, read));
    }

    /** Of those that do not show what they were told. */
    private Optional<String> unnamed(Credential person, Wanted wanted, Instant from, List<SeenTask> read) {
        List<SeenTask> possible = read.stream()
                .filter(task -> !task.created().isBefore(from) && !shows(task))
                .filter(task -> wanted.baseRef().isEmpty()
                        || task.base().map(wanted.baseRef()::equals).orElse(true))
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        Set<String> own =
                tasks.ownSince(person, from).stream().map(SeenTask::id).collect(Collectors.toSet());
        List<String> ids =
                possible.stream().map(SeenTask::id).filter(own::contains).toList();
        if (ids.size() > 1) {
            throw ambiguous(String.join(", ", ids));
        }
        return ids.stream().findFirst();
    }

    private static boolean shows(SeenTask task) {
        return task.sessions().stream().anyMatch(session -> !session.prompt().isEmpty());
    }

    private static Fault ambiguous(String which) {
        return Fault.refused(new Problem(Problem.Code.AMBIGUOUS_TASK, which));
    }
}
