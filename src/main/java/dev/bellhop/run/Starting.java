package dev.bellhop.run;

import dev.bellhop.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From an accepted request to an agent at work: a person's look, a place, the start, and what came of it. */
final class Starting {
    private static final Duration DAY = Duration.ofDays(1);

    private final Terms terms;

    Starting(Terms terms) {
        this.terms = terms;
    }

    static String running(Subject subject) {
        return "running:" + subject.repo();
    }

    static String today(Subject subject) {
        return "day:" + subject.repo();
    }

    /** Of what a repository may have in a day, one. */
    static Claim today(Situation now, Wish wish, Rules rules) {
        Subject issue = wish.place().subject();
        Instant end = now.now().plus(DAY);
        return new Claim(today(issue), wish.id(), 1, rules.perRepoPerDay().value(), Optional.of(end));
    }

    Decision first(Situation now, Wish wish, Attempt attempt, Rules rules) {
        Run run = Run.of(wish.request(), wish.place(), attempt);
        Desk desk = now.desk().at(wish.place().repo()).busyWith(run.id());
        Claim today = today(now, wish, rules);
        if (run.phase() instanceof Phase.Held) {
            return hold(now, desk, run).claims(today);
        }
        Claim place = place(run, rules);
        return now.free(place)
                ? start(now, desk, run, accepted(run)).claims(today, place)
                : queue(now, desk, run).claims(today);
    }

    /** Somebody has looked at what will be told to the agent. */
    Decision approved(Situation now, Run held, Rules rules) {
        return permitted(now, held, rules)
                .map(why -> givenUp(now, held, why))
                .orElseGet(() -> now.free(place(held, rules))
                        ? start(now, now.desk(), held, approval(held)).claims(place(held, rules))
                        : queue(now, now.desk(), held));
    }

    private static Note approval(Run run) {
        return new Note(
                Note.Kind.ACCEPTED,
                "approved by " + run.approved().map(Person::login).orElse(""));
    }

    /** What was true when it was asked is asked again: why not, if not. */
    private static Optional<Problem.Code> permitted(Situation now, Run run, Rules rules) {
        Optional<Standing> standing =
                now.standing(run.place().repo(), run.request().by());
        if (standing.isEmpty()) {
            return Optional.of(Problem.Code.UNCHECKED);
        }
        return standing.get().atLeast(Standing.of(rules.require().value()))
                ? Optional.empty()
                : Optional.of(Problem.Code.ASKER_NOT_PERMITTED);
    }

    Decision rang(Situation now, Run run, Alarm.Kind kind) {
        if (kind == Alarm.Kind.QUEUE && run.phase() instanceof Phase.Queued) {
            return again(now, run);
        }
        return kind == Alarm.Kind.HOLD && run.phase() instanceof Phase.Held
                ? givenUp(now, run, Problem.Code.NOT_APPROVED)
                : Decision.quiet(now.desk());
    }

    /** Its turn has come, or come round again. */
    Decision again(Situation now, Run run) {
        return switch (Ruling.of(now, run.place().repo(), terms.book())) {
            case Ruling.Unread _ -> givenUp(now, run, Problem.Code.UNCHECKED);
            case Ruling.Broken _ -> givenUp(now, run, Problem.Code.RULES_BROKEN);
            case Ruling.Valid(Rules rules) ->
                permitted(now, run, rules).map(why -> givenUp(now, run, why)).orElseGet(() -> placed(now, run, rules));
        };
    }

    private Decision placed(Situation now, Run run, Rules rules) {
        Claim place = place(run, rules);
        return now.free(place)
                ? start(now, now.desk(), run, new Note(Note.Kind.ACCEPTED, "a place is free: starting " + run.agent()))
                        .claims(place)
                : waiting(now, run)
                        .alarms(new Alarm(run.id(), Alarm.Kind.QUEUE, now.now().plus(terms.look())));
    }

    private static Decision waiting(Situation now, Run run) {
        boolean waited = now.run().filter(run::equals).isPresent();
        return waited
                ? Decision.quiet(now.desk())
                : Decision.of(now.desk(), new Note(Note.Kind.LEARNED, Records.outcome(run)))
                        .run(run);
    }

    static Decision givenUp(Situation now, Run run, Problem.Code why) {
        Run ended = run.end(new Ended.Failed(new Problem(why)));
        return Decision.of(now.desk().without(ended), new Note(Note.Kind.REFUSED, Records.outcome(ended)))
                .run(ended)
                .effects(List.of(new Effect.Status(run.id()), failed(ended)))
                .plus(Refusing.react(run.request(), Reaction.MINUS_ONE));
    }

    private Decision start(Situation now, Desk desk, Run queued, Note note) {
        Run run = queued.start(now.now());
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Start(run.id(), run.attempt().number()));
        effects.addAll(Refusing.react(run.request(), Reaction.EYES));
        if (run.announced()) {
            effects.add(new Effect.Status(run.id()));
        }
        return Decision.of(desk, note)
                .run(run)
                .effects(effects)
                .alarms(new Alarm(run.id(), Alarm.Kind.LOOK, now.now().plus(terms.look())));
    }

    private Decision queue(Situation now, Desk desk, Run run) {
        return waiting(desk, run, "accepted; every place of the repository is taken, so it waits")
                .alarms(new Alarm(run.id(), Alarm.Kind.QUEUE, now.now().plus(terms.look())));
    }

    private Decision hold(Situation now, Desk desk, Run run) {
        return waiting(desk, run, "accepted; much of the text is hidden, so it waits until somebody has looked at it")
                .alarms(new Alarm(run.id(), Alarm.Kind.HOLD, now.now().plus(DAY)));
    }

    private static Decision waiting(Desk desk, Run waiting, String why) {
        Run run = waiting.announce();
        List<Effect> effects = new ArrayList<>(Refusing.react(run.request(), Reaction.EYES));
        effects.add(new Effect.Status(run.id()));
        effects.addAll(labelOff(run));
        return Decision.of(desk, new Note(Note.Kind.ACCEPTED, why)).run(run).effects(effects);
    }

    private static Note accepted(Run run) {
        return new Note(Note.Kind.ACCEPTED, "asked by " + run.request().by().login() + ": starting " + run.agent());
    }

    static Effect failed(Run run) {
        return new Effect.Say(run.id(), "failed", Notices.failed(run));
    }

    static List<Effect> labelOff(Run run) {
        return run.request().trigger().label().<Effect>map(label -> new Effect.TakeLabelOff(run.id(), label)).stream()
                .toList();
    }

    private static Claim place(Run run, Rules rules) {
        return new Claim(
                running(run.place().subject()), run.id(), 1, rules.running().value(), Optional.empty());
    }
}
