package dev.bellhop.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From an accepted request to an agent at work: the place, the start, and what came of it. */
final class Starting {
    private final Terms terms;

    Starting(Terms terms) {
        this.terms = terms;
    }

    static String scope(Subject subject) {
        return "running:" + subject.repo();
    }

    boolean waits(Run run) {
        return run.phase() instanceof Phase.Queued;
    }

    Decision first(Situation now, Desk desk, Run run) {
        return now.free(claim(run))
                ? start(now, desk.busyWith(run.id()), run, accepted(run))
                : queue(now, desk.busyWith(run.id()), run);
    }

    /** A queued run's turn has come round: what was true when it was asked is asked again. */
    Decision again(Situation now, Run run) {
        Optional<Standing> standing = now.answer(permission(run));
        if (standing.isEmpty() || !standing.get().atLeast(Standing.WRITE)) {
            Problem.Code why = standing.isEmpty() ? Problem.Code.UNCHECKED : Problem.Code.ASKER_NOT_PERMITTED;
            Run ended = run.end(new Ended.Failed(new Problem(why)));
            return Decision.of(now.desk().without(ended), new Note(Note.Kind.REFUSED, Words.outcome(ended)))
                    .run(ended)
                    .effects(List.of(new Effect.Status(run.id()), failed(ended)));
        }
        if (!now.free(claim(run))) {
            return Decision.of(now.desk(), new Note(Note.Kind.IGNORED, "there is still no free place"))
                    .alarms(new Alarm(run.id(), Alarm.Kind.QUEUE, now.now().plus(terms.look())));
        }
        return start(now, now.desk(), run, new Note(Note.Kind.ACCEPTED, "a place is free: starting " + run.agent()));
    }

    Decision performed(Situation now, Optional<Run> known, Event.Performed done) {
        Optional<Run> concerned = known.filter(run -> startOf(run, done));
        if (concerned.isEmpty()) {
            return Decision.of(now.desk(), new Note(Note.Kind.DONE, Words.performed(done)));
        }
        Run run = concerned.get();
        Run next = switch (done.outcome()) {
            case Outcome.Done(String remote) -> run.begun(new Begin.Begun(asked(run), remote));
            case Outcome.Failed(Problem problem) -> run.begun(new Begin.Refused(asked(run), problem));
            case Outcome.Delayed delay -> run.delayed(delay);
        };
        if (run.over()) {
            Decision kept = Decision.of(now.desk(), new Note(Note.Kind.DONE, Words.performed(done)))
                    .run(next);
            return run.announced() ? kept.effects(List.of(new Effect.Status(run.id()))) : kept;
        }
        return announced(now, run, next.settled(), done);
    }

    private static Decision announced(Situation now, Run before, Run after, Event.Performed done) {
        Run run = after.announce();
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Status(run.id()));
        if (run.over() && before.announced()) {
            effects.add(failed(run));
        }
        effects.add(new Effect.TakeLabelOff(run.id(), run.request().label()));
        return Decision.of(now.desk().without(run), new Note(Note.Kind.DONE, Words.performed(done)))
                .run(run)
                .effects(effects);
    }

    private Decision start(Situation now, Desk desk, Run queued, Note note) {
        Run run = queued.start(Task.PLAIN, now.now());
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Start(run.id(), 1));
        effects.add(new Effect.React(run.id(), Reaction.EYES));
        if (run.announced()) {
            effects.add(new Effect.Status(run.id()));
        }
        return Decision.of(desk, note)
                .run(run)
                .effects(effects)
                .claims(claim(run))
                .alarms(new Alarm(run.id(), Alarm.Kind.LOOK, now.now().plus(terms.look())));
    }

    private Decision queue(Situation now, Desk desk, Run queued) {
        Run run = queued.announce();
        return Decision.of(
                        desk,
                        new Note(Note.Kind.ACCEPTED, "accepted; every place of the repository is taken, so it waits"))
                .run(run)
                .effects(List.of(
                        new Effect.React(run.id(), Reaction.EYES),
                        new Effect.Status(run.id()),
                        new Effect.TakeLabelOff(run.id(), run.request().label())))
                .alarms(new Alarm(run.id(), Alarm.Kind.QUEUE, now.now().plus(terms.look())));
    }

    private static Note accepted(Run run) {
        return new Note(Note.Kind.ACCEPTED, "asked by " + run.request().by().login() + ": starting " + run.agent());
    }

    private static boolean startOf(Run run, Event.Performed done) {
        return run.attempts().stream()
                .anyMatch(attempt ->
                        new Effect.Start(run.id(), attempt.number()).key().equals(done.effect()));
    }

    static Effect failed(Run run) {
        return new Effect.Say(run.id(), "failed", Words.failed(run));
    }

    private static Instant asked(Run run) {
        return run.attempts().getLast().asked();
    }

    private Claim claim(Run run) {
        return new Claim(scope(run.place().subject()), run.id(), 1, terms.placesPerRepo());
    }

    private static Need.Permission permission(Run run) {
        return new Need.Permission(run.place().repo(), run.request().by());
    }
}
