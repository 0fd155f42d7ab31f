package dev.bellhop.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of an act of ours, and what becomes of the run. */
final class Settling {
    private final Connecting connecting;
    private final Steering steering;
    private final Clerk clerk;

    Settling(Connecting connecting, Steering steering, Clerk clerk) {
        this.connecting = connecting;
        this.steering = steering;
        this.clerk = clerk;
    }

    Decision decide(Situation now, Event.Performed done) {
        if (done.effect().startsWith(Effect.File.prefix())) {
            return clerk.settled(now, done);
        }
        return now.run()
                .filter(run -> run.id().equals(done.run()))
                .map(run -> of(now, run, done))
                .orElseGet(() -> Decision.of(now.desk(), note(done)));
    }

    private Decision of(Situation now, Run run, Event.Performed done) {
        Attempt attempt = run.attempt();
        if (done.effect().equals(new Effect.Start(run.id(), attempt.number()).key())) {
            return started(now, run, done);
        }
        if (done.effect().equals(Effect.Stop.key(run.id(), attempt.number()))) {
            return stopped(now, run, done);
        }
        if (done.effect().equals(Effect.Open.key(run.id(), attempt.number()))) {
            return opened(now, run, done);
        }
        return steering.settled(now, run, done).orElseGet(() -> Decision.of(now.desk(), note(done)));
    }

    /** Whether it is there is learned by looking; that it cannot be is the end. */
    private static Decision opened(Situation now, Run run, Event.Performed done) {
        Decision noted = Decision.of(now.desk(), note(done));
        return switch (done.outcome()) {
            case Outcome.Done _, Outcome.Delayed _ -> noted;
            case Outcome.Failed(Problem problem) ->
                run.over() || run.pull().isPresent() ? noted : failed(now, run, problem, done);
        };
    }

    private static Decision failed(Situation now, Run before, Problem problem, Event.Performed done) {
        Run run = before.end(new Ended.Failed(problem));
        List<Effect> effects = new ArrayList<>(List.of(new Effect.Status(run.id()), Starting.failed(run)));
        effects.addAll(Signs.of(before, run));
        return Decision.of(now.desk().without(run), note(done)).run(run).effects(effects);
    }

    private Decision started(Situation now, Run run, Event.Performed done) {
        if (connecting.isCause(run, done.outcome())) {
            return connecting.begin(now, run, done);
        }
        Instant asked = run.attempt().asked();
        Run next = switch (done.outcome()) {
            case Outcome.Done(String remote) -> run.begun(new Begin.Begun(asked, remote));
            case Outcome.Failed(Problem problem) -> run.begun(new Begin.Refused(asked, problem));
            case Outcome.Delayed delay -> run.delayed(delay);
        };
        if (run.over()) {
            Decision kept = Decision.of(now.desk(), note(done)).run(next);
            return run.announced() ? kept.effects(List.of(new Effect.Status(run.id()))) : kept;
        }
        return announced(now, run, next.settled(), done);
    }

    private static Decision announced(Situation now, Run before, Run after, Event.Performed done) {
        Run run = after.announce();
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Status(run.id()));
        if (run.over() && before.announced()) {
            effects.add(Starting.failed(run));
        }
        effects.addAll(Signs.of(before, run));
        effects.addAll(Starting.labelOff(run));
        return Decision.of(now.desk().without(run), note(done)).run(run).effects(effects);
    }

    /** What was done is said; a stop that failed is not passed over in silence. */
    private static Decision stopped(Situation now, Run run, Event.Performed done) {
        return switch (done.outcome()) {
            case Outcome.Done(String halts) ->
                Decision.of(now.desk(), note(done))
                        .run(run.halted(halts(halts)))
                        .effects(List.of(new Effect.Status(run.id())));
            case Outcome.Failed(Problem problem) ->
                Decision.of(now.desk(), note(done))
                        .effects(List.of(
                                new Effect.Say(run.id(), "not-stopped", SteeringWords.notStopped(run, problem))));
            case Outcome.Delayed _ -> Decision.of(now.desk(), note(done));
        };
    }

    private static Set<Halt> halts(String names) {
        return Arrays.stream(Halt.values())
                .filter(halt -> List.of(names.split(" ", -1)).contains(halt.name()))
                .collect(Collectors.toSet());
    }

    static Note note(Event.Performed done) {
        return new Note(Note.Kind.DONE, Records.performed(done));
    }
}
