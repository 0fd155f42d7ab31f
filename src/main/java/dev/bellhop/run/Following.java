package dev.bellhop.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an agent did, however we come to know of it, and what becomes of the run. */
final class Following {
    /** So long somebody may think about what the agent asks. */
    private static final Duration ANSWER = Duration.ofDays(1);

    /** In this time the pull request of a task that is done shows itself. */
    private static final Duration TO_BE_SEEN = Duration.ofMinutes(2);

    private final Terms terms;

    Following(Terms terms) {
        this.terms = terms;
    }

    Decision told(Situation now, Run run, Event.Told told) {
        boolean here = told.repo().id() == run.place().repo().id();
        return here
                ? learned(now.at(told.repo()), run, learn(run.at(told.repo()), told.facts()))
                : learned(now, run, learn(run, told.facts()));
    }

    Decision looked(Situation now, Run run, Event.Looked looked) {
        Run next = learn(run, looked.facts());
        Decision decision = seen(
                now,
                run,
                tired(now.now(), next)
                        .map(why -> next.end(new Ended.Failed(new Problem(why))))
                        .orElse(next));
        Run after = decision.run().orElse(run);
        return after.over() || !after.attempt().mayBeAtWork()
                ? decision
                : decision.alarms(new Alarm(run.id(), Alarm.Kind.LOOK, next(now.now(), next, looked.rest())));
    }

    /** When to look next is as it was: what was heard is not all, and what decides about the run is looked at. */
    Decision heard(Situation now, Run run, Event.Heard heard) {
        boolean past = heard.attempt() != run.attempt().number();
        return seen(now, run, past ? run : learn(run, heard.facts()));
    }

    /** Nobody sent it, so nobody waits for an answer: that all is as it was is not written down again and again. */
    private static Decision seen(Situation now, Run before, Run learned) {
        Decision decision = learned(now, before, Standstill.is(before, learned) ? before : learned);
        boolean news = decision.run()
                .filter(run ->
                        !decision.effects().isEmpty() || !Records.outcome(run).equals(Records.outcome(before)))
                .isPresent();
        return news ? decision : decision.quietly();
    }

    Decision changed(Situation now, Run run, Event.Changed changed) {
        return switch (changed.change()) {
            case Change.Renamed(Repo repo) ->
                Decision.of(
                                now.desk().at(repo),
                                new Note(Note.Kind.LEARNED, "the repository is now " + repo.fullName()))
                        .run(run.at(repo));
            case Change.Noticed noticed -> noticed(now, run, noticed, changed.at());
            case Change.Gone(Change.Cause cause) -> {
                Run ended = run.end(new Ended.Abandoned(cause));
                yield Decision.of(now.desk().without(ended), new Note(Note.Kind.LEARNED, Records.outcome(ended)))
                        .run(ended)
                        .withdraw();
            }
        };
    }

    /** Whoever could have done it says so. */
    private static Decision noticed(Situation now, Run run, Change.Noticed noticed, Instant at) {
        boolean there = run.attempt().task().way().seat().stream()
                .flatMap(seat -> seat.mounts().stream())
                .anyMatch(mount -> mount.repo().equalsIgnoreCase(noticed.repo().fullName()));
        return there
                ? learned(now, run, learn(run, List.of(new SessionFact.Warned(noticed.warning(), at, noticed.what()))))
                : Refusing.ignored(now.desk(), "another run's session did it");
    }

    /** A pull request from before the request is somebody else's answer. */
    private static Run learn(Run run, List<Fact> facts) {
        if (!run.attempt().mayBeAtWork()) {
            return run;
        }
        Instant earliest = run.request().at();
        return run.learn(facts.stream()
                .filter(fact -> !(fact instanceof Fact.PullSeen(Pull pull)
                        && pull.created().isBefore(earliest)))
                .toList());
    }

    private static Decision learned(Situation now, Run before, Run learned) {
        Run after = learned.settled();
        if (after.equals(before)) {
            return Decision.of(now.desk(), new Note(Note.Kind.IGNORED, "nothing new"));
        }
        if (Resuming.isCutOff(after)) {
            return Resuming.again(now, after, Optional.empty());
        }
        Run run = begun(after) ? after.announce() : after;
        return Decision.of(now.desk().without(run), new Note(Note.Kind.LEARNED, Records.outcome(run)))
                .run(run)
                .effects(said(before, run));
    }

    private static List<Effect> said(Run before, Run run) {
        List<Effect> effects = new ArrayList<>();
        boolean differs = !Words.status(run).equals(Words.status(before));
        if (run.announced() && (differs || !before.announced())) {
            effects.add(new Effect.Status(run.id()));
        }
        if (run.phase() instanceof Phase.InReview && !wasReady(before, run)) {
            run.pull()
                    .map(pull -> new Effect.Say(run.id(), ready(run, pull), Notices.ready(run)))
                    .ifPresent(effects::add);
        }
        brokenOff(before, run)
                .map(event -> new Effect.Say(run.id(), "broken-off-" + event, Notices.brokenOff(run)))
                .ifPresent(effects::add);
        boolean asked = before.phase() instanceof Phase.Waiting
                && (!run.attempt().isSession() || asks(before).equals(asks(run)));
        if (run.phase() instanceof Phase.Waiting && !asked) {
            effects.add(new Effect.Say(run.id(), asks(run), Notices.asks(run)));
        }
        if (run.attempt().isSession() && !run.over()) {
            effects.addAll(Attending.of(before, run));
        }
        if (run.announced() && failed(run) && !before.over()) {
            effects.add(Starting.failed(run));
        }
        effects.addAll(Signs.of(before, run));
        if (run.announced() && !before.announced()) {
            effects.addAll(Starting.labelOff(run));
        }
        return effects;
    }

    /** Between two looks a session may have taken a whole turn. One that broke off makes nothing ready. */
    private static boolean wasReady(Run before, Run run) {
        if (Breakdown.inReview(run).isPresent()) {
            return stood(before);
        }
        return before.phase() instanceof Phase.InReview
                && (!run.attempt().isSession() || turn(before).equals(turn(run)));
    }

    private static boolean stood(Run before) {
        return before.pull().isPresent() && before.facts().sitting().finished().isPresent();
    }

    /** Which event broke off a turn that somebody waits for. Who puts a session away that rests disturbs nobody. */
    private static Optional<String> brokenOff(Run before, Run run) {
        boolean rested = before.phase() instanceof Phase.InReview;
        return run.facts()
                .sitting()
                .stood()
                .filter(_ -> Breakdown.inReview(run).isPresent() && stood(before))
                .filter(seen -> !rested || !seen.stage().isLast())
                .map(SessionFact.Stood::event)
                .filter(event -> !event.equals(turn(before)));
    }

    private static String turn(Run run) {
        return run.facts().sitting().stood().map(SessionFact.Stood::event).orElse("");
    }

    /** A session is ready once for each of its turns. */
    private static String ready(Run run, Pull pull) {
        return "ready-" + pull.number() + (run.attempt().isSession() ? "-" + turn(run) : "");
    }

    private static String asks(Run run) {
        return "asks-"
                + run.facts()
                        .task()
                        .map(task -> task.id() + "-" + task.at().getEpochSecond())
                        .orElseGet(() -> Attending.cause(run));
    }

    /** Facts can show that the agent is at work before its start has been answered. */
    private static boolean begun(Run run) {
        return run.attempt().mayBeAtWork() && !(run.phase() instanceof Phase.Starting);
    }

    private static boolean failed(Run run) {
        return run.phase() instanceof Phase.Over(Ended how) && how instanceof Ended.Failed;
    }

    /** Why it is not waited for any longer, if so. */
    private Optional<Problem.Code> tired(Instant now, Run run) {
        Optional<Fact.TaskSeen> task = run.facts().task();
        if (run.phase() instanceof Phase.Waiting && (past(now, task, ANSWER) || unanswered(now, run))) {
            return Optional.of(Problem.Code.NOT_ANSWERED);
        }
        boolean completed =
                task.filter(seen -> seen.state() == Fact.State.COMPLETED).isPresent();
        if (run.phase() instanceof Phase.Working && completed && past(now, task, TO_BE_SEEN)) {
            return Optional.of(Problem.Code.NO_PULL_REQUEST);
        }
        return silent(now, run) ? Optional.of(Problem.Code.AGENT_SILENT) : Optional.empty();
    }

    private static boolean unanswered(Instant now, Run run) {
        return run.facts()
                .sitting()
                .stood()
                .filter(seen -> seen.at().plus(ANSWER).isBefore(now))
                .isPresent();
    }

    private static boolean past(Instant now, Optional<Fact.TaskSeen> task, Duration time) {
        return task.filter(seen -> seen.at().plus(time).isBefore(now)).isPresent();
    }

    private boolean silent(Instant now, Run run) {
        if (!(run.phase() instanceof Phase.Working)) {
            return false;
        }
        Attempt attempt = run.attempt();
        Instant sign =
                attempt.facts().lastSign().filter(attempt.asked()::isBefore).orElse(attempt.asked());
        return sign.plus(terms.silence()).isBefore(now);
    }

    /** Often at first, when something new is likely, and then at most a quarter as often; an agent that tells, seldom. */
    private Instant next(Instant now, Run run, Optional<Instant> rest) {
        if (run.phase() instanceof Phase.Working || run.phase() instanceof Phase.Waiting) {
            Optional<Instant> later = rest.filter(now::isBefore);
            if (later.isPresent()) {
                return later.get();
            }
        }
        long looks = Duration.between(run.attempt().asked(), now).dividedBy(terms.look());
        boolean quiet = run.phase() instanceof Phase.InReview;
        return now.plus(terms.look().multipliedBy(quiet || looks > 80 ? 4 : looks > 20 ? 2 : 1));
    }
}
