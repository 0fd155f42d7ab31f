package dev.bellhop.run;

import static dev.bellhop.run.Cases.NOON;
import static dev.bellhop.run.Cases.POLICY;
import static dev.bellhop.run.Cases.after;
import static dev.bellhop.run.Cases.at;
import static dev.bellhop.run.Cases.pull;
import static dev.bellhop.run.Cases.told;
import static dev.bellhop.run.Cases.work;
import static dev.bellhop.run.Cases.working;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the states of a task make of a run. */
class ProgressTest {
    private static final String PAGE = "https://github.com/acme/web/copilot/tasks/t-1";
    private static final Run TASKED = SteeringTest.by("copilot-task", working());

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    QUEUED           | no pull request | Working
                    IN_PROGRESS      | no pull request | Working
                    WAITING_FOR_USER | no pull request | Waiting
                    IDLE             | no pull request | Waiting
                    COMPLETED        | no pull request | Working
                    FAILED           | no pull request | Failed
                    TIMED_OUT        | no pull request | Failed
                    CANCELLED        | no pull request | Failed
                    QUEUED           | a draft         | Working
                    IN_PROGRESS      | a draft         | Working
                    WAITING_FOR_USER | a draft         | Waiting
                    IDLE             | a draft         | InReview
                    COMPLETED        | a draft         | InReview
                    FAILED           | a draft         | Failed
                    TIMED_OUT        | a draft         | Failed
                    CANCELLED        | a draft         | Failed
                    """)
    void each_state_is_a_phase(Fact.State state, String pull, String phase) {
        List<Fact> facts = new ArrayList<>(List.of(task("t-1", state, 30)));
        if (!pull.startsWith("no")) {
            facts.add(pull(Pull.State.DRAFT, 10));
        }
        assertThat(name(after(TASKED, facts.toArray(Fact[]::new)))).isEqualTo(phase);
        assertThat(name(after(TASKED, facts.reversed().toArray(Fact[]::new)))).isEqualTo(phase);
    }

    @Test
    void the_newest_word_counts_of_a_task_and_of_the_pull_request() {
        Run done = after(TASKED, pull(Pull.State.DRAFT, 10), task("t-1", Fact.State.COMPLETED, 30));
        assertThat(name(after(done, work(Fact.Work.STARTED, 60)))).isEqualTo("Working");
        assertThat(name(after(done, work(Fact.Work.STARTED, 20)))).isEqualTo("InReview");
        assertThat(name(after(done, task("t-2", Fact.State.IN_PROGRESS, 60)))).isEqualTo("Working");
        assertThat(name(after(done, task("t-2", Fact.State.COMPLETED, 90), task("t-2", Fact.State.QUEUED, 60))))
                .isEqualTo("InReview");
    }

    @Test
    void a_question_is_asked_of_a_person_once_with_where_to_answer() {
        Decision asks = told(TASKED, task("t-1", Fact.State.WAITING_FOR_USER, 30));
        assertThat(asks.effects())
                .contains(new Effect.Say(
                        TASKED.id(), "asks-t-1-" + NOON.plusSeconds(30).getEpochSecond(), """
                        @mona, **Copilot waits for an answer on [its page](%s)**. Without one the run ends after a day.
                        """.formatted(PAGE)));
        Decision again = told(asks.run().orElseThrow(), task("t-1", Fact.State.WAITING_FOR_USER, 45));
        assertThat(again.effects()).noneMatch(Effect.Say.class::isInstance);
    }

    @Test
    void row_81_nobody_is_waited_for_longer_than_a_day() {
        Run waiting = after(TASKED, task("t-1", Fact.State.WAITING_FOR_USER, 30));
        assertThat(ended(waiting, Duration.ofHours(23))).isEmpty();
        assertThat(ended(waiting, Duration.ofHours(25))).contains(Problem.Code.NOT_ANSWERED);
    }

    @Test
    void a_task_that_is_done_shows_its_pull_request_soon_or_has_none() {
        Run done = after(TASKED, task("t-1", Fact.State.COMPLETED, 30));
        assertThat(ended(done, Duration.ofSeconds(100))).isEmpty();
        assertThat(ended(done, Duration.ofSeconds(200))).contains(Problem.Code.NO_PULL_REQUEST);
    }

    @Test
    void what_was_used_is_said_and_never_a_zero_that_nobody_counted() {
        Run drafted = after(TASKED, pull(Pull.State.DRAFT, 10));
        Run merged = after(drafted, task("t-1", Fact.State.COMPLETED, 30), pull(Pull.State.MERGED, 60));
        assertThat(Words.news(merged)).doesNotContain("used");
        Run paid = after(
                drafted,
                task("t-1", Fact.State.COMPLETED, 30, new Usage(Usage.Unit.AI_CREDITS, new BigDecimal("1.250000000"))),
                task("t-2", Fact.State.COMPLETED, 40, new Usage(Usage.Unit.AI_CREDITS, new BigDecimal("0.5"))),
                task("t-3", Fact.State.COMPLETED, 50, new Usage(Usage.Unit.PREMIUM_REQUESTS, new BigDecimal("2"))),
                pull(Pull.State.MERGED, 60));
        assertThat(Words.news(paid)).endsWith("\nCopilot used 1.75 AI credits and 2 premium requests.\n");
    }

    @ParameterizedTest(name = "{0} passed, {1} failed, {2} running")
    @CsvSource(delimiter = '|', textBlock = """
                    3 | 0 | 0 | - [x] Checks: 3 passed
                    3 | 1 | 0 | - [ ] Checks: 3 passed, 1 failed
                    0 | 0 | 2 | - [ ] Checks: 2 not done
                    """)
    void the_checks_stand_beside_the_work(int passed, int failed, int running, String line) {
        Run checked = after(
                TASKED,
                pull(Pull.State.DRAFT, 10),
                new Fact.ChecksSeen("c0ffee", NOON.plusSeconds(70), passed, failed, running));
        assertThat(Words.news(checked)).contains(line + "\n");
    }

    @Test
    void a_task_that_is_stopped_is_sent_to_its_page() {
        Run stopped = after(TASKED, task("t-1", Fact.State.IN_PROGRESS, 30)).end(new Ended.Stopped(Cases.MONA));
        assertThat(Words.news(stopped)).contains("""
                Stopped by @mona. Bellhop no longer follows Copilot. GitHub lets a task be stopped only on [its page](%s), so what is under way may still be pushed. To try again""".formatted(PAGE));
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
            case Phase.Over(Ended how) -> how.getClass().getSimpleName();
            case Phase phase -> phase.getClass().getSimpleName();
        };
    }

    private static Fact task(String id, Fact.State state, int seconds) {
        return new Fact.TaskSeen(id, NOON.plusSeconds(seconds), state, PAGE, "", Optional.empty());
    }

    private static Fact task(String id, Fact.State state, int seconds, Usage usage) {
        return new Fact.TaskSeen(id, NOON.plusSeconds(seconds), state, PAGE, "", Optional.of(usage));
    }
}
