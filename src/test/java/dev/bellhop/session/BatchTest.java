package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import dev.bellhop.run.SessionFact;
import dev.bellhop.session.SessionEvent.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A look may come between the use of a tool and its result. */
class BatchTest {
    private static final SessionEvent RUNS = new SessionEvent.Running("runs", at(1));
    private static final SessionEvent PUSHES =
            new SessionEvent.ToolUsed("push", at(2), "bash", "git push -u origin x", false);
    private static final SessionEvent PUSHED = new SessionEvent.ToolAnswered("pushed", at(60), "push", "ok", false);
    private static final SessionEvent PROPOSES =
            new SessionEvent.McpUsed("open", at(70), "github", "create_pull_request", Json.object());
    private static final SessionEvent ASKS =
            new SessionEvent.Idle("asks", at(80), Stop.REQUIRES_ACTION, List.of("open"), "");

    private static Instant at(int second) {
        return Asked.NOW.plusSeconds(second);
    }

    @Test
    void a_tool_that_still_runs_is_read_again_with_its_result() {
        Batch first = Batch.of(List.of(RUNS, PUSHES), Optional.empty());
        assertThat(first.cursor()).contains(Cursor.of(RUNS));
        Batch second = Batch.of(List.of(PUSHES, PUSHED), first.cursor());
        assertThat(second.cursor()).contains(Cursor.of(PUSHED));
        assertThat(Chronicle.of("sesn_1", second.events()))
                .contains(new SessionFact.Did(SessionFact.Deed.PUSHED, at(60)));
    }

    @Test
    void what_somebody_is_to_allow_is_known_when_it_asks() {
        Batch first = Batch.of(List.of(PUSHED, PROPOSES), Optional.empty());
        assertThat(first.cursor()).contains(Cursor.of(PUSHED));
        Batch second = Batch.of(List.of(PROPOSES, ASKS), first.cursor());
        assertThat(Chronicle.of("sesn_1", second.events()))
                .contains(new SessionFact.Asked(
                        "open", at(80), SessionFact.Question.PERMISSION, "create_pull_request: {}"));
        assertThat(second.cursor()).isEqualTo(first.cursor());
    }

    @Test
    void what_was_broken_off_with_its_turn_is_waited_for_no_longer() {
        SessionEvent over = new SessionEvent.Idle("over", at(90), Stop.END_TURN, List.of(), "");
        assertThat(Batch.of(List.of(RUNS, PUSHES, over), Optional.empty()).cursor())
                .contains(Cursor.of(over));
    }

    @Test
    void what_went_wrong_last_is_said_when_it_gives_up() {
        SessionEvent.Trouble trouble = new SessionEvent.Trouble(
                "error", at(5), "unknown_error", "Out of disk.", SessionEvent.Retry.EXHAUSTED, "");
        SessionEvent tired = new SessionEvent.Idle("tired", at(6), Stop.RETRIES_EXHAUSTED, List.of(), "");
        assertThat(Chronicle.of("sesn_1", List.of(trouble, tired)))
                .containsExactly(
                        new SessionFact.Stood("sesn_1", at(6), "tired", SessionFact.Stage.EXHAUSTED, "Out of disk."));
    }
}
