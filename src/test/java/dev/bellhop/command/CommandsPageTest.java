package dev.bellhop.command;

import static java.util.stream.Collectors.joining;

import dev.bellhop.Manual;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the commands says what is heard. */
class CommandsPageTest {
    private static final Path PAGE = Path.of("docs", "commands.md");

    @Test
    void each_command_has_its_section() {
        Manual.holds(
                PAGE,
                "commands",
                Stream.of(Verb.values()).map(CommandsPageTest::section).collect(joining("\n")));
    }

    @Test
    void each_option_says_what_it_takes() {
        Manual.holds(
                PAGE,
                "options",
                "| option | meaning | takes | of |\n|---|---|---|---|\n"
                        + Stream.of(Option.values()).map(CommandsPageTest::row).collect(joining()));
    }

    private static String section(Verb verb) {
        String options = verb.options().isEmpty()
                ? ""
                : "Options: "
                        + verb.options().stream()
                                .map(option -> "`" + option.usage() + "`")
                                .collect(joining(", "))
                        + ".\n\n";
        return "### `/agent " + verb.word() + "`\n\n    " + verb.usage() + "\n\n" + verb.summary() + " For whom: "
                + verb.who().words() + ".\n\n" + options + "```\n" + String.join("\n", verb.examples()) + "\n```\n";
    }

    private static String row(Option option) {
        String verbs = Stream.of(Verb.values())
                .filter(verb -> verb.options().contains(option))
                .map(verb -> "`" + verb.word() + "`")
                .collect(joining(", "));
        return "| `" + option.usage() + "` | " + option.summary() + " | " + option.shape() + " | " + verbs + " |\n";
    }
}
