package dev.bellhop.run;

import java.util.Optional;

/** Where a run stands by what was learned of its agent. Of what was heard, the newest counts. */
final class Progress {
    private Progress() {}

    static Phase of(Begin begin, Facts facts) {
        return byPull(facts).or(() -> refused(begin)).or(() -> byWord(facts)).orElseGet(() -> byRest(begin, facts));
    }

    private static Optional<Phase> byPull(Facts facts) {
        return facts.pull().map(Pull::state).flatMap(state -> switch (state) {
            case MERGED -> Optional.of(new Phase.Over(new Ended.Merged()));
            case CLOSED -> Optional.of(new Phase.Over(new Ended.Closed()));
            case DRAFT, OPEN -> Optional.empty();
        });
    }

    private static Optional<Phase> refused(Begin begin) {
        return begin instanceof Begin.Refused refused ? Optional.of(failed(refused.problem())) : Optional.empty();
    }

    /** The agent's own word, on its pull request or as the state of a task. */
    private static Optional<Phase> byWord(Facts facts) {
        Optional<Fact.WorkSeen> work = facts.work();
        Optional<Fact.TaskSeen> task = facts.task()
                .filter(seen -> work.isEmpty() || seen.at().isAfter(work.get().at()));
        return task.map(seen -> of(seen, facts)).or(() -> work.map(seen -> of(seen.work())));
    }

    private static Phase of(Fact.Work work) {
        return switch (work) {
            case STARTED -> new Phase.Working();
            case FINISHED -> new Phase.InReview();
            case FAILED -> failed(new Problem(Problem.Code.AGENT_FAILED));
        };
    }

    /** A task can be completed before its pull request is to be seen; that there is none is found out by time. */
    private static Phase of(Fact.TaskSeen task, Facts facts) {
        boolean pull = facts.pull().isPresent();
        return switch (task.state()) {
            case QUEUED, IN_PROGRESS -> new Phase.Working();
            case WAITING_FOR_USER -> new Phase.Waiting();
            case IDLE -> pull ? new Phase.InReview() : new Phase.Waiting();
            case COMPLETED -> pull ? new Phase.InReview() : new Phase.Working();
            case FAILED, TIMED_OUT, CANCELLED -> pull && facts.followed(task) ? new Phase.InReview() : ended(task);
        };
    }

    private static Phase ended(Fact.TaskSeen task) {
        return switch (task.state()) {
            case TIMED_OUT -> failed(new Problem(Problem.Code.AGENT_TIMED_OUT, task.error()));
            case CANCELLED -> failed(new Problem(Problem.Code.AGENT_CANCELLED, task.error()));
            case FAILED, QUEUED, IN_PROGRESS, WAITING_FOR_USER, IDLE, COMPLETED ->
                failed(new Problem(Problem.Code.AGENT_FAILED, task.error()));
        };
    }

    private static Phase byRest(Begin begin, Facts facts) {
        Optional<Pull> pull = facts.pull();
        if (pull.isPresent()) {
            return pull.get().state() == Pull.State.OPEN ? new Phase.InReview() : new Phase.Working();
        }
        if (facts.complaint().isPresent()) {
            String words = facts.complaint().get().text();
            return failed(new Problem(Problem.Code.AGENT_COMPLAINED, words));
        }
        return switch (begin) {
            case Begin.Begun _ -> new Phase.Working();
            case Begin.Unconnected _ -> new Phase.Connecting();
            case Begin.Planned _, Begin.Asked _, Begin.Refused _ -> new Phase.Starting();
        };
    }

    private static Phase failed(Problem problem) {
        return new Phase.Over(new Ended.Failed(problem));
    }
}
