package dev.bellhop.store;

import static dev.bellhop.store.Given.NOON;

import dev.bellhop.command.Command;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Press;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Change;
import dev.bellhop.run.Desk;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Event;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Filing;
import dev.bellhop.run.Findings;
import dev.bellhop.run.Halt;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Learned;
import dev.bellhop.run.Message;
import dev.bellhop.run.Mount;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Request;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.Sitting;
import dev.bellhop.run.Spending;
import dev.bellhop.run.Target;
import dev.bellhop.run.Task;
import dev.bellhop.run.Trigger;
import dev.bellhop.run.Usage;
import dev.bellhop.run.Way;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One of every kind that is stored, by the name of its file. */
final class Samples {
    private static final RunId RUN = RunId.of(NOON, "delivery-1");
    private static final Problem PROBLEM = new Problem(Problem.Code.NOT_ASSIGNED, "Copilot is \"off\"\n");
    private static final Outcome.Delayed DELAYED = new Outcome.Delayed(NOON.plusSeconds(60), Outcome.Why.NO_ANSWER);

    private Samples() {}

    static Stream<Effect> effects() {
        return Stream.of(
                new Effect.Start(RUN, 1),
                new Effect.Stop(RUN, 1, Given.MONA, true),
                new Effect.File(RUN, filing()),
                new Effect.Answer(RUN, 1, "sevt_1"),
                new Effect.Open(RUN, 1),
                new Effect.End(RUN, 1),
                new Effect.Steer(
                        RUN,
                        new Message(Given.MONA, "keep the \"old\" parser\n", RUN.value(), Optional.of("sevt_2"), true)),
                new Effect.React(RUN, new Target.Comment(99), Reaction.ROCKET),
                new Effect.Status(RUN),
                new Effect.Report(
                        RUN,
                        "c0ffee",
                        new Findings(false, "A problem", "One problem", List.of(new Findings.Mark(3, 5, "not known")))),
                new Effect.Say(RUN, "refused", "No \0 \ud800, @mona."),
                new Effect.TakeLabelOff(RUN, "agent-fix"));
    }

    static Map<String, Object> all() {
        Map<String, Object> all = new TreeMap<>();
        effects().forEach(effect -> all.put("effect-" + effect.getClass().getSimpleName(), effect));
        all.put("effect-React-issue", new Effect.React(RUN, new Target.Issue(), Reaction.EYES));
        letters().forEach(all::put);
        runs().forEach(all::put);
        all.put("desk-used", new Desk(Given.ISSUE, 3, Optional.of(Given.WEB), Optional.of(RUN), memory()));
        all.put("desk-empty", Desk.empty(Given.ISSUE));
        return all;
    }

    private static Map<String, Letter> letters() {
        return Map.ofEntries(
                Map.entry("letter-delivered", new Letter.Delivered(Given.delivery("guid-1"))),
                Map.entry("letter-shared", new Letter.Shared(Given.delivery("guid-1"), RUN)),
                Map.entry("letter-proposed", new Letter.Proposed(Given.delivery("guid-1"))),
                Map.entry("letter-settled-done", settled(new Outcome.Done("12345"))),
                Map.entry("letter-settled-failed", settled(new Outcome.Failed(PROBLEM))),
                Map.entry("letter-settled-delayed", settled(DELAYED)),
                Map.entry("letter-ring", new Letter.Ring(new Alarm(RUN, Alarm.Kind.LOOK, NOON))),
                Map.entry(
                        "letter-heard",
                        new Letter.Heard(
                                RUN,
                                1,
                                "sevt_9",
                                sitting().map(SessionFact.class::cast).toList())),
                Map.entry("letter-filed", new Letter.Filed(filing(), new Place(Given.WEB, 12))),
                Map.entry("letter-pressed-stop", pressed(new Command.Stop(true))),
                Map.entry("letter-pressed-retry", pressed(new Command.Retry("leave the tests alone"))),
                Map.entry("letter-pressed-reply", pressed(new Command.Reply("spaces\n\"please\"", true))),
                Map.entry("letter-farewell", new Letter.Farewell(70)),
                Map.entry("letter-tidy", new Letter.Tidy("anthropic")),
                Map.entry("letter-expire", new Letter.Expire()),
                Map.entry(
                        "letter-sweep",
                        new Letter.Sweep(
                                Instant.parse("2026-11-20T11:55:00Z"),
                                Instant.parse("2026-11-20T12:00:00Z"),
                                Optional.of("v1_12077215967"))),
                Map.entry(
                        "letter-sweep-new",
                        new Letter.Sweep(
                                Instant.parse("2026-11-20T11:55:00Z"),
                                Instant.parse("2026-11-20T11:55:00Z"),
                                Optional.empty())));
    }

    private static Letter pressed(Command.OfRun command) {
        return new Letter.Pressed(new Press(RUN, command, Given.MONA, "0123456789abcdef"), NOON);
    }

    private static Filing filing() {
        Run run = Given.run("delivery-1");
        return new Filing(run.request(), "acme/other", "A \"title\"", "A body\n", run.attempt());
    }

    private static Letter settled(Outcome outcome) {
        return new Letter.Settled(
                new Event.Performed(NOON, "status:" + RUN, RUN, "status:" + RUN, outcome), Given.ISSUE);
    }

    static Map<String, Run> runs() {
        Instant asked = NOON.plusSeconds(1);
        return Map.ofEntries(
                Map.entry("run-queued", Given.run("delivery-1")),
                Map.entry("run-commanded", commanded()),
                Map.entry("run-asked", run(new Begin.Asked(asked), Optional.empty())),
                Map.entry("run-begun-merged", run(new Begin.Begun(asked, "task-1"), Optional.of(new Ended.Merged()))),
                Map.entry("run-begun-closed", run(new Begin.Begun(asked, "task-1"), Optional.of(new Ended.Closed()))),
                Map.entry(
                        "run-begun-stopped",
                        run(new Begin.Begun(asked, "task-1"), Optional.of(new Ended.Stopped(Given.MONA)))),
                Map.entry("run-unconnected", run(new Begin.Unconnected(asked), Optional.empty())),
                Map.entry("run-filed", filed()),
                Map.entry("run-pressed", pressed()),
                Map.entry("run-seated", seated()),
                Map.entry("run-withdrawn", run(new Begin.Planned(asked), Optional.of(new Ended.Withdrawn()))),
                Map.entry(
                        "run-refused", run(new Begin.Refused(asked, PROBLEM), Optional.of(new Ended.Failed(PROBLEM)))),
                Map.entry(
                        "run-abandoned",
                        run(new Begin.Asked(asked), Optional.of(new Ended.Abandoned(Change.Cause.UNINSTALLED)))));
    }

    private static Desk.Memory memory() {
        return new Desk.Memory(
                Set.of(RUN), Set.of(RUN), Set.of(5L, 1L), Set.of(99L), Optional.of(NOON), Optional.of("asked by mona"));
    }

    private static Run pressed() {
        Run run = Given.run("delivery-1");
        Request request = new Request(
                Given.MONA,
                new Trigger.Pressed(),
                NOON,
                "press:" + RUN + ":1:0123456789abcdef",
                run.request().issue(),
                Optional.of(RUN));
        return new Run(
                run.id(),
                run.place(),
                request,
                run.attempts(),
                run.approved(),
                run.delay(),
                run.announced(),
                run.ended());
    }

    /** Asked for in a comment, again, and approved. */
    private static Run commanded() {
        Run run = Given.run("delivery-1");
        Request request = new Request(
                Given.MONA,
                new Trigger.Comment(99, "/agent retry"),
                NOON,
                "delivery-1",
                new Issue("Title", "Body", new Issue.State(false, false, false, true, 3)),
                Optional.of(RUN));
        return new Run(
                run.id(),
                run.place(),
                request,
                run.attempts(),
                Optional.of(Given.MONA),
                run.delay(),
                run.announced(),
                run.ended());
    }

    private static Fact.TaskSeen task() {
        Usage usage = new Usage(Usage.Unit.AI_CREDITS, new BigDecimal("1.25"));
        String url = "https://github.com/acme/web/copilot/tasks/t-1";
        return new Fact.TaskSeen("t-1", NOON, Fact.State.FAILED, url, "out of \"luck\"", Optional.of(usage));
    }

    /** At work in a session, of which everything is known that can be. */
    private static Run seated() {
        Run queued = Given.run("delivery-1");
        Way.Seat seat = new Way.Seat(
                List.of(new Mount("acme/web", "/workspace/web", "main"), new Mount("acme/api", "/workspace/api", "")),
                "agent/issue-42-" + RUN,
                Optional.of(new BigDecimal("2.50")),
                true);
        Task told = new Task("Fix it.", Task.Left.NOTHING, "", "main", "", "m-1", seat);
        Facts facts = Learned.from(sitting().toList(), Facts.NONE);
        return new Run(
                queued.id(),
                queued.place(),
                queued.request(),
                List.of(new Attempt(1, "claude", "anthropic", told, new Begin.Begun(NOON, "sesn_1"), facts)),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    private static Stream<Fact> sitting() {
        Spending spending = new Spending(
                5_000, 320, 20_000, Optional.of(new BigDecimal("1.87")), Optional.of(new BigDecimal("3")), 342);
        return Stream.of(
                new SessionFact.Stood("sesn_1", NOON, "sevt_1", SessionFact.Stage.TURN_ENDED, "done \"well\""),
                new SessionFact.Did(SessionFact.Deed.TESTED, NOON),
                new SessionFact.Said("sevt_3", NOON, "It is\ndone."),
                new SessionFact.Spent("sesn_1", NOON, spending),
                new SessionFact.Asked("sevt_4", NOON, SessionFact.Question.WORDS, "Which?"),
                new SessionFact.Answered("sevt_4", NOON),
                new SessionFact.BranchSeen(NOON, Optional.of("c0ffee")),
                new SessionFact.Warned(SessionFact.Warning.BASE_PUSHED, NOON, "main"),
                new SessionFact.ReadTo(NOON, "page_1"));
    }

    private static Run filed() {
        Run run = Given.run("delivery-1");
        Request request = new Request(
                Given.MONA,
                new Trigger.Filed("acme/web#42"),
                NOON,
                "delivery-1/filed",
                run.request().issue(),
                Optional.empty());
        return new Run(
                run.id(),
                run.place(),
                request,
                run.attempts(),
                Optional.empty(),
                run.delay(),
                run.announced(),
                run.ended());
    }

    private static Run run(Begin begin, Optional<Ended> ended) {
        Run queued = Given.run("delivery-1");
        Pull pull = new Pull(7, 9, "Fix it", "https://github.com/acme/web/pull/9", "fix", Pull.State.DRAFT, NOON, NOON);
        Facts facts = new Facts(
                Optional.of(pull),
                Optional.of(new Fact.WorkSeen(11, NOON, Fact.Work.STARTED)),
                Optional.of(new Fact.Complained(12, NOON, "I cannot \uD83D\uDE00 work")),
                Map.of("t-1", task()),
                Optional.of(new Fact.ChecksSeen("c0ffee", NOON, 3, 1, 2)),
                Set.of(Halt.UNASSIGNED, Halt.CANCELLED),
                Sitting.NONE,
                Optional.of(NOON));
        return new Run(
                queued.id(),
                queued.place(),
                queued.request(),
                List.of(Given.attempt(begin, facts)),
                Optional.empty(),
                Optional.of(DELAYED),
                true,
                ended);
    }
}
