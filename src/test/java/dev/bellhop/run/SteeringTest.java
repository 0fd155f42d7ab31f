package dev.bellhop.run;

import static dev.bellhop.run.Cases.MONA;
import static dev.bellhop.run.Cases.NOON;
import static dev.bellhop.run.Cases.POLICY;
import static dev.bellhop.run.Cases.after;
import static dev.bellhop.run.Cases.at;
import static dev.bellhop.run.Cases.pull;
import static dev.bellhop.run.Cases.working;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteeringTest {
    private static final Run DRAFTED = after(working(), pull(Pull.State.DRAFT, 0));
    private static final Instant THEN = NOON.plusSeconds(100);

    @Test
    void what_can_be_seen_of_a_reply_is_passed_on() {
        Decision decision = said(DRAFTED, "/agent reply keep the old parser <!-- and the key -->\nplease");
        assertThat(decision.effects())
                .contains(new Effect.Steer(
                        DRAFTED.id(), new Message(MONA, "keep the old parser \nplease", id(decision))));
    }

    @Test
    void without_a_pull_request_nobody_hears_it() {
        assertThat(words(said(working(), "/agent reply hello"))).isEqualTo("""
                @mona, **not passed on**: Copilot hears nothing before its pull request is there.

                Say it again then. The status comment shows it.
                """);
    }

    @Test
    void before_the_start_and_after_the_end_it_is_said_why_not() {
        assertThat(words(said(Cases.planned(), "/agent reply hello")))
                .startsWith("@mona, **not passed on**: Copilot has not begun: the run waits for a place.");
        Run merged = after(DRAFTED, pull(Pull.State.MERGED, 50));
        assertThat(words(said(merged, "/agent reply hello")))
                .startsWith("@mona, **not passed on**: no agent is at work on this issue.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    copilot      | Passed on to Copilot as a comment on #18.
                    copilot-task | Passed on to Copilot as a task on the branch of #18.
                    """)
    void it_is_said_which_way_it_went(String service, String words) {
        Run run = by(service, DRAFTED);
        Decision done = settled(run, new Outcome.Done("t-2"));
        assertThat(words(done)).isEqualTo(words + "\n");
        assertThat(done.run().map(Run::phase))
                .isEqualTo(service.equals("copilot") ? Optional.empty() : Optional.of(new Phase.Working()));
    }

    @Test
    void what_could_not_be_passed_on_is_said_with_what_to_do() {
        assertThat(words(settled(DRAFTED, new Outcome.Failed(new Problem(Problem.Code.NO_PERSON_TOKEN)))))
                .isEqualTo("""
                        **Not passed on**. Copilot hears only people, and you have connected no account.

                        [Connect your GitHub account](https://bot.example/connect), and say it again.
                        """);
        assertThat(words(settled(DRAFTED, new Outcome.Failed(new Problem(Problem.Code.NOT_PERMITTED)))))
                .endsWith("Say it yourself on #18 `Fix it`, with `@copilot`.\n");
    }

    @Test
    void a_stop_says_what_was_done_and_promises_nothing() {
        Decision stop = said(DRAFTED, "/agent stop --close");
        Run stopped = stop.run().orElseThrow();
        assertThat(stop.effects()).contains(new Effect.Stop(DRAFTED.id(), 1, MONA, true));
        assertThat(Words.news(stopped)).contains("Stopped by @mona. Copilot is asked to stop. GitHub has no sure way");
        String key = Effect.Stop.key(DRAFTED.id(), 1);
        Run halted = POLICY.decide(
                        at(THEN, stopped),
                        new Event.Performed(
                                THEN, key, stopped.id(), key, new Outcome.Done("UNASSIGNED CLOSED CANCELLED")))
                .run()
                .orElseThrow();
        assertThat(Words.news(halted))
                .contains("Copilot is asked to stop: it is taken off the issue, #18 is closed, what it runs in is"
                        + " cancelled. GitHub has no sure way to stop it, so what is under way may still be pushed;"
                        + " Bellhop no longer follows it.");
    }

    private static Decision said(Run run, String text) {
        return POLICY.decide(at(THEN, run), Cases.comment(THEN.minusSeconds(1), text));
    }

    private static Decision settled(Run run, Outcome outcome) {
        String key = Effect.Steer.prefix(run.id()) + "m-1";
        return POLICY.decide(at(THEN, run), new Event.Performed(THEN, key, run.id(), key, outcome));
    }

    private static String words(Decision decision) {
        return decision.effects().stream()
                .filter(Effect.Say.class::isInstance)
                .map(effect -> ((Effect.Say) effect).text())
                .findFirst()
                .orElseThrow();
    }

    private static String id(Decision decision) {
        return decision.effects().stream()
                .filter(Effect.React.class::isInstance)
                .map(effect -> effect.run().value())
                .findFirst()
                .orElseThrow();
    }

    static Run by(String service, Run run) {
        Attempt attempt = run.attempt();
        return new Run(
                run.id(),
                run.place(),
                run.request(),
                java.util.List.of(new Attempt(1, service, service, attempt.task(), attempt.begin(), attempt.facts())),
                run.approved(),
                run.delay(),
                run.announced(),
                run.ended());
    }
}
