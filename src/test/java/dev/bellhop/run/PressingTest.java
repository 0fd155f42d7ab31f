package dev.bellhop.run;

import static dev.bellhop.run.Cases.ISSUE;
import static dev.bellhop.run.Cases.MONA;
import static dev.bellhop.run.Cases.NOON;
import static dev.bellhop.run.Cases.POLICY;
import static dev.bellhop.run.Cases.RULES;
import static dev.bellhop.run.Cases.WEB;
import static dev.bellhop.run.Cases.after;
import static dev.bellhop.run.Cases.pull;
import static dev.bellhop.run.Cases.working;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.command.Command;
import dev.bellhop.rules.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of a press on a run's page. */
class PressingTest {
    private static final Instant THEN = NOON.plusSeconds(100);
    private static final Need<List<Voice>> EARLIER = new Need.Earlier(ISSUE, THEN, 1);
    private static final Command.OfRun STOP = new Command.Stop(false);
    private static final Command.OfRun RETRY = new Command.Retry("");
    private static final Command.OfRun REPLY = new Command.Reply("hello", false);
    private static final Run DRAFTED = after(working(), pull(Pull.State.DRAFT, 0));
    private static final Run MERGED = after(DRAFTED, pull(Pull.State.MERGED, 50));
    private static final Run CLOSED = after(DRAFTED, pull(Pull.State.CLOSED, 50));

    static Stream<Arguments> presses() {
        return Stream.of(
                row("a stop at work", DRAFTED, STOP, "ACCEPTED stopped by mona"),
                row("a stop while it waits", Cases.planned(), STOP, "ACCEPTED stopped by mona"),
                row(
                        "a stop after the end",
                        CLOSED,
                        STOP,
                        "DONE @mona, nothing to stop: no agent is at work on this issue."),
                row("a reply at work", DRAFTED, REPLY, "ACCEPTED mona says something to the agent"),
                row(
                        "a reply before there is a pull request",
                        working(),
                        REPLY,
                        "DONE @mona, not passed on: Copilot hears nothing before its pull request is there. Say it again"
                                + " then. The status comment shows it."),
                row(
                        "a reply after the end",
                        CLOSED,
                        REPLY,
                        "DONE @mona, not passed on: no agent is at work on this issue. `/agent fix` starts one."),
                row("a retry after the end", CLOSED, RETRY, "ACCEPTED asked by mona: starting copilot"),
                row(
                        "a retry at work",
                        DRAFTED,
                        RETRY,
                        "REFUSED @mona, not started: run `" + DRAFTED.id()
                                + "`, asked by @mona, is not over yet: Copilot"
                                + " is at work, #18. `/agent stop` ends it; then ask again."),
                row(
                        "a retry after a merge",
                        MERGED,
                        RETRY,
                        "REFUSED @mona, not started: what this run made was merged. Comment `/agent fix` on the issue,"
                                + " and what is still missing."));
    }

    private static Arguments row(String name, Run run, Command.OfRun command, String note) {
        return Arguments.of(name, run, command, note);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presses")
    void the_record_says_what_came_of(String name, Run run, Command.OfRun command, String note) {
        Decision decision = POLICY.decide(at(run), pressed(run, command));
        assertThat(decision.notes().stream().map(one -> one.kind() + " " + one.text()))
                .as(name)
                .containsExactly(note);
        assertThat(decision.effects()).doesNotHaveAnyElementsOfTypes(Effect.React.class);
    }

    @Test
    void a_press_needs_to_know_what_the_person_may_and_what_the_rules_say_at_that_moment() {
        Situation unasked = new Situation(THEN, at(DRAFTED).desk(), Optional.of(DRAFTED), Known.NOTHING, Map.of());
        Situation asked = unasked.knowing(new Need.Permission(WEB, MONA), Optional.of(Standing.WRITE));
        assertThat(POLICY.needs(unasked, pressed(DRAFTED, STOP))).contains(new Need.Permission(WEB, MONA));
        assertThat(POLICY.needs(asked, pressed(DRAFTED, STOP))).contains(RULES);
        assertThat(POLICY.needs(Cases.ruled(asked), pressed(DRAFTED, STOP))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "READ", "TRIAGE"})
    void whoever_may_not_does_nothing_and_says_nothing(Standing standing) {
        Situation now = at(DRAFTED).knowing(new Need.Permission(WEB, MONA), Optional.of(standing));
        for (Command.OfRun command : List.of(STOP, REPLY, RETRY)) {
            Decision decision = POLICY.decide(now, pressed(DRAFTED, command));
            assertThat(decision.effects()).isEmpty();
            assertThat(decision.runs()).isEmpty();
            assertThat(decision.notes().getFirst().text())
                    .startsWith("mona has ")
                    .endsWith("; this needs write");
        }
    }

    @Test
    void the_rules_of_the_repository_hold_for_a_press() {
        Situation now = at(DRAFTED).knowing(RULES, Optional.of(Optional.of(Source.ofRepository("require: admin\n"))));
        assertThat(POLICY.decide(now, pressed(DRAFTED, STOP)).notes())
                .containsExactly(new Note(Note.Kind.REFUSED, "mona has write permission; this needs admin"));
    }

    @Test
    void a_bot_is_not_heard_whatever_it_may() {
        Person bot = new Person(9, "robot[bot]", true);
        Event press = new Event.Pressed(THEN, "press:1", DRAFTED.id(), STOP, bot);
        assertThat(POLICY.decide(at(DRAFTED), press).runs()).isEmpty();
    }

    @Test
    void a_press_that_is_sent_again_later_is_the_same_press() {
        Decision first = POLICY.decide(at(CLOSED), pressed(CLOSED, RETRY));
        Event later = new Event.Pressed(THEN.plusSeconds(9), "press:1", CLOSED.id(), RETRY, MONA);
        Decision second = POLICY.decide(at(CLOSED).after(first), later);
        assertThat(second.effects()).isEmpty();
        assertThat(second.notes()).containsExactly(new Note(Note.Kind.IGNORED, "this was pressed before"));
    }

    @Test
    void a_stop_that_is_pressed_means_this_run_even_where_our_clock_is_slow() {
        Event slow = new Event.Pressed(NOON.minusSeconds(30), "press:1", DRAFTED.id(), STOP, MONA);
        Decision decision = POLICY.decide(at(DRAFTED), slow);
        assertThat(decision.run().flatMap(Run::ended)).contains(new Ended.Stopped(MONA));
        assertThat(decision.desk().memory().stopped()).isEmpty();
    }

    @Test
    void what_is_tried_again_takes_the_agent_off_first_and_reads_what_was_said_meanwhile() {
        Run again = POLICY.decide(at(CLOSED), pressed(CLOSED, RETRY)).run().orElseThrow();
        assertThat(again.request().issue().state()).isEqualTo(new Issue.State(false, false, false, true, 1));
        assertThat(again.request().again()).contains(CLOSED.id());
    }

    @Test
    void what_is_said_on_a_page_is_shown_on_the_issue_and_does_nothing_there() {
        Command.OfRun reply = new Command.Reply("Ask @tom.<!-- hidden -->\n/agent stop", false);
        assertThat(POLICY.decide(at(DRAFTED), pressed(DRAFTED, reply)).effects().stream()
                        .filter(Effect.Say.class::isInstance)
                        .map(say -> ((Effect.Say) say).text()))
                .containsExactly("""
                        @mona says to Copilot, on the page of its run:

                        > Ask `@tom`.
                        > `/agent` stop
                        """);
    }

    private static Situation at(Run run) {
        return Cases.at(THEN, run).knowing(EARLIER, Optional.of(List.of()));
    }

    private static Event pressed(Run run, Command.OfRun command) {
        return new Event.Pressed(THEN, "press:1", run.id(), command, MONA);
    }
}
