package dev.bellhop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are right and files that are wrong, each as we read them and as the published schema does. */
class FilesTest {
    private static final Path FILES = Path.of("src/test/resources/rules");
    private static final RuleBook BOOK = RuleBook.of("copilot", Optional.empty());

    /** What is wrong in a way that the schema cannot say, and nothing else. */
    private static final Set<String> BEYOND_A_SCHEMA =
            Set.of("label-to-nobody", "label-twice", "key-twice", "agent-twice");

    /** What no reader of YAML hands to a schema, or ours alone refuses to. */
    private static final Set<String> NO_DATA = Set.of(
            "not-yaml",
            "colon",
            "tab",
            "alias",
            "tag",
            "two-documents",
            "key-is-a-list",
            "too-deep",
            "quote-left-open",
            "invisible");

    private final Published published;

    FilesTest() throws IOException {
        published = new Published();
    }

    static List<String> right() throws IOException {
        return names("right");
    }

    static List<String> wrong() throws IOException {
        return names("wrong");
    }

    private static List<String> names(String directory) throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve(directory))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .map(name -> name.replace(".yml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void what_is_right_is_right_for_reader_and_schema(String name) throws IOException {
        String text = text("right", name);

        assertThat(BOOK.flaws("f", text)).isEmpty();
        assertThat(published.pointers(Yaml.read(text).map(Published::json).orElse(NullNode.getInstance())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void what_is_wrong_is_named_at_its_place(String name) throws IOException {
        assertThat(BOOK.flaws("f", text("wrong", name)).stream()
                        .map(flaw -> flaw + "\n    " + flaw.pointer())
                        .collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(Files.readString(FILES.resolve("wrong").resolve(name + ".flaws")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void the_schema_finds_the_same_places(String name) throws IOException {
        String text = text("wrong", name);
        Set<String> ours =
                BOOK.flaws("f", text).stream().map(Flaw::pointer).collect(Collectors.toCollection(TreeSet::new));

        if (NO_DATA.contains(name)) {
            assertThat(ours).containsExactly("");
        } else {
            assertThat(published.pointers(Published.json(Yaml.read(text).orElseThrow())))
                    .isEqualTo(BEYOND_A_SCHEMA.contains(name) ? Set.of() : ours);
        }
    }

    @Test
    void every_exception_is_a_file_that_is_there() throws IOException {
        List<String> exceptions = new ArrayList<>(BEYOND_A_SCHEMA);
        exceptions.addAll(NO_DATA);

        assertThat(wrong()).containsAll(exceptions).hasSizeGreaterThan(40);
        assertThat(right()).hasSizeGreaterThan(12);
    }

    private static String text(String directory, String name) throws IOException {
        return Files.readString(FILES.resolve(directory).resolve(name + ".yml"));
    }
}
