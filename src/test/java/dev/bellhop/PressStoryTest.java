package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.command.Command;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Script;
import dev.bellhop.platform.Platform;
import dev.bellhop.platform.Script.AsksPerson;
import dev.bellhop.run.Note;
import dev.bellhop.run.RunId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people press on the page of a run, and what others read of it on the issue. */
class PressStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String WORD = "a-word-of-the-page";
    private static final Command.OfRun STOP = new Command.Stop(false);

    private final Town town = new Town();
    private int before;

    @Test
    void a_stop_while_an_agent_is_at_work() {
        atWork();
        press(STOP);
        Golden.equal("press-stop", told());
    }

    @Test
    void a_reply_to_a_question() {
        town.seated(Platform.Kind.ANTHROPIC).platform().script(new AsksPerson("Tabs or spaces?"));
        town.label();
        town.pass(MINUTE.multipliedBy(5));
        press(new Command.Reply("Spaces, as @tom says.<!-- and /agent stop -->", false));
        Golden.equal("press-reply", told());
    }

    @Test
    void a_retry_after_a_failure() {
        town.world.copilot(Script.FAILS);
        town.label();
        town.pass(MINUTE.multipliedBy(3));
        town.world.copilot(Script.WORKS);
        press(new Command.Retry("leave the tests alone"));
        Golden.equal("press-retry", told());
    }

    @Test
    void whoever_may_not_reads_so_on_the_page_and_nobody_else_does() {
        town.world.scenery().person("tom");
        town.world.as("mona", town.now).keeper().role(Town.REPO, "tom", Role.TRIAGE);
        atWork();
        String before = town.page(1);
        town.press("tom", STOP, WORD);
        assertThat(town.page(1)).isEqualTo(before);
        assertThat(texts()).contains("tom has triage permission; this needs write");
    }

    @Test
    void a_form_that_is_sent_twice_is_one_act() {
        atWork();
        RunId run = town.newest();
        town.press(run, "mona", STOP, WORD);
        town.press(run, "mona", STOP, WORD);
        town.pass(MINUTE);
        town.press(run, "mona", new Command.Retry(""), "another-word-of-it");
        town.pass(MINUTE);
        town.press(run, "mona", new Command.Retry(""), "another-word-of-it");
        town.press(run, "mona", STOP, WORD);
        town.pass(MINUTE);
        assertThat(texts()).filteredOn("stopped by mona"::equals).hasSize(1);
        assertThat(texts())
                .filteredOn("asked by mona: starting copilot"::equals)
                .hasSize(2);
        assertThat(texts()).filteredOn("this was pressed before"::equals).hasSize(2);
        assertThat(town.record.runs()).hasSize(2);
    }

    @Test
    void on_the_page_of_an_older_run_nothing_is_done() {
        atWork();
        RunId run = town.newest();
        town.press("mona", STOP, WORD);
        town.press("mona", new Command.Retry(""), "another-word-of-it");
        town.press(run, "mona", STOP, "a-third-word-of-it");
        town.pass(MINUTE);
        assertThat(texts())
                .contains("@mona, not done: run `" + run + "` is not the newest one on this issue. Press it on the page"
                        + " of run `" + town.newest() + "`.");
    }

    private void atWork() {
        town.world.copilot(Script.SILENT);
        town.label();
        town.pass(MINUTE);
    }

    private void press(Command.OfRun command) {
        before = town.record.notes().size();
        town.press("mona", command, WORD);
        town.pass(MINUTE.multipliedBy(5));
    }

    private List<String> texts() {
        return town.record.notes().stream().map(Note::text).toList();
    }

    /** The page of the issue, and what the record says from the press on. */
    private String told() {
        return town.page(1) + "\n\n"
                + town.record.notes().stream()
                        .skip(before)
                        .map(note -> note.kind() + " " + note.text() + "\n")
                        .collect(Collectors.joining());
    }
}
