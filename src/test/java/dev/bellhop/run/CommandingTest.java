package dev.bellhop.run;

import static dev.bellhop.run.Cases.ISSUE;
import static dev.bellhop.run.Cases.MONA;
import static dev.bellhop.run.Cases.NOON;
import static dev.bellhop.run.Cases.OPEN;
import static dev.bellhop.run.Cases.POLICY;
import static dev.bellhop.run.Cases.RULES;
import static dev.bellhop.run.Cases.WEB;
import static dev.bellhop.run.Cases.situation;
import static dev.bellhop.run.Cases.unanswered;
import static dev.bellhop.run.Cases.unasked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.command.Verb;
import dev.bellhop.command.Who;
import dev.bellhop.rules.Origin;
import dev.bellhop.rules.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes of a comment before anything is told apart by what it asks. */
class CommandingTest {
    private static final String MUCH = "/agent fix\n/agent help\n/agent status\n/agent fixx";

    @ParameterizedTest
    @EnumSource(names = {"NONE", "READ", "TRIAGE"})
    void row_51_whoever_may_ask_nothing_is_told_once_however_much_it_was(Standing standing) {
        Decision decision = POLICY.decide(situation(standing), written(MUCH));
        assertThat(decision.effects().stream().filter(Effect.React.class::isInstance))
                .hasSize(1);
        assertThat(decision.effects().stream().filter(Effect.Say.class::isInstance))
                .hasSize(standing == Standing.TRIAGE ? 1 : 0);
    }

    @Test
    void row_55_who_cannot_be_checked_is_told_in_words_once_an_issue() {
        Decision first = POLICY.decide(unanswered(), written(MUCH));
        assertThat(first.effects().stream().filter(Effect.Say.class::isInstance))
                .hasSize(1);
        Decision second = POLICY.decide(unanswered().on(first.desk()), written(MUCH));
        assertThat(second.effects()).hasOnlyElementsOfType(Effect.React.class).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void who_may_give_a_command_is_as_the_help_says(Verb verb) {
        Optional<Source> strict = Optional.of(Source.ofRepository("require: admin\n"));
        Situation now = Cases.with(Cases.planned())
                .knowing(RULES, Optional.of(strict))
                .knowing(new Need.Absence(ISSUE, MONA), Optional.of(Optional.empty()))
                .knowing(new Need.Labels(ISSUE.repo()), Optional.empty())
                .knowing(new Need.Hindrances(ISSUE.repo(), Inspection.Pusher.COPILOT.branch()), Optional.of(List.of()))
                .knowing(new Need.Agents(ISSUE.repo()), Optional.empty());
        Decision decision = POLICY.decide(
                now, written("/agent " + verb.word() + (verb == Verb.REPLY || verb == Verb.FILE ? " go on" : "")));
        Reaction said = verb.who() == Who.RULED ? Reaction.MINUS_ONE : Reaction.PLUS_ONE;
        assertThat(decision.effects())
                .contains(new Effect.React(RunId.of(NOON.plusSeconds(1), "guid-5"), new Target.Comment(9), said));
    }

    @Test
    void a_comment_that_asks_nothing_needs_no_answer_of_anybody() {
        assertThat(POLICY.needs(unasked(), written("> /agent fix"))).isEmpty();
        assertThat(POLICY.decide(unasked(), written("> /agent fix")).effects()).isEmpty();
    }

    @Test
    void a_deleted_comment_takes_back_what_has_not_begun_whatever_stood_in_it_last() {
        Run held = Run.of(commanded(), ISSUE, Attempt.first("copilot", "copilot", hiding(), NOON));
        Event deleted = new Event.Commented(NOON, "guid-9", ISSUE, OPEN, new Remark.Deleted(9), MONA);
        Decision decision = POLICY.decide(Cases.with(held), deleted);
        assertThat(decision.run().orElseThrow().ended()).contains(new Ended.Withdrawn());
        assertThat(decision.desk().active()).isEmpty();
    }

    @Test
    void a_pull_request_does_not_show_what_an_organisation_s_rules_say() {
        Event.Proposed proposed = new Event.Proposed(NOON, "guid-1", new Place(WEB, 7), "c0ffee");
        Source ours =
                new Source(Origin.ORGANISATION, "acme/.github", "agents: {copilot: {kind: copilot, model: canary}}");
        Situation now = unasked()
                .knowing(
                        new Need.Change(proposed.place(), "c0ffee"),
                        Optional.of(Optional.of(new Proposal(Optional.of("require: admin\n")))))
                .knowing(RULES, Optional.of(Optional.of(ours)));
        Effect.Report report =
                (Effect.Report) POLICY.decide(now, proposed).effects().getFirst();
        assertThat(report.findings().summary())
                .isEqualTo(
                        "When this is merged it takes the place of the organisation's rules in this repository, whole.");
    }

    @Test
    void row_77_a_table_that_is_too_long_for_a_comment_ends_with_a_whole_line_and_says_so() {
        String table = "| Setting | Value | From |\n".repeat(4_000);
        assertThat(Inquiries.config(table))
                .hasSizeLessThan(60_000)
                .contains("From |\n\nThe rest is too long to be shown.\n");
        assertThat(RulesWords.change(Optional.of(table))).hasSizeLessThan(60_000);
    }

    private static Event written(String text) {
        Remark remark = new Remark.Written(9, text, OptionalLong.empty());
        return new Event.Commented(NOON.plusSeconds(1), "guid-5", ISSUE, OPEN, remark, MONA);
    }

    private static Request commanded() {
        return new Request(MONA, new Trigger.Comment(9, "/agent fix"), NOON, "guid-1", OPEN, Optional.empty());
    }

    private static Task hiding() {
        return new Task("Fix it.", new Task.Left(1, 300), "", "", "", "", Way.Door.USUAL);
    }
}
