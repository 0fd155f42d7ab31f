package dev.bellhop.run;

import java.util.Optional;

/** Where a run stands by what was learned of its agent. Of what was heard, the newest counts. */
final class Progress {
    private Progress() {}

    static Phase of(Attempt attempt) {
        Facts facts = attempt.facts();
        return byPull(facts)
                .or(() -> refused(attempt.begin()))
                .or(() -> byWord(facts))
                .or(() -> unheard(attempt))
                .orElseGet(() -> byRest(attempt.begin(), facts));
    }

    /** Its pull request may be there before the session's own word is read, and is not its last. */
    private static Optional<Phase> unheard(Attempt attempt) {
        return attempt.isSession() && attempt.facts().pull().isPresent()
                ? Optional.of(new Phase.Working())
                : Optional.empty();
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
        return facts.sitting()
                .stood()
                .map(seen -> of(seen, facts))
                .or(() -> task.map(seen -> of(seen, facts)))
                .or(() -> work.map(seen -> of(seen.work())));
    }

    private static Phase of(SessionFact.Stood seen, Facts facts) {
        return switch (seen.stage()) {
            case RUNNING, RESCHEDULED -> new Phase.Working();
            case TURN_ENDED -> turned(facts);
            case ASKS -> facts.sitting().question().isPresent() ? new Phase.Waiting() : new Phase.Working();
            case OVER_BUDGET, REFUSED, EXHAUSTED, NO_REPOSITORY, NOT_CLONED, FAILED, TERMINATED, ARCHIVED, DELETED ->
                Breakdown.of(seen).map(why -> broken(facts, why)).orElseGet(Phase.Working::new);
        };
    }

    /** A branch without a pull request is about to have one, which we open ourselves. */
    private static Phase turned(Facts facts) {
        if (facts.pull().isPresent()) {
            return new Phase.InReview();
        }
        return facts.sitting().mayHavePushed() ? new Phase.Working() : new Phase.Waiting();
    }

    /** What was ready for review stays so, whatever becomes of the session later. */
    private static Phase broken(Facts facts, Problem why) {
        boolean stands = facts.pull().isPresent() && facts.sitting().finished().isPresent();
        return stands ? new Phase.InReview() : failed(why);
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
            case FAILED -> ended(task, facts, Problem.Code.AGENT_FAILED);
            case TIMED_OUT -> ended(task, facts, Problem.Code.AGENT_TIMED_OUT);
            case CANCELLED -> ended(task, facts, Problem.Code.AGENT_CANCELLED);
        };
    }

    /** What came to nothing leaves the work of an earlier task as it was. */
    private static Phase ended(Fact.TaskSeen task, Facts facts, Problem.Code why) {
        boolean stands = facts.pull().isPresent() && facts.followed(task);
        return stands ? new Phase.InReview() : failed(new Problem(why, task.error()));
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
