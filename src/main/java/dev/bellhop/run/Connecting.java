package dev.bellhop.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Some agents work only on behalf of a person. A run whose asker has connected no account waits for that, without a place
 * of its own, and goes on by itself.
 */
final class Connecting {
    private static final Duration DAY = Duration.ofDays(1);

    private final Terms terms;
    private final Starting starting;

    Connecting(Terms terms, Starting starting) {
        this.terms = terms;
        this.starting = starting;
    }

    /** An App cannot connect an account, and where there is no page for it nobody can. */
    boolean isCause(Run run, Outcome outcome) {
        return outcome instanceof Outcome.Failed(Problem problem)
                && problem.code() == Problem.Code.NO_PERSON_TOKEN
                && terms.connect().isPresent()
                && !run.request().by().bot()
                && !run.over();
    }

    Decision begin(Situation now, Run before, Event.Performed done) {
        Run run = before.begun(new Begin.Unconnected(now.now())).announce();
        String words = Notices.connect(run, terms.connect().orElseThrow(), end(run));
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Status(run.id()));
        effects.add(new Effect.Say(run.id(), "connect-" + run.attempt().number(), words));
        effects.addAll(Starting.labelOff(run));
        return Decision.of(now.desk(), Settling.note(done))
                .run(run)
                .effects(effects)
                .claims(Claim.none(Starting.running(run.place().subject()), run.id()))
                .alarms(alarm(now, run));
    }

    /** What it waited for is there, or not yet, or its time is over. */
    Decision rang(Situation now, Run run) {
        if (!(run.phase() instanceof Phase.Connecting)) {
            return Decision.quiet(now.desk());
        }
        Need.Account account =
                new Need.Account(run.place().repo(), run.request().by());
        if (now.answer(account).orElse(false)) {
            return starting.again(now, run.again(now.now())).plus(new Effect.Status(run.id()));
        }
        return now.now().isBefore(end(run))
                ? Decision.quiet(now.desk()).alarms(alarm(now, run))
                : Starting.givenUp(now, run, Problem.Code.NOT_CONNECTED);
    }

    private static Instant end(Run run) {
        return run.attempt().asked().plus(DAY);
    }

    private Alarm alarm(Situation now, Run run) {
        return new Alarm(run.id(), Alarm.Kind.CONNECT, now.now().plus(terms.look()));
    }
}
