package dev.bellhop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {
    @Test
    void help_names_every_word() {
        assertThat(List.of(Usage.values()))
                .allSatisfy(usage -> assertThat(Usage.page()).contains("  " + usage.word() + " "));
    }

    @Test
    void a_word_that_is_nearly_one_is_guessed_and_another_is_not() {
        assertThat(Usage.unknown("dmo"))
                .isEqualTo(
                        "bellhop: there is no command of this name; did you mean ./bellhop demo? ./bellhop help lists"
                                + " all.");
        assertThat(Usage.unknown("launch"))
                .isEqualTo("bellhop: there is no command of this name. ./bellhop help lists all.");
    }

    @Test
    void only_the_demo_takes_an_option() {
        assertThat(Usage.DEMO.takes(List.of("--once"))).isTrue();
        assertThat(Usage.SERVE.takes(List.of("--once"))).isFalse();
        assertThat(Usage.SERVE.takes(List.of())).isTrue();
    }

    @Test
    void check_takes_one_file() {
        assertThat(Usage.CHECK.takes(List.of())).isTrue();
        assertThat(Usage.CHECK.takes(List.of("some.yml"))).isTrue();
        assertThat(Usage.CHECK.takes(List.of("one.yml", "two.yml"))).isFalse();
        assertThat(Usage.CHECK.takes(List.of("--json"))).isFalse();
    }
}
