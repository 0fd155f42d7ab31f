package dev.bellhop.run;

import static dev.bellhop.run.Cases.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.run.SessionFact.Stage;
import dev.bellhop.run.SessionFact.Stood;
import dev.bellhop.run.SessionFact.Warned;
import dev.bellhop.run.SessionFact.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When another session follows, and what it knows of the one before. */
class ResumingTest {
    private static final Instant LATER = NOON.plus(Duration.ofHours(30));

    private static Run at(String service) {
        Run seated = SittingTest.seated();
        Attempt attempt = seated.attempt();
        Attempt other = new Attempt(1, service, service, attempt.task(), attempt.begin(), attempt.facts());
        return Run.of(seated.request(), seated.place(), other).announce();
    }

    @ParameterizedTest(name = "{0}, {1} for {2} hours: {3}")
    @CsvSource({
        "qoder, TURN_ENDED, 21, true",
        "qoder, TURN_ENDED, 19, false",
        "qoder, ASKS, 21, true",
        "qoder, RUNNING, 21, false",
        "anthropic, TURN_ENDED, 21, false",
    })
    void only_a_disk_that_goes_makes_a_session_be_followed(String service, Stage stage, int hours, boolean asleep) {
        Run run = at(service).learn(List.of(new Stood("sesn_1", NOON, "sevt_1", stage, "")));
        assertThat(Resuming.isAsleep(run, NOON.plus(Duration.ofHours(hours)))).isEqualTo(asleep);
    }

    @Test
    void the_follower_has_what_was_done_and_used_and_nothing_that_was_only_there() {
        Spending spending = new Spending(1, 2, 3, Optional.empty(), Optional.empty(), 4);
        Run run = at("qoder")
                .learn(List.of(
                        new Stood("sesn_1", NOON, "sevt_1", Stage.TURN_ENDED, ""),
                        new SessionFact.Did(SessionFact.Deed.TESTED, NOON),
                        new SessionFact.Spent("sesn_1", NOON, spending),
                        new SessionFact.Asked("sevt_2", NOON, SessionFact.Question.WORDS, "Why?"),
                        new SessionFact.BranchSeen(NOON, Optional.of("c0ffee")),
                        new SessionFact.ReadTo(NOON, "cursor"),
                        new Warned(Warning.LEFT_BEHIND, NOON, "a.txt"),
                        new Warned(Warning.TOKEN_REFUSED, NOON, ""),
                        new Warned(Warning.WORKFLOWS_CHANGED, NOON, "build.yml")));
        assertThat(Resuming.isCutOff(run)).isTrue();

        Run next = run.resumed(LATER, run.attempt().task());
        Sitting sitting = next.facts().sitting();
        assertThat(next.attempt().number()).isEqualTo(2);
        assertThat(next.attempt().begin()).isEqualTo(new Begin.Asked(LATER));
        assertThat(sitting.deeds()).containsOnlyKeys(SessionFact.Deed.TESTED);
        assertThat(sitting.spent()).containsOnlyKeys("sesn_1");
        assertThat(next.isPushed()).isTrue();
        assertThat(sitting.stood()).isEmpty();
        assertThat(sitting.asked()).isEmpty();
        assertThat(sitting.read()).isEmpty();
        assertThat(sitting.warned())
                .containsOnlyKeys(Warning.WORKFLOWS_CHANGED, Warning.RESUMED)
                .containsEntry(Warning.RESUMED, new Warned(Warning.RESUMED, LATER, "a.txt"));
        assertThat(Resuming.isCutOff(next)).isFalse();
    }

    @Test
    void what_was_left_is_said_as_far_as_it_is_known() {
        assertThat(words(List.of()))
                .contains("What the old one had not pushed is lost, and nobody knows what that was.");
        assertThat(words(List.of(new Warned(Warning.LEFT_BEHIND, NOON, ""))))
                .contains("is lost: its last `git status` showed nothing that was not committed.");
        assertThat(words(List.of(new Warned(Warning.LEFT_BEHIND, NOON, "a.txt"))))
                .contains("from the beginning", "is lost: its last `git status` showed `a.txt`.");
    }

    private static String words(List<Fact> facts) {
        Run run = at("qoder").learn(facts);
        return SessionWords.warnings(run.resumed(LATER, run.attempt().task()));
    }
}
