package dev.bellhop.run;

import static dev.bellhop.run.Cases.NOON;
import static dev.bellhop.run.Cases.POLICY;
import static dev.bellhop.run.Cases.WEB;
import static dev.bellhop.run.Cases.after;
import static dev.bellhop.run.Cases.asked;
import static dev.bellhop.run.Cases.at;
import static dev.bellhop.run.Cases.performed;
import static dev.bellhop.run.Cases.pull;
import static dev.bellhop.run.Cases.told;
import static dev.bellhop.run.Cases.with;
import static dev.bellhop.run.Cases.work;
import static dev.bellhop.run.Cases.working;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowingTest {
    private static final Fact.PullSeen DRAFT = pull(Pull.State.DRAFT, 0);
    private static final Fact STARTED = work(Fact.Work.STARTED, 10);
    private static final Fact FINISHED = work(Fact.Work.FINISHED, 40);
    private static final Fact MERGED = pull(Pull.State.MERGED, 90);

    @Test
    void a_start_that_was_answered_is_announced_and_then_the_label_comes_off() {
        Decision decision = performed(asked(), new Outcome.Done("assigned"));
        Run run = decision.run().orElseThrow();
        assertThat(run.phase()).isEqualTo(new Phase.Working());
        assertThat(decision.effects())
                .containsExactly(
                        new Effect.Status(run.id()),
                        sign(run, Reaction.ROCKET),
                        new Effect.TakeLabelOff(run.id(), "agent-fix"));
    }

    @Test
    void a_start_that_was_refused_ends_the_run_in_words_and_frees_the_issue() {
        Decision decision = performed(asked(), new Outcome.Failed(new Problem(Problem.Code.NOT_ASSIGNED)));
        Run run = decision.run().orElseThrow();
        assertThat(run.phase()).isEqualTo(new Phase.Over(new Ended.Failed(new Problem(Problem.Code.NOT_ASSIGNED))));
        assertThat(decision.desk().active()).isEmpty();
        assertThat(decision.effects())
                .containsExactly(
                        new Effect.Status(run.id()),
                        sign(run, Reaction.MINUS_ONE),
                        new Effect.TakeLabelOff(run.id(), "agent-fix"));
    }

    @Test
    void a_start_that_takes_long_is_announced_and_its_later_failure_is_a_comment_of_its_own() {
        Outcome.Delayed delay = new Outcome.Delayed(NOON.plusSeconds(300), Outcome.Why.TOLD_TO_WAIT);
        Run delayed = performed(asked(), delay).run().orElseThrow();
        assertThat(Words.status(delayed)).contains("**Delayed**", "20 Nov 12:05 UTC");
        Decision failed = performed(delayed, new Outcome.Failed(new Problem(Problem.Code.UNREACHABLE)));
        assertThat(failed.effects()).anyMatch(effect -> effect.key().equals("say:" + delayed.id() + ":failed"));
    }

    @Test
    void a_finished_draft_is_said_once_in_a_comment_of_its_own() {
        Run drafted = after(working(), DRAFT, STARTED);
        Decision finished = told(drafted, FINISHED);
        Run run = finished.run().orElseThrow();
        assertThat(run.phase()).isEqualTo(new Phase.InReview());
        assertThat(finished.effects())
                .containsExactly(new Effect.Status(run.id()), new Effect.Say(run.id(), "ready-18", Notices.ready(run)));
        assertThat(told(run, FINISHED).effects()).isEmpty();
    }

    @Test
    void facts_that_come_before_the_answer_to_the_start_announce_it() {
        Decision decision = told(asked(), DRAFT);
        Run run = decision.run().orElseThrow();
        assertThat(decision.effects())
                .containsExactly(
                        new Effect.Status(run.id()),
                        sign(run, Reaction.ROCKET),
                        new Effect.TakeLabelOff(run.id(), "agent-fix"));
    }

    @Test
    void a_pull_request_from_before_the_request_is_not_its_answer() {
        Pull old = new Pull(
                7, 11, "Old", "u", "copilot/old", Pull.State.DRAFT, NOON.minusSeconds(600), NOON.plusSeconds(5));
        assertThat(told(working(), new Fact.PullSeen(old)).run()).isEmpty();
    }

    @Test
    void the_same_facts_in_any_order_and_any_number_give_the_same_run() {
        List<Fact> facts =
                List.of(DRAFT, STARTED, pull(Pull.State.DRAFT, 30), FINISHED, pull(Pull.State.OPEN, 60), MERGED);
        Facts expected = learn(facts);
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<Fact> shuffled = new ArrayList<>(facts);
            facts.forEach(fact -> {
                if (random.nextBoolean()) {
                    shuffled.add(fact);
                }
            });
            Collections.shuffle(shuffled, random);
            assertThat(learn(shuffled)).as("seed=%d", seed).isEqualTo(expected);
        }
    }

    private static Facts learn(List<Fact> facts) {
        return facts.stream().reduce(Facts.NONE, Facts::learn, (_, last) -> last);
    }

    @Test
    void over_never_goes_back_and_late_facts_are_kept() {
        Run merged = after(working(), DRAFT, MERGED);
        Run later = after(merged, pull(Pull.State.OPEN, 200));
        assertThat(later.phase()).isEqualTo(new Phase.Over(new Ended.Merged()));
        assertThat(later.pull().map(Pull::state)).contains(Pull.State.OPEN);
    }

    @Test
    void a_late_fact_of_an_old_run_leaves_a_new_run_s_desk_alone() {
        Run old = after(working(), DRAFT, MERGED);
        RunId fresh = RunId.of(NOON.plusSeconds(900), "guid-9");
        Situation now = new Situation(
                NOON.plusSeconds(1_000),
                Cases.desk().at(WEB).busyWith(fresh),
                java.util.Optional.of(old),
                Known.NOTHING,
                java.util.Map.of());
        Event late = new Event.Told(NOON, "guid-3", WEB, List.of(), List.of(pull(Pull.State.MERGED, 95)));
        assertThat(POLICY.decide(now, late).desk().active()).contains(fresh);
    }

    @Test
    void an_agent_that_is_silent_for_too_long_is_given_up() {
        Run run = working();
        Instant late = NOON.plus(Cases.TERMS.silence()).plusSeconds(1);
        Decision decision = POLICY.decide(at(late, run), new Event.Looked(late, "t", run.id(), List.of()));
        assertThat(decision.run().orElseThrow().phase())
                .isEqualTo(new Phase.Over(new Ended.Failed(new Problem(Problem.Code.AGENT_SILENT))));
        assertThat(decision.alarms()).isEmpty();
    }

    @Test
    void what_changes_no_word_of_the_status_is_no_edit() {
        Run drafted = told(working(), DRAFT).run().orElseThrow();
        Decision pushed = told(drafted, pull(Pull.State.DRAFT, 30));

        assertThat(pushed.run()).isPresent();
        assertThat(pushed.effects()).isEmpty();
    }

    @Test
    void a_look_that_saw_nothing_new_only_sets_the_next() {
        Run run = working();
        Decision decision = POLICY.decide(with(run), new Event.Looked(NOON, "t", run.id(), List.of()));
        assertThat(decision.run()).isEmpty();
        assertThat(decision.effects()).isEmpty();
        assertThat(decision.alarms()).hasSize(1);
        assertThat(decision.notes()).isEmpty();
    }

    @Test
    void a_stream_that_brought_nothing_new_says_nothing() {
        Run run = working();
        Decision decision = POLICY.decide(with(run), new Event.Heard(NOON, "t", run.id(), 1, List.of()));
        assertThat(decision.run()).isEmpty();
        assertThat(decision.notes()).isEmpty();
    }

    @Test
    void a_look_that_changed_nothing_that_anybody_reads_is_remembered_and_not_written_down() {
        Run run = after(working(), DRAFT);
        Decision decision = looked(run, pull(Pull.State.DRAFT, 30));
        assertThat(decision.run()).isPresent();
        assertThat(decision.notes()).isEmpty();
        assertThat(looked(run, FINISHED).notes()).containsExactly(new Note(Note.Kind.LEARNED, "ready for review, #18"));
    }

    @Test
    void a_webhook_that_brought_nothing_new_is_answered() {
        assertThat(told(working()).notes()).containsExactly(new Note(Note.Kind.IGNORED, "nothing new"));
    }

    private static Decision looked(Run run, Fact fact) {
        return POLICY.decide(with(run), new Event.Looked(NOON, "t", run.id(), List.of(fact)));
    }

    @Test
    void a_place_that_was_waited_for_is_used_only_by_who_may_still_write() {
        Run queued = Cases.planned().announce();
        Event ring = new Event.Rang(NOON, "t", queued.id(), Alarm.Kind.QUEUE);
        assertThat(POLICY.decide(with(queued), ring).effects()).contains(new Effect.Start(queued.id(), 1));
        Situation lost = new Situation(
                NOON,
                Cases.desk().at(WEB).busyWith(queued.id()),
                java.util.Optional.of(queued),
                Cases.known(Standing.READ),
                java.util.Map.of());
        assertThat(POLICY.decide(lost, ring).run().orElseThrow().over()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Change.Cause.class)
    void row_49_what_is_gone_ends_the_run_without_a_word_on_the_issue(Change.Cause cause) {
        Run run = working();
        Decision decision = POLICY.decide(with(run), new Event.Changed(NOON, "g", run.id(), new Change.Gone(cause)));
        assertThat(decision.run().orElseThrow().over()).isTrue();
        assertThat(decision.effects()).isEmpty();
        assertThat(decision.withdrawn()).containsExactly(run.id());
    }

    @Test
    void row_47_a_renamed_repository_is_reached_by_its_new_name() {
        Run run = working();
        Repo renamed = new Repo(7, 70, "acme", "site");
        Decision decision =
                POLICY.decide(with(run), new Event.Changed(NOON, "g", run.id(), new Change.Renamed(renamed)));
        assertThat(decision.desk().place()).contains(new Place(renamed, 42));
        assertThat(decision.run().orElseThrow().place().repo()).isEqualTo(renamed);
    }

    @Test
    void row_47_a_webhook_that_knows_a_newer_name_teaches_it() {
        Repo renamed = new Repo(7, 70, "acme", "site");
        Event told = new Event.Told(NOON, "guid-2", renamed, List.of(), List.of(DRAFT));
        Decision decision = POLICY.decide(with(working()), told);
        assertThat(decision.desk().place()).contains(new Place(renamed, 42));
    }

    @Test
    void a_pull_request_elsewhere_says_nothing_of_where_the_issue_is() {
        Repo other = new Repo(8, 70, "acme", "other");
        Event told = new Event.Told(NOON, "guid-2", other, List.of(), List.of(DRAFT));
        Decision decision = POLICY.decide(with(working()), told);
        assertThat(decision.desk().place()).contains(new Place(WEB, 42));
        assertThat(decision.run().orElseThrow().place().repo()).isEqualTo(WEB);
    }

    @Test
    void an_answer_to_the_start_of_a_run_that_is_gone_is_kept_and_not_said() {
        Run gone = POLICY.decide(
                        with(asked()),
                        new Event.Changed(NOON, "g", asked().id(), new Change.Gone(Change.Cause.UNINSTALLED)))
                .run()
                .orElseThrow();
        Decision decision = performed(gone, new Outcome.Done("assigned"));
        assertThat(decision.effects()).isEmpty();
        assertThat(decision.run().orElseThrow().attempts().getLast().begin()).isInstanceOf(Begin.Begun.class);
    }

    @Test
    void an_answer_to_the_start_that_came_after_the_end_is_kept() {
        Run failed = after(asked(), new Fact.Complained(1, NOON.plusSeconds(2), "The agent encountered an error"));
        Decision decision = performed(failed, new Outcome.Done("assigned"));
        assertThat(decision.effects()).containsExactly(new Effect.Status(failed.id()));
        assertThat(decision.run().orElseThrow().attempt().begin()).isInstanceOf(Begin.Begun.class);
    }

    private static Effect sign(Run run, Reaction reaction) {
        return new Effect.React(run.id(), new Target.Issue(), reaction);
    }
}
