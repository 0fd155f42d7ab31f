package dev.bellhop.run;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps of a run, of which only those are ticked that are known to be true. */
final class Checklist {
    private Checklist() {}

    /** Only what is known to be true is ticked. */
    static String of(Run run) {
        boolean started = !(run.phase() instanceof Phase.Starting) && !isQueued(run);
        boolean finished = run.phase() instanceof Phase.InReview;
        return tick(started) + Words.agent(run) + " took the issue\n"
                + (run.attempt().isSession() ? SessionWords.steps(run) : "")
                + tick(run.pull().isPresent())
                + run.pull()
                        .map(pull -> "Pull request opened: " + Words.pull(run))
                        .orElse("Pull request opened")
                + "\n"
                + tick(finished) + "Work finished\n" + checks(run);
    }

    private static boolean isQueued(Run run) {
        return run.facts()
                .task()
                .filter(task ->
                        task.state() == Fact.State.QUEUED && run.facts().tasks().size() == 1)
                .isPresent();
    }

    private static String checks(Run run) {
        return run.facts()
                .checks()
                .filter(_ -> run.pull().isPresent())
                .filter(checks -> checks.passed() + checks.failed() + checks.running() > 0)
                .map(checks -> tick(checks.failed() + checks.running() == 0) + "Checks: " + counts(checks) + "\n")
                .orElse("");
    }

    private static String counts(Fact.ChecksSeen checks) {
        return Stream.of(
                        count(checks.passed(), "passed"),
                        count(checks.failed(), "failed"),
                        count(checks.running(), "not done"))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", "));
    }

    private static String count(int many, String what) {
        return many == 0 ? "" : many + " " + what;
    }

    private static String tick(boolean done) {
        return done ? "- [x] " : "- [ ] ";
    }
}
