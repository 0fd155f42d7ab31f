package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Script;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One label all the way through the house, and every way in which it can go otherwise. */
class LabelStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Town town = new Town();

    @Test
    void a_label_becomes_a_merged_pull_request() {
        town.label();
        town.pass(MINUTE.multipliedBy(2));
        town.world.as("mona", town.now).merge(Town.REPO, 2);
        town.pass(MINUTE);
        Golden.equal("label-to-merge", town.story());
        assertThat(town.world.looks().violations()).isEmpty();
    }

    @Test
    void a_pull_request_that_is_closed_ends_the_run() {
        town.label();
        town.pass(MINUTE.multipliedBy(2));
        town.world.as("mona", town.now).close(Town.REPO, 2);
        town.pass(MINUTE);
        Golden.equal("label-to-closed", town.story());
    }

    @Test
    void without_a_seat_the_refusal_is_a_sentence_on_the_issue() {
        town.world.scenery().seat("mona", false);
        town.label();
        town.pass(MINUTE);
        Golden.equal("no-seat", town.story());
    }

    @Test
    void copilot_s_own_complaint_ends_the_run() {
        town.world.copilot(Script.COMPLAINS);
        town.label();
        town.pass(MINUTE);
        Golden.equal("copilot-complains", town.story());
    }

    @Test
    void copilot_s_failure_is_said_and_the_draft_is_named() {
        town.world.copilot(Script.FAILS);
        town.label();
        town.pass(MINUTE.multipliedBy(2));
        Golden.equal("copilot-fails", town.story());
    }

    @Test
    void copilot_s_silence_ends_the_run_after_a_session_s_time() {
        town.world.copilot(Script.SILENT);
        town.label();
        town.pass(Duration.ofMinutes(80));
        Golden.equal("copilot-silent", town.story());
    }
}
