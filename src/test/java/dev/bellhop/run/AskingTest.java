package dev.bellhop.run;

import static dev.bellhop.run.Cases.MONA;
import static dev.bellhop.run.Cases.NOON;
import static dev.bellhop.run.Cases.OPEN;
import static dev.bellhop.run.Cases.POLICY;
import static dev.bellhop.run.Cases.desk;
import static dev.bellhop.run.Cases.labeled;
import static dev.bellhop.run.Cases.situation;
import static dev.bellhop.run.Cases.unanswered;
import static dev.bellhop.run.Cases.unasked;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingTest {
    @Test
    void a_writer_s_label_starts_the_agent_and_is_seen() {
        Decision decision = POLICY.decide(situation(Standing.WRITE), labeled("agent-fix"));
        RunId run = decision.run().orElseThrow().id();
        assertThat(decision.effects())
                .containsExactly(new Effect.Start(run, 1), new Effect.React(run, new Target.Issue(), Reaction.EYES));
        assertThat(decision.claims())
                .containsExactly(
                        new Claim("day:7", run, 1, 20, Optional.of(NOON.plusSeconds(86_400))),
                        new Claim("running:7", run, 1, 2, Optional.empty()));
        assertThat(decision.alarms()).containsExactly(new Alarm(run, Alarm.Kind.LOOK, NOON.plusSeconds(15)));
        assertThat(decision.desk().active()).contains(run);
    }

    @ParameterizedTest(name = "row 46: the label {0} starts {1}")
    @CsvSource({
        "agent-fix, copilot",
        "AGENT-FIX, copilot",
        "agent-fix:copilot, copilot",
        "'agent-fix ', nothing",
        "agent-fix:, nothing",
        "аgent-fix, nothing",
        "agent\u200B-fix, nothing",
        "bug, nothing",
    })
    void row_46_a_label_is_compared_exactly_but_for_ascii_case(String label, String agent) {
        Decision decision = POLICY.decide(situation(Standing.WRITE), labeled(label));
        assertThat(decision.run().map(Run::agent).orElse("nothing")).isEqualTo(agent);
        assertThat(POLICY.needs(Cases.ruled(unasked()), labeled(label)).isEmpty())
                .isEqualTo(agent.equals("nothing"));
    }

    @ParameterizedTest(name = "row 51 to 53: {0} permission starts {1} and is told {2} words")
    @CsvSource({"ADMIN, 1, 0", "MAINTAIN, 1, 0", "WRITE, 1, 0", "TRIAGE, 0, 1", "READ, 0, 0", "NONE, 0, 0"})
    void who_may_not_write_starts_nothing_and_is_told(Standing standing, long runs, long words) {
        Decision decision = POLICY.decide(situation(standing), labeled("agent-fix"));
        assertThat(decision.run().stream().count()).isEqualTo(runs);
        assertThat(decision.effects().stream().filter(Effect.Say.class::isInstance))
                .hasSize((int) words);
        assertThat(decision.effects().stream().anyMatch(MINUS::equals)).isEqualTo(runs == 0);
    }

    private static final Effect MINUS =
            new Effect.React(RunId.of(NOON, "guid-1"), new Target.Issue(), Reaction.MINUS_ONE);

    @Test
    void whoever_was_told_once_gets_only_the_reaction_afterwards() {
        Desk told = desk().refusing(MONA);
        Situation again = new Situation(NOON, told, Optional.empty(), Cases.known(Standing.TRIAGE), Map.of());
        assertThat(POLICY.decide(again, labeled("agent-fix")).effects()).containsExactly(MINUS);
    }

    @Test
    void row_55_who_cannot_be_checked_is_refused_in_words() {
        Decision decision = POLICY.decide(unanswered(), labeled("agent-fix"));
        assertThat(decision.run()).isEmpty();
        assertThat(decision.effects())
                .contains(new Effect.Say(RunId.of(NOON, "guid-1"), "refused", Replies.unchecked(MONA)));
    }

    @Test
    void row_56_a_bot_s_label_is_ignored_without_asking_anybody() {
        Event.Labeled byBot = labeled("agent-fix", new Person(9, "other[bot]", true), OPEN);
        assertThat(POLICY.needs(unasked(), byBot)).isEmpty();
        assertThat(POLICY.decide(unanswered(), byBot).effects()).isEmpty();
    }

    @ParameterizedTest(name = "row 48: pull request {0}, closed {1}, locked {2}: {3} comments")
    @CsvSource({"true, false, false, 0", "false, true, false, 1", "false, false, true, 0"})
    void row_48_only_an_open_unlocked_issue_is_taken(boolean pull, boolean closed, boolean locked, int comments) {
        Issue issue = new Issue("A title", "A body", new Issue.State(pull, closed, locked, false, 0));
        Decision decision = POLICY.decide(situation(Standing.WRITE), labeled("agent-fix", MONA, issue));
        assertThat(decision.run()).isEmpty();
        assertThat(decision.effects().stream().filter(Effect.Say.class::isInstance))
                .hasSize(comments);
        assertThat(decision.notes()).hasSize(1);
    }

    @Test
    void an_agent_that_is_not_here_is_named_with_those_that_are() {
        Decision decision = POLICY.decide(situation(Standing.WRITE), labeled("agent-fix:gemini"));
        assertThat(decision.run()).isEmpty();
        assertThat(decision.effects()).contains(new Effect.Say(RunId.of(NOON, "guid-1"), "refused", """
                        @mona, **not started**: there is no agent called `gemini` here.

                        Use `/agent fix --with copilot`.
                        """));
    }

    @Test
    void row_65_a_second_label_while_a_run_is_at_work_starts_nothing_and_comes_off() {
        RunId first = RunId.of(NOON.minusSeconds(60), "guid-0");
        Situation busy =
                new Situation(NOON, desk().busyWith(first), Optional.empty(), Cases.known(Standing.WRITE), Map.of());
        Decision decision = POLICY.decide(busy, labeled("agent-fix"));
        assertThat(decision.run()).isEmpty();
        RunId second = RunId.of(NOON, "guid-1");
        assertThat(decision.effects())
                .containsExactly(
                        new Effect.React(second, new Target.Issue(), Reaction.EYES),
                        new Effect.TakeLabelOff(second, "agent-fix"));
    }

    @Test
    void row_20_a_request_that_was_taken_long_ago_is_not_taken_again() {
        Desk desk = desk().busyWith(RunId.of(NOON, "guid-1"));
        Situation later = unasked(desk);
        assertThat(POLICY.needs(later, labeled("agent-fix"))).isEmpty();
        assertThat(POLICY.decide(later, labeled("agent-fix")).effects()).isEqualTo(List.of());
    }

    @Test
    void row_20_a_request_that_another_run_answered_is_not_taken_when_that_is_over() {
        Situation busy = new Situation(
                NOON,
                desk().busyWith(RunId.of(NOON.minusSeconds(60), "guid-0")),
                Optional.empty(),
                Cases.known(Standing.WRITE),
                Map.of());
        Desk answered = POLICY.decide(busy, labeled("agent-fix")).desk();
        assertThat(answered.active()).isEqualTo(busy.desk().active());
        assertThat(POLICY.needs(unasked(answered), labeled("agent-fix"))).isEmpty();
    }

    @Test
    void without_a_free_place_the_run_waits_and_says_so() {
        Situation full =
                new Situation(NOON, desk(), Optional.empty(), Cases.known(Standing.WRITE), Map.of("running:7", 2L));
        Decision decision = POLICY.decide(full, labeled("agent-fix"));
        Run run = decision.run().orElseThrow();
        assertThat(run.phase()).isEqualTo(new Phase.Queued());
        assertThat(decision.effects()).noneMatch(Effect.Start.class::isInstance).contains(new Effect.Status(run.id()));
        assertThat(decision.alarms()).containsExactly(new Alarm(run.id(), Alarm.Kind.QUEUE, NOON.plusSeconds(15)));
    }
}
