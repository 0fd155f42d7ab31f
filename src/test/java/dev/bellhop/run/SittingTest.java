package dev.bellhop.run;

import static dev.bellhop.run.Cases.NOON;
import static dev.bellhop.run.Cases.POLICY;
import static dev.bellhop.run.Cases.after;
import static dev.bellhop.run.Cases.asked;
import static dev.bellhop.run.Cases.at;
import static dev.bellhop.run.Cases.pull;
import static dev.bellhop.run.Cases.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is learned of a managed session, and what it makes of a run. */
class SittingTest {
    private static final Run SEATED = seated();

    static Run seated() {
        Run asked = asked();
        Way.Seat seat = new Way.Seat(
                List.of(new Mount("acme/web", "/workspace/web", "main")),
                "agent/issue-42-" + asked.id(),
                Optional.empty(),
                false);
        Task told = new Task("Do it.", Task.Left.NOTHING, "", "main", "", "", seat);
        Attempt attempt =
                Attempt.first("claude", "anthropic", told, NOON).begun(new Begin.Begun(NOON, "sesn_1 vlt_1 vcrd_1"));
        return Run.of(asked.request(), asked.place(), attempt).announce();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    RUNNING       | no branch      | no pull request | Working
                    RESCHEDULED   | no branch      | no pull request | Working
                    TURN_ENDED    | not looked     | no pull request | Working
                    TURN_ENDED    | looked too early | no pull request | Working
                    TURN_ENDED    | no branch      | no pull request | Waiting
                    TURN_ENDED    | a branch       | no pull request | Working
                    TURN_ENDED    | a branch       | a draft         | InReview
                    RUNNING       | a branch       | a draft         | Working
                    ASKS          | no branch      | no pull request | Working
                    OVER_BUDGET   | no branch      | no pull request | OVER_BUDGET
                    REFUSED       | no branch      | no pull request | AGENT_DECLINED
                    EXHAUSTED     | no branch      | no pull request | MODEL_UNREACHABLE
                    NO_REPOSITORY | no branch      | no pull request | NO_REPOSITORY
                    NOT_CLONED    | no branch      | no pull request | REPOSITORY_TOO_LARGE
                    FAILED        | no branch      | no pull request | AGENT_FAILED
                    TERMINATED    | a branch       | a draft         | SESSION_ENDED
                    ARCHIVED      | no branch      | no pull request | SESSION_REMOVED
                    DELETED       | no branch      | no pull request | SESSION_REMOVED
                    """)
    void each_end_is_a_phase_in_any_order(SessionFact.Stage stage, String branch, String pull, String phase) {
        List<Fact> facts = new ArrayList<>(List.of(stood(stage, 30)));
        switch (branch) {
            case "a branch" -> facts.add(new SessionFact.BranchSeen(second(31), Optional.of("c0ffee")));
            case "no branch" -> facts.add(new SessionFact.BranchSeen(second(31), Optional.empty()));
            case "looked too early" -> facts.add(new SessionFact.BranchSeen(second(29), Optional.empty()));
            default -> assertThat(branch).isEqualTo("not looked");
        }
        if (pull.startsWith("a")) {
            facts.add(pull(Pull.State.DRAFT, 10));
        }
        assertThat(name(after(SEATED, facts.toArray(Fact[]::new)))).isEqualTo(phase);
        assertThat(name(after(SEATED, facts.reversed().toArray(Fact[]::new)))).isEqualTo(phase);
    }

    @ParameterizedTest(name = "last seen at {0}, now {1}: {2}")
    @CsvSource({
        "31, c0ffee, forgotten",
        "31, beef, remembered",
        "29, c0ffee, remembered",
    })
    void a_branch_that_stands_where_it_stood_after_the_last_sign_is_no_news(int seen, String head, String becomes) {
        Run run = after(
                SEATED,
                stood(SessionFact.Stage.TURN_ENDED, 30),
                pull(Pull.State.DRAFT, 10),
                new SessionFact.BranchSeen(second(seen), Optional.of("c0ffee")));
        Fact again = new SessionFact.BranchSeen(second(90), Optional.of(head));
        Decision decision =
                POLICY.decide(at(second(90), run), new Event.Looked(second(90), "t", run.id(), List.of(again)));
        assertThat(decision.run().isPresent()).isEqualTo(becomes.equals("remembered"));
        assertThat(decision.notes()).isEmpty();
    }

    @Test
    void any_order_and_any_repetition_of_the_same_facts_is_the_same_knowledge() {
        List<Fact> facts = List.of(
                stood(SessionFact.Stage.RUNNING, 1),
                stood(SessionFact.Stage.TURN_ENDED, 30),
                stood(SessionFact.Stage.RUNNING, 40),
                stood(SessionFact.Stage.TURN_ENDED, 50),
                stood(SessionFact.Stage.NO_REPOSITORY, 45),
                stood(SessionFact.Stage.TERMINATED, 46),
                new SessionFact.Did(SessionFact.Deed.TESTED, second(7)),
                new SessionFact.Did(SessionFact.Deed.TESTED, second(3)),
                new SessionFact.Said("e1", second(8), "one"),
                new SessionFact.Said("e2", second(8), "two"),
                spent("sesn_1", 10, 5),
                spent("sesn_1", 20, 9),
                spent("sesn_2", 15, 2),
                new SessionFact.Asked("q1", second(5), SessionFact.Question.WORDS, "Which?"),
                new SessionFact.Answered("q1", second(6)),
                new SessionFact.BranchSeen(second(9), Optional.empty()),
                new SessionFact.BranchSeen(second(29), Optional.of("c0ffee")),
                new SessionFact.Warned(SessionFact.Warning.SECOND_PULL, second(9), "#3"),
                new SessionFact.Warned(SessionFact.Warning.SECOND_PULL, second(11), "#4"),
                new SessionFact.ReadTo(second(8), "a"),
                new SessionFact.ReadTo(second(12), "b"));
        Facts expected = Learned.from(facts, Facts.NONE);
        Random chance = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<Fact> shuffled = new ArrayList<>(facts);
            shuffled.addAll(facts.subList(0, chance.nextInt(facts.size())));
            Collections.shuffle(shuffled, chance);
            assertThat(Learned.from(shuffled, Facts.NONE)).isEqualTo(expected);
        }
        assertThat(expected.sitting().finished()).contains(second(30));
        assertThat(expected.sitting().stood()).contains((SessionFact.Stood) stood(SessionFact.Stage.NO_REPOSITORY, 45));
        assertThat(expected.sitting().deeds())
                .containsEntry(SessionFact.Deed.TESTED, new SessionFact.Did(SessionFact.Deed.TESTED, second(3)));
        assertThat(expected.sitting().open()).isEmpty();
        assertThat(expected.sitting().warned())
                .containsEntry(
                        SessionFact.Warning.SECOND_PULL,
                        new SessionFact.Warned(SessionFact.Warning.SECOND_PULL, second(11), "#3, #4"));
    }

    @Test
    void of_ten_thousand_questions_only_the_newest_are_remembered() {
        Facts facts = Facts.NONE;
        for (int i = 0; i < 10_000; i++) {
            facts = facts.learn(new SessionFact.Asked("q" + i, second(i), SessionFact.Question.WORDS, "?"));
        }
        assertThat(facts.sitting().asked()).hasSize(50).containsKey("q9999");
    }

    @Test
    void a_question_is_put_to_a_person_once_and_the_answer_goes_to_that_question() {
        Fact question = new SessionFact.Asked("sevt_q", second(20), SessionFact.Question.WORDS, "Tabs or spaces?");
        Decision asks = told(SEATED, question, stood(SessionFact.Stage.ASKS, 21));
        assertThat(asks.effects()).contains(new Effect.Say(SEATED.id(), "asks-sevt_q", """
                @mona, **Claude asks you something**:

                > Tabs or spaces?

                Comment `/agent reply` and your answer; it goes to this very question. Without an answer the run ends after a day.
                """));
        Run waiting = asks.run().orElseThrow();
        assertThat(told(waiting, question, stood(SessionFact.Stage.ASKS, 22)).effects())
                .noneMatch(Effect.Say.class::isInstance);
        Decision reply = POLICY.decide(at(second(60), waiting), Cases.comment(second(60), "/agent reply spaces"));
        assertThat(reply.effects())
                .filteredOn(Effect.Steer.class::isInstance)
                .singleElement()
                .extracting(effect -> ((Effect.Steer) effect).message())
                .satisfies(message -> {
                    assertThat(message.text()).isEqualTo("spaces");
                    assertThat(message.question()).contains("sevt_q");
                });
        Fact another = new SessionFact.Asked("sevt_r", second(70), SessionFact.Question.WORDS, "And the width?");
        Decision more = told(waiting, new SessionFact.Answered("sevt_q", second(61)), another);
        assertThat(more.effects())
                .filteredOn(Effect.Say.class::isInstance)
                .extracting(Effect::key)
                .containsExactly("say:" + SEATED.id() + ":asks-sevt_r");
    }

    @Test
    void a_report_is_acknowledged_once_and_asks_nobody() {
        Fact report = new SessionFact.Asked("sevt_p", second(20), SessionFact.Question.REPORT, "https://x/1");
        Decision reported = told(SEATED, report, stood(SessionFact.Stage.ASKS, 21));
        assertThat(reported.effects()).contains(new Effect.Answer(SEATED.id(), 1, "sevt_p"));
        assertThat(reported.effects()).noneMatch(Effect.Say.class::isInstance);
        assertThat(told(reported.run().orElseThrow(), report, stood(SessionFact.Stage.ASKS, 22))
                        .effects())
                .noneMatch(Effect.Answer.class::isInstance);
    }

    @Test
    void what_was_only_pushed_becomes_a_pull_request_once() {
        Fact pushed = new SessionFact.BranchSeen(second(31), Optional.of("c0ffee"));
        Decision ended = told(SEATED, stood(SessionFact.Stage.TURN_ENDED, 30), pushed);
        assertThat(ended.effects()).contains(new Effect.Open(SEATED.id(), 1));
        Run run = ended.run().orElseThrow();
        assertThat(told(run, new SessionFact.BranchSeen(second(45), Optional.of("c0ffee")))
                        .effects())
                .noneMatch(Effect.Open.class::isInstance);
        assertThat(told(SEATED, pushed, pull(Pull.State.OPEN, 1), stood(SessionFact.Stage.TURN_ENDED, 30))
                        .effects())
                .noneMatch(Effect.Open.class::isInstance);
    }

    @Test
    void a_pull_request_that_cannot_be_opened_ends_the_run_in_words() {
        Run run = after(
                SEATED,
                stood(SessionFact.Stage.TURN_ENDED, 30),
                new SessionFact.BranchSeen(second(31), Optional.of("c0ffee")));
        String key = new Effect.Open(run.id(), 1).key();
        Outcome no = new Outcome.Failed(new Problem(Problem.Code.REFUSED, "No commits between main and x"));
        Decision failed = POLICY.decide(Cases.with(run), new Event.Performed(NOON, key, run.id(), key, no));
        assertThat(failed.run().flatMap(Run::ended))
                .contains(new Ended.Failed(new Problem(Problem.Code.REFUSED, "No commits between main and x")));
        assertThat(failed.effects()).contains(new Effect.End(run.id(), 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"merged", "closed", "stopped", "failed"})
    void however_it_ends_what_the_session_needed_is_cleared_away_once(String how) {
        Decision over = switch (how) {
            case "merged" -> told(SEATED, pull(Pull.State.MERGED, 10));
            case "closed" -> told(SEATED, pull(Pull.State.CLOSED, 10));
            case "stopped" -> POLICY.decide(at(second(60), SEATED), Cases.comment(second(60), "/agent stop"));
            default -> told(SEATED, stood(SessionFact.Stage.TERMINATED, 10));
        };
        assertThat(over.effects())
                .filteredOn(Effect.End.class::isInstance)
                .containsExactly(new Effect.End(SEATED.id(), 1));
        Run ended = over.run().orElseThrow();
        assertThat(told(ended, stood(SessionFact.Stage.DELETED, 50)).effects()).noneMatch(Effect.End.class::isInstance);
    }

    @Test
    void what_was_ready_stays_ready_when_somebody_puts_the_session_away() {
        Run ready = after(SEATED, stood(SessionFact.Stage.TURN_ENDED, 30), pull(Pull.State.OPEN, 10));
        assertThat(name(after(ready, stood(SessionFact.Stage.ARCHIVED, 90)))).isEqualTo("InReview");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    OVER_BUDGET | while it works | broken-off
                    REFUSED     | while it works | broken-off
                    TERMINATED  | while it works | broken-off
                    DELETED     | while it works | broken-off
                    EXHAUSTED   | between looks  | broken-off
                    TERMINATED  | between looks  | nothing
                    ARCHIVED    | between looks  | nothing
                    """)
    void a_later_turn_that_breaks_off_is_said_once_and_makes_nothing_ready(
            SessionFact.Stage stage, String when, String kind) {
        Run ready = told(SEATED, pull(Pull.State.OPEN, 10), stood(SessionFact.Stage.TURN_ENDED, 30))
                .run()
                .orElseThrow();
        Run before = when.equals("while it works")
                ? told(ready, stood(SessionFact.Stage.RUNNING, 60)).run().orElseThrow()
                : ready;
        Decision broken = told(before, stood(stage, 90));
        assertThat(said(broken))
                .isEqualTo(kind.equals("nothing") ? List.of() : List.of("say:" + SEATED.id() + ":broken-off-sevt_90"));
        Run after = broken.run().orElseThrow();
        assertThat(name(after)).isEqualTo("InReview");
        assertThat(Words.news(after))
                .contains(Problems.of(Breakdown.inReview(after).orElseThrow(), after)
                        .what());
        assertThat(said(told(after, stood(stage, 90), new SessionFact.ReadTo(second(95), "x"))))
                .isEmpty();
    }

    @Test
    void what_was_pushed_without_a_pull_request_is_named_when_the_run_fails() {
        Run failed = after(
                SEATED,
                stood(SessionFact.Stage.OVER_BUDGET, 30),
                new SessionFact.BranchSeen(second(31), Optional.of("c0ffee")));
        assertThat(Words.news(failed))
                .contains("The branch `agent/issue-42-" + SEATED.id() + "` keeps the work so far.");
    }

    private static List<String> said(Decision decision) {
        return decision.effects().stream()
                .filter(Effect.Say.class::isInstance)
                .map(Effect::key)
                .toList();
    }

    @Test
    void it_is_ready_once_for_each_turn() {
        Decision first = told(SEATED, pull(Pull.State.OPEN, 10), stood(SessionFact.Stage.TURN_ENDED, 30));
        Run again = after(first.run().orElseThrow(), stood(SessionFact.Stage.RUNNING, 60));
        Decision second = told(again, stood(SessionFact.Stage.TURN_ENDED, 90));
        assertThat(List.of(first, second))
                .allSatisfy(decision -> assertThat(decision.effects())
                        .filteredOn(Effect.Say.class::isInstance)
                        .hasSize(1))
                .extracting(decision -> decision.effects().stream()
                        .filter(Effect.Say.class::isInstance)
                        .map(Effect::key)
                        .findFirst()
                        .orElse(""))
                .doesNotHaveDuplicates();
    }

    @Test
    void nobody_is_waited_for_longer_than_a_day() {
        Run waiting = after(
                SEATED,
                stood(SessionFact.Stage.TURN_ENDED, 30),
                new SessionFact.BranchSeen(second(31), Optional.empty()));
        assertThat(ended(waiting, Duration.ofHours(23))).isEmpty();
        assertThat(ended(waiting, Duration.ofHours(25))).contains(Problem.Code.NOT_ANSWERED);
    }

    @Test
    void what_it_used_is_summed_and_never_a_zero_that_nobody_counted() {
        Run unpriced = after(SEATED, pull(Pull.State.MERGED, 60));
        assertThat(Words.news(unpriced)).doesNotContain("used");
        Run paid = after(SEATED, spent("sesn_1", 20, 9), spent("sesn_2", 21, 2), pull(Pull.State.MERGED, 60));
        assertThat(Words.news(paid))
                .endsWith("\nClaude used 11 tokens in, 22 tokens out, $0.11 at list price, 11 min at work.\n");
    }

    @Test
    void the_checklist_ticks_true_steps_only() {
        Run working = after(
                SEATED,
                stood(SessionFact.Stage.RUNNING, 5),
                new SessionFact.Did(SessionFact.Deed.READ, second(6)),
                new SessionFact.Did(SessionFact.Deed.TESTED, second(7)));
        assertThat(Words.news(working)).isEqualTo("""
                **Working** · Claude · asked by @mona

                - [x] Claude took the issue
                - [x] Read the code
                - [x] Ran tests
                - [ ] Pushed `%s`
                - [ ] Pull request opened
                - [ ] Work finished

                What is written here from now on does not reach Claude; `/agent reply` passes it on.
                """.formatted("agent/issue-42-" + SEATED.id()));
    }

    @Test
    void what_people_should_look_at_is_never_hidden() {
        Run warned = after(
                SEATED,
                pull(Pull.State.OPEN, 10),
                stood(SessionFact.Stage.TURN_ENDED, 30),
                new SessionFact.Warned(SessionFact.Warning.BASE_PUSHED, second(9), "main"),
                new SessionFact.Warned(SessionFact.Warning.WORKFLOWS_CHANGED, second(9), ".github/workflows/ci.yml"));
        assertThat(Words.news(warned)).endsWith("""

                **Look at this**:
                - An agent at work here pushed to what is not its own branch: `main`.
                - It changes what runs in this repository's workflows: `.github/workflows/ci.yml`.
                """);
    }

    private static Optional<Problem.Code> ended(Run run, Duration later) {
        Instant then = NOON.plus(later);
        return POLICY.decide(at(then, run), new Event.Looked(then, "look", run.id(), List.of()))
                .run()
                .flatMap(Run::ended)
                .map(how -> ((Ended.Failed) how).problem().code());
    }

    private static String name(Run run) {
        return switch (run.phase()) {
            case Phase.Over(Ended.Failed(Problem problem)) -> problem.code().name();
            case Phase.Over(Ended how) -> how.getClass().getSimpleName();
            case Phase phase -> phase.getClass().getSimpleName();
        };
    }

    private static Fact stood(SessionFact.Stage stage, int seconds) {
        return new SessionFact.Stood("sesn_1", second(seconds), "sevt_" + seconds, stage, "");
    }

    private static Fact spent(String session, int seconds, int amount) {
        Spending spending = new Spending(
                amount, amount * 2L, 0, Optional.of(BigDecimal.valueOf(amount, 2)), Optional.empty(), amount * 60L);
        return new SessionFact.Spent(session, second(seconds), spending);
    }

    private static Instant second(long seconds) {
        return NOON.plusSeconds(seconds);
    }
}
