package dev.bellhop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Rehearsal;
import dev.bellhop.engine.Scout;
import dev.bellhop.run.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    private static final Scout.Address ISSUE = new Scout.Address("octo-org", ".github", 42);

    @Test
    void a_label_or_a_command_in_any_order() {
        assertThat(Asked.read(List.of("octo-org/.github#42", "--label", "--told", "--actor", "bellhop[bot]")))
                .contains(new Asked(new Rehearsal.Ask(ISSUE, new Trigger.Label("--told"), "bellhop[bot]"), false));
        assertThat(Asked.read(List.of("--told", "--actor", "@mona", "--command", "/agent fix", "octo-org/.github#42")))
                .contains(new Asked(new Rehearsal.Ask(ISSUE, new Trigger.Comment(0, "/agent fix"), "mona"), true));
    }

    @ParameterizedTest(name = "simulate {0}")
    @ValueSource(
            strings = {
                "",
                "o/r#1",
                "o/r#1 --label a",
                "o/r#1 --actor mona",
                "o/r#1 --label a --actor",
                "o/r#1 --label a --actor mona --json",
                "o/r#1 --label a --command b --actor mona",
                "o/r#1 --label a --label b --actor mona",
                "o/r#1 o/r#2 --label a --actor mona",
                "o/r --label a --actor mona",
                "o/r#0 --label a --actor mona",
                "o/r#1234567890 --label a --actor mona",
                "o/..#1 --label a --actor mona",
                "o/r/s#1 --label a --actor mona",
                "o/r#1 --label a --actor mo/na",
                "--label a --actor mona",
            })
    void anything_else_is_wrong_usage(String words) {
        assertThat(Asked.read(words.isEmpty() ? List.of() : List.of(words.split(" "))))
                .isEmpty();
        assertThat(Usage.SIMULATE.takes(words.isEmpty() ? List.of() : List.of(words.split(" "))))
                .isFalse();
    }
}
