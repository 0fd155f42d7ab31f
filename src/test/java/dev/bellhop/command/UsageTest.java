package dev.bellhop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsageTest {

    @Test
    void the_readme_shows_every_command() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("<!-- commands -->\n" + Usage.table() + "<!-- /commands -->\n");
    }

    @Test
    void the_table_has_a_line_a_command() {
        assertThat(Usage.table().lines())
                .hasSize(2 + Verb.values().length)
                .contains(
                        "| `/agent stop` | Stops the run on this issue. Option: `--close` close the agent's pull request, too. | write permission, or what the repository's"
                                + " rules ask for |")
                .allSatisfy(line -> assertThat(line.replaceAll("[^|]", "")).hasSize(4));
    }

    @Test
    void one_line_names_them_all() {
        assertThat(Usage.oneLine()).startsWith("`/agent fix`, `/agent retry`, ").endsWith(", `/agent help`");
    }

    @Test
    void a_page_has_all_that_it_needs() {
        assertThat(Usage.entries())
                .hasSize(Verb.values().length)
                .contains(new Usage.Entry(
                        "approve",
                        "/agent approve",
                        "Lets a run go on that waits for a person.",
                        "write permission, or what the repository's rules ask for",
                        List.of("/agent approve")));
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void every_example_is_understood_as_its_own_command(Verb verb) {
        assertThat(verb.examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(Commands.in(example, "the-app"))
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Heard.Understood.class,
                                heard -> assertThat(heard.command()
                                                .getClass()
                                                .getSimpleName()
                                                .toLowerCase(Locale.ROOT))
                                        .isEqualTo(verb.word())));
    }

    @Test
    void every_command_can_be_said() {
        assertThat(commands(Command.class))
                .extracting(command -> command.getSimpleName().toUpperCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Verb.values()).map(Verb::name).toList());
    }

    /** Some belong together, such as those of a run. */
    private static Stream<Class<?>> commands(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(UsageTest::commands)
                : Stream.of(kind);
    }
}
