package dev.bellhop.store;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Request;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;

/** What is left of a run when the people in it are forgotten: numbers, times and how it came out. */
final class Anonymous {
    /** What a delivery says that it was, when what it said is forgotten. */
    static final String VERDICT = "forgotten, because the App was uninstalled";

    private static final Person NOBODY = new Person(0, "", false);

    private Anonymous() {}

    static Run run(Run run) {
        return new Run(
                run.id(),
                place(run.place()),
                request(run.request()),
                run.agent(),
                run.attempts().stream().map(Anonymous::attempt).toList(),
                run.delay(),
                run.announced(),
                run.ended());
    }

    static Effect effect(Effect effect) {
        return switch (effect) {
            case Effect.Say(RunId run, String cause, String _) -> new Effect.Say(run, cause, "");
            case Effect.Start(RunId _, int _) -> effect;
            case Effect.React(RunId _, Reaction _) -> effect;
            case Effect.Status(RunId _) -> effect;
            case Effect.TakeLabelOff(RunId _, String _) -> effect;
        };
    }

    private static Place place(Place place) {
        return place.in(new Repo(place.repo().id(), place.repo().installation(), "", ""));
    }

    private static Request request(Request request) {
        Issue issue = request.issue();
        return new Request(
                NOBODY,
                request.label(),
                request.at(),
                request.trace(),
                new Issue("", "", issue.pullRequest(), issue.closed(), issue.locked()));
    }

    private static Attempt attempt(Attempt attempt) {
        return new Attempt(attempt.number(), attempt.agent(), attempt.task(), attempt.begin(), facts(attempt.facts()));
    }

    private static Facts facts(Facts facts) {
        return new Facts(
                facts.pull().map(Anonymous::pull),
                facts.work(),
                facts.complaint().map(said -> new Fact.Complained(said.id(), said.at(), "")),
                facts.lastSign());
    }

    private static Pull pull(Pull pull) {
        return new Pull(pull.repo(), pull.number(), "", "", "", pull.state(), pull.created(), pull.updated());
    }
}
