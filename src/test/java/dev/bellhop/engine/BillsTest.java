package dev.bellhop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Change;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Request;
import dev.bellhop.run.Run;
import dev.bellhop.run.Task;
import dev.bellhop.run.Trigger;
import dev.bellhop.run.Way;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How runs are put together on bills. */
class BillsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Person MONA = new Person(1, "mona", false);
    private static final Person LISA = new Person(1, "lisa", false);
    private static final Person NOBODY = new Person(0, "", false);
    private static final Repo WEB = new Repo(7, 70, "acme", "web");
    private static final Repo SITE = new Repo(7, 70, "acme", "site");
    private static final Repo MOVED = new Repo(7, 71, "other", "web");
    private static final Repo UNNAMED = new Repo(7, 70, "", "");
    private static final Problem LOCKED = new Problem(Problem.Code.LOCKED);

    static Stream<Arguments> runs() {
        return Stream.of(
                arguments("no runs", List.of(), List.of()),
                arguments("one at work", List.of(run(WEB, MONA)), List.of("acme/web fast copilot mona 1 0 0")),
                arguments("merged", List.of(over(new Ended.Merged())), List.of("acme/web fast copilot mona 1 1 0")),
                arguments(
                        "failed", List.of(over(new Ended.Failed(LOCKED))), List.of("acme/web fast copilot mona 1 0 1")),
                arguments(
                        "ended by somebody",
                        List.of(
                                over(new Ended.Closed()),
                                over(new Ended.Stopped(MONA)),
                                over(new Ended.Withdrawn()),
                                over(new Ended.Abandoned(Change.Cause.UNINSTALLED))),
                        List.of("acme/web fast copilot mona 4 0 0")),
                arguments(
                        "somebody who is called otherwise now",
                        List.of(run(WEB, MONA), run(WEB, LISA)),
                        List.of("acme/web fast copilot lisa 2 0 0")),
                arguments(
                        "a repository that is called otherwise now",
                        List.of(run(WEB, MONA), run(SITE, MONA)),
                        List.of("acme/site fast copilot mona 2 0 0")),
                arguments(
                        "a repository that has another owner now",
                        List.of(run(WEB, MONA), run(MOVED, MONA)),
                        List.of("acme/web fast copilot mona 1 0 0", "other/web fast copilot mona 1 0 0")),
                arguments(
                        "who was forgotten",
                        List.of(run(WEB, MONA), run(UNNAMED, NOBODY)),
                        List.of(" fast copilot  1 0 0", "acme/web fast copilot mona 1 0 0")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void runs_are_billed(String what, List<Run> runs, List<String> expected) {
        Bills bills = new Bills();
        runs.forEach(bills::add);
        assertThat(bills.all().stream().map(BillsTest::shown).toList()).as(what).isEqualTo(expected);
    }

    private static String shown(Bill bill) {
        Bill.Count runs = bill.runs();
        return String.join(" ", bill.repo(), bill.agent(), bill.service(), bill.person()) + " " + runs.all() + " "
                + runs.well() + " " + runs.badly();
    }

    private static Run run(Repo repo, Person by) {
        return run(repo, by, Optional.empty());
    }

    private static Run over(Ended how) {
        return run(WEB, MONA, Optional.of(how));
    }

    private static Run run(Repo repo, Person by, Optional<Ended> ended) {
        Issue issue = new Issue("Title", "Body", Issue.State.OPEN);
        Request request = new Request(by, new Trigger.Label("agent-fix"), NOON, "guid", issue, Optional.empty());
        Task task = new Task("Fix it.", Task.Left.NOTHING, "", "main", "", "", Way.Door.USUAL);
        Attempt attempt = new Attempt(1, "fast", "copilot", task, new Begin.Asked(NOON), Facts.NONE);
        return new Run(
                request.id(),
                new Place(repo, 42),
                request,
                List.of(attempt),
                Optional.empty(),
                Optional.empty(),
                false,
                ended);
    }
}
