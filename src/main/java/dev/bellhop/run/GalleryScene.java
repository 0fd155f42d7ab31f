package dev.bellhop.run;

import dev.bellhop.command.Command;
import dev.bellhop.command.Options;
import dev.bellhop.rules.RuleBook;
import dev.bellhop.rules.Rules;
import dev.bellhop.rules.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people, places and runs of which the comments in the gallery speak. */
final class GalleryScene {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final Person MONA = new Person(1, "mona", false);
    static final Person TOM = new Person(2, "tom", false);
    static final Repo WEB = new Repo(7, 70, "acme", "web");
    static final Place PLACE = new Place(WEB, 42);
    static final RuleBook BOOK = RuleBook.of("copilot", Optional.empty());
    static final String CONNECT = "https://bellhop.example/connect";
    private static final Issue ISSUE =
            new Issue("Fix the typo in README", "The second line says *recieve*.", Issue.State.OPEN);

    private GalleryScene() {}

    static Rules rules() {
        return switch (BOOK.read(Optional.empty())) {
            case Verdict.Right(Rules rules) -> rules;
            case Verdict.Wrong(List<?> flaws) -> throw new IllegalStateException("no file has flaws: " + flaws);
        };
    }

    static Request labeled() {
        return request(new Trigger.Label("agent-fix"));
    }

    static Request commented() {
        return request(new Trigger.Comment(99, "/agent fix"));
    }

    private static Request request(Trigger trigger) {
        return new Request(MONA, trigger, NOON, "delivery-1", ISSUE, Optional.empty());
    }

    /** Of Copilot's, before anything was asked of it. */
    static Run planned() {
        return of("copilot", "copilot", new Task("", Task.Left.NOTHING, "", "", "", "", Way.Door.USUAL));
    }

    static Run begun() {
        return begun(planned());
    }

    static Run begun(Run planned) {
        return planned.start(NOON).begun(new Begin.Begun(NOON, "sesn_1"));
    }

    /** With all that Copilot is told, as people see it. */
    static Run told() {
        Wish wish = new Wish(labeled(), PLACE, new Command.Fix(Options.NONE, ""));
        return switch (Choice.of(wish, rules(), Set.of("copilot"))) {
            case Choice.Made made ->
                begun(of("copilot", "copilot", Briefing.task(wish, made, made.way(wish, rules()), List.of())));
            case Choice.No(String why) -> throw new IllegalStateException(why);
        };
    }

    static Run task() {
        return begun(
                of("copilot-task", "copilot-task", new Task("", Task.Left.NOTHING, "", "", "", "", Way.Door.USUAL)));
    }

    /** Some of what is told was hidden. */
    static Run hiding(Run run) {
        Task task = run.attempt().task();
        Task hiding = new Task("Fix the typo in README.", new Task.Left(3, 412), "", "", "", "", task.way());
        return of(run.agent(), run.attempt().service(), hiding);
    }

    static Run session() {
        return begun(seated());
    }

    static Run seated() {
        Way seat = new Way.Seat(
                List.of(new Mount("acme/web", "/workspace/web", "")), "agent/issue-42", Optional.empty(), false);
        return of("claude", "anthropic", new Task("", Task.Left.NOTHING, "", "", "", "", seat));
    }

    private static Run of(String agent, String service, Task task) {
        return Run.of(labeled(), PLACE, Attempt.first(agent, service, task, NOON));
    }

    static Fact pull(Pull.State state) {
        return new Fact.PullSeen(new Pull(
                WEB.id(),
                43,
                "Fix the typo in README",
                "https://github.com/acme/web/pull/43",
                "copilot/fix-42",
                state,
                NOON,
                NOON.plusSeconds(60)));
    }

    static Fact finished() {
        return new Fact.WorkSeen(2, NOON.plusSeconds(600), Fact.Work.FINISHED);
    }

    static Fact stood(SessionFact.Stage stage) {
        return new SessionFact.Stood("sesn_1", NOON.plusSeconds(600), "sevt_9", stage, "");
    }
}
