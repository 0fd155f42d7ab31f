package dev.bellhop.store;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Filing;
import dev.bellhop.run.Findings;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Message;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Request;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.Sitting;
import dev.bellhop.run.Target;
import dev.bellhop.run.Task;
import dev.bellhop.run.Trigger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
                run.attempts().stream().map(Anonymous::attempt).toList(),
                run.approved().map(_ -> NOBODY),
                run.delay(),
                run.announced(),
                run.ended().map(Anonymous::ended));
    }

    static Effect effect(Effect effect) {
        return switch (effect) {
            case Effect.Say(RunId run, String cause, String _) -> new Effect.Say(run, cause, "");
            case Effect.Start _, Effect.Answer _, Effect.Open _, Effect.End _ -> effect;
            case Effect.Stop(RunId run, int attempt, Person _, boolean close) ->
                new Effect.Stop(run, attempt, NOBODY, close);
            case Effect.File(RunId run, Filing filing) -> new Effect.File(run, filing(filing));
            case Effect.Steer(RunId run, Message message) ->
                new Effect.Steer(run, new Message(NOBODY, "", message.reference(), message.question(), message.now()));
            case Effect.React(RunId _, Target _, Reaction _) -> effect;
            case Effect.Status(RunId _), Effect.Report(RunId _, String _, Findings _) -> effect;
            case Effect.TakeLabelOff(RunId _, String _) -> effect;
        };
    }

    /** What the other side said may name somebody. */
    static Outcome outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed(Problem problem) -> new Outcome.Failed(new Problem(problem.code()));
            case Outcome.Done _, Outcome.Delayed _ -> outcome;
        };
    }

    private static Filing filing(Filing filing) {
        return new Filing(request(filing.request()), filing.repo(), "", "", attempt(filing.attempt()));
    }

    private static Place place(Place place) {
        return place.in(new Repo(place.repo().id(), place.repo().installation(), "", ""));
    }

    private static Request request(Request request) {
        Issue issue = request.issue();
        return new Request(
                NOBODY,
                trigger(request.trigger()),
                request.at(),
                request.trace(),
                new Issue("", "", issue.state()),
                request.again());
    }

    /** A label is the repository's word; a comment is a person's. */
    private static Trigger trigger(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Label _, Trigger.Pressed _ -> trigger;
            case Trigger.Filed _ -> new Trigger.Filed("");
            case Trigger.Comment(long id, String _) -> new Trigger.Comment(id, "");
        };
    }

    private static Ended ended(Ended ended) {
        return switch (ended) {
            case Ended.Stopped _ -> new Ended.Stopped(NOBODY);
            case Ended.Merged _, Ended.Closed _, Ended.Failed _, Ended.Withdrawn _, Ended.Abandoned _ -> ended;
        };
    }

    private static Task task(Task task) {
        return new Task(
                "", task.left(), task.targetRepo(), task.baseBranch(), task.customAgent(), task.model(), task.way());
    }

    private static Attempt attempt(Attempt attempt) {
        return new Attempt(
                attempt.number(),
                attempt.agent(),
                attempt.service(),
                task(attempt.task()),
                attempt.begin(),
                facts(attempt.facts()));
    }

    private static Facts facts(Facts facts) {
        return new Facts(
                facts.pull().map(Anonymous::pull),
                facts.work(),
                facts.complaint().map(said -> new Fact.Complained(said.id(), said.at(), "")),
                facts.tasks().values().stream()
                        .map(Anonymous::task)
                        .collect(Collectors.toMap(Fact.TaskSeen::id, Function.identity())),
                facts.checks(),
                facts.halted(),
                sitting(facts.sitting()),
                facts.lastSign());
    }

    /** What was said in it, and what it used. */
    private static Sitting sitting(Sitting sitting) {
        return new Sitting(
                sitting.stood()
                        .map(seen -> new SessionFact.Stood(seen.session(), seen.at(), seen.event(), seen.stage(), "")),
                sitting.finished(),
                sitting.deeds(),
                Optional.empty(),
                sitting.spent(),
                Map.of(),
                sitting.answered(),
                sitting.branch(),
                Map.of(),
                sitting.read());
    }

    private static Fact.TaskSeen task(Fact.TaskSeen seen) {
        return new Fact.TaskSeen(seen.id(), seen.at(), seen.state(), "", "", seen.usage());
    }

    private static Pull pull(Pull pull) {
        return new Pull(pull.repo(), pull.number(), "", "", "", pull.state(), pull.created(), pull.updated());
    }
}
