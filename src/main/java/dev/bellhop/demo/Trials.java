package dev.bellhop.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small CI: what a pull request changes is tested at each of its commits, and what comes of it is a check. It tests
 * nothing until somebody says at what pace.
 */
final class Trials {
    static final String NAME = "tests";

    private final Ground ground;
    private final CheckShape shape;
    private final SuiteShape suites;
    private final App app;
    /** It begins when agents look, and ends when they would open a pull request. */
    Optional<Pace> pace = Optional.empty();

    boolean passing = true;

    Trials(Ground ground) {
        this.ground = ground;
        this.shape = new CheckShape(ground.shapes);
        this.suites = new SuiteShape(ground.shapes, shape);
        Account github = new Account(9919, "github", Account.Kind.ORGANIZATION);
        this.app = new App(
                new Registration(15368, "github-actions", "Iv1.actions", Optional.empty(), Map.of(), List.of()),
                github,
                new Account(41898282, "github-actions[bot]", Account.Kind.BOT),
                Instant.EPOCH);
    }

    /** The pull request has a commit that it did not have. */
    void begin(Issue issue, Hand pusher) {
        Pull pull = issue.pull.orElseThrow();
        if (pace.isPresent() && !pull.files(issue.repository.code).isEmpty()) {
            queue(issue.repository, pull.sha, pace.get(), new Hand(pusher.who(), Optional.of(app), pusher.at()));
        }
    }

    private void queue(Repository repository, String sha, Pace pace, Hand hand) {
        CheckRun run = new CheckRun(ground.store.nextId(), sha, ground.store.nextId(), hand);
        run.name = NAME;
        repository.checks.add(run);
        tell(repository, run, "created", hand);
        String end = passing ? "success" : "failure";
        ground.agenda.at(hand.at().plus(pace.eyes()), begun -> {
            stand(run, new Report.State(Optional.of("in_progress"), Optional.empty()), begun);
            ground.agenda.at(
                    begun.plus(pace.pull().minus(pace.eyes())), over -> end(repository, run, end, hand.later(over)));
        });
    }

    private void end(Repository repository, CheckRun run, String end, Hand hand) {
        stand(run, new Report.State(Optional.of("completed"), Optional.of(end)), hand.at());
        tell(repository, run, "completed", hand);
        ground.post.tell(
                "check_suite",
                repository,
                hand,
                Fields.map("action", "completed", "check_suite", suites.of(repository, run)));
    }

    private static void stand(CheckRun run, Report.State state, Instant at) {
        run.take(new Report(state, Optional.empty(), Optional.empty(), Optional.empty()), at);
    }

    private void tell(Repository repository, CheckRun run, String action, Hand hand) {
        ground.post.tell(
                "check_run",
                repository,
                hand,
                Fields.map(
                        "action",
                        action,
                        "check_run",
                        shape.of(repository, run).with("check_suite", suites.brief(repository, run))));
    }
}
