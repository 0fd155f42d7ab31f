package dev.bellhop.run;

import static dev.bellhop.run.Cases.MONA;
import static dev.bellhop.run.Cases.NOON;
import static dev.bellhop.run.Cases.POLICY;
import static dev.bellhop.run.Cases.WEB;
import static dev.bellhop.run.Cases.after;
import static dev.bellhop.run.Cases.asked;
import static dev.bellhop.run.Cases.at;
import static dev.bellhop.run.Cases.performed;
import static dev.bellhop.run.Cases.pull;
import static dev.bellhop.run.Cases.working;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes otherwise than a run expects it: late, twice, in the wrong order, or not at all. */
class AfterwardsTest {
    private static final Instant THEN = NOON.plusSeconds(100);

    @Test
    void connected_but_queued_is_said_in_the_status_comment() {
        Run waiting = performed(asked(), new Outcome.Failed(new Problem(Problem.Code.NO_PERSON_TOKEN)))
                .run()
                .orElseThrow();
        Situation full = new Situation(
                NOON.plusSeconds(120),
                at(NOON, waiting).desk(),
                Optional.of(waiting),
                Cases.known(Standing.WRITE).with(new Need.Account(WEB, MONA), Optional.of(true)),
                Map.of(Starting.running(waiting.place().subject()), 2L));
        Decision queued =
                POLICY.decide(full, new Event.Rang(NOON.plusSeconds(120), "alarm", waiting.id(), Alarm.Kind.CONNECT));
        assertThat(queued.run().map(Run::phase)).contains(new Phase.Queued());
        assertThat(queued.effects()).contains(new Effect.Status(waiting.id()));
    }

    @Test
    void a_stop_that_failed_does_not_say_that_it_asked() {
        Run drafted = after(working(), pull(Pull.State.DRAFT, 0));
        Run stopped = POLICY.decide(at(THEN, drafted), Cases.comment(THEN.minusSeconds(1), "/agent stop"))
                .run()
                .orElseThrow();
        String key = Effect.Stop.key(drafted.id(), 1);
        Decision failed = POLICY.decide(
                at(THEN, stopped),
                new Event.Performed(
                        THEN, key, stopped.id(), key, new Outcome.Failed(new Problem(Problem.Code.NO_PERSON_TOKEN))));
        assertThat(Words.news(failed.run().orElse(stopped))).doesNotContain("Copilot was asked to stop");
    }

    @Test
    void what_github_says_of_a_follow_up_is_believed_whenever_our_own_note_was_written() {
        Run run = SteeringTest.by("copilot-task", after(working(), pull(Pull.State.DRAFT, 0)));
        String key = Effect.Steer.prefix(run.id()) + "m-1";
        Run noted = POLICY.decide(at(THEN, run), new Event.Performed(THEN, key, run.id(), key, new Outcome.Done("t-2")))
                .run()
                .orElseThrow();
        // The process was down, or its clock is ahead: GitHub's own time of the end is before that of our note.
        Run done = after(
                noted,
                new Fact.TaskSeen(
                        "t-2", THEN.minusSeconds(10), Fact.State.COMPLETED, "https://x", "", Optional.empty()));
        assertThat(done.phase()).isEqualTo(new Phase.InReview());
    }

    @Test
    void one_comment_files_no_more_than_there_are_places() {
        Situation now = new Situation(
                THEN,
                Cases.desk().at(WEB),
                Optional.empty(),
                Cases.known(Standing.WRITE),
                Map.of(Starting.running(Cases.ISSUE.subject()), 1L));
        Decision all = POLICY.decide(now, Cases.comment(THEN, "/agent file A\n\n/agent file B\n\n/agent file C"));
        assertThat(all.effects()).filteredOn(Effect.File.class::isInstance).hasSize(1);
    }

    @Test
    void a_follow_up_that_fails_does_not_end_a_run_in_review() {
        Run run = SteeringTest.by("copilot-task", after(working(), pull(Pull.State.OPEN, 0)));
        Run first = after(
                run, new Fact.TaskSeen("t-1", NOON.plusSeconds(20), Fact.State.COMPLETED, "", "", Optional.empty()));
        assertThat(first.phase()).isEqualTo(new Phase.InReview());
        Run second = after(
                first, new Fact.TaskSeen("t-2", NOON.plusSeconds(90), Fact.State.FAILED, "", "no", Optional.empty()));
        Run merged = after(second, pull(Pull.State.MERGED, 300));
        assertThat(merged.ended()).contains(new Ended.Merged());
    }

    @Test
    void the_cure_for_a_refused_account_is_not_the_operators_token() {
        Run refused = performed(asked(), new Outcome.Failed(new Problem(Problem.Code.PERSON_TOKEN_REFUSED)))
                .run()
                .orElseThrow();
        assertThat(Words.news(refused)).contains("connect");
    }

    @Test
    void a_title_is_not_cut_in_the_middle_of_a_sign() {
        Situation now =
                new Situation(THEN, Cases.desk().at(WEB), Optional.empty(), Cases.known(Standing.WRITE), Map.of());
        Decision filed = POLICY.decide(now, Cases.comment(THEN, "/agent file " + "a".repeat(255) + "\uD83D\uDE00"));
        String title = filed.effects().stream()
                .filter(Effect.File.class::isInstance)
                .map(effect -> ((Effect.File) effect).filing().title())
                .findFirst()
                .orElseThrow();
        assertThat(Character.isHighSurrogate(title.charAt(title.length() - 1))).isFalse();
    }
}
