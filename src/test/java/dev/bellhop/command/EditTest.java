package dev.bellhop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void an_edit_asks_only_what_is_new(String what, String before, String after, List<String> added) {
        assertThat(Commands.added(before, after, "the-app"))
                .extracting(Heard::line)
                .isEqualTo(added);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("nothing changed", "/agent fix", "/agent fix"),
                edit("a command is added", "a", "a\n/agent fix", "/agent fix"),
                edit("a second one is added", "/agent stop", "/agent stop\n/agent fix", "/agent fix"),
                edit("the same again is added", "/agent fix", "/agent fix\n/agent fix", "/agent fix"),
                edit("one is taken away", "/agent fix\n/agent stop", "/agent stop"),
                edit("they change places", "/agent stop\n/agent fix", "/agent fix\n/agent stop"),
                edit("it moves down", "/agent fix", "a\n\nb\n\n/agent fix"),
                edit("the words below change", "/agent fix\na", "/agent fix\nb"),
                edit("the words on the line change", "/agent fix a", "/agent fix b", "/agent fix b"),
                edit("an option is added", "/agent fix", "/agent fix --draft", "/agent fix --draft"),
                edit("blanks change", "/agent  fix a  b", " /agent fix  a b "),
                edit("the case of the verb changes", "/agent fix a", "/Agent FIX a"),
                edit("the case of the words changes", "/agent fix a", "/agent fix A", "/agent fix A"),
                edit("line ends change", "/agent fix a\nb", "/agent fix a\r\nb"),
                edit("it comes out of a quote", "> /agent fix", "/agent fix", "/agent fix"),
                edit("it goes into a quote", "/agent fix", "> /agent fix"),
                edit("a mistake is corrected", "/agent fixx", "/agent fix", "/agent fix"),
                edit("a mistake stays", "/agent fixx", "/agent fixx\nb"),
                edit("a mistake is made", "/agent fix", "/agent fixx", "/agent fixx"),
                edit("too many words become fewer", "/agent fix\n" + "a".repeat(9_000), "/agent fix\na", "/agent fix"),
                edit("words become too many", "/agent fix\na", "/agent fix\n" + "a".repeat(9_000)));
    }

    private static Arguments edit(String what, String before, String after, String... added) {
        return Arguments.of(what, before, after, List.of(added));
    }

    @Test
    void what_was_too_much_before_is_new_when_there_is_room() {
        assertThat(Commands.added(fixes(1, 12), fixes(1, 12) + "\nb", "the-app"))
                .isEmpty();
        assertThat(Commands.added(fixes(1, 12), fixes(3, 12), "the-app"))
                .extracting(Heard::line)
                .containsExactly("/agent fix 11", "/agent fix 12");
    }

    private static String fixes(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> "/agent fix " + i)
                .collect(Collectors.joining("\n"));
    }
}
