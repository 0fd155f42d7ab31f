package dev.bellhop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bellhop.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the rules says what the schema says, and what it shows as an example is right. */
class RulesPageTest {
    private static final Path PAGE = Path.of("docs", "rules.md");

    private final Reference reference;

    RulesPageTest() throws IOException {
        reference = new Reference(new ObjectMapper()
                .readTree(Files.readString(Path.of("src", "main", "resources", "schema", "bellhop.schema.json"))));
    }

    @Test
    void every_key_of_the_file_is_there() {
        Manual.holds(PAGE, "rules", reference.rules());
    }

    @Test
    void every_kind_of_agent_has_its_keys() {
        assertThat(reference.kinds()).isNotEmpty().allSatisfy(kind -> Manual.holds(PAGE, kind, reference.agent(kind)));
    }

    @Test
    void every_example_is_right() {
        assertThat(Pattern.compile("(?s)```yaml\n(.*?)```")
                        .matcher(Manual.read(PAGE))
                        .results())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(RuleBook.of("copilot", Optional.empty())
                                .read(Optional.of(
                                        new Source(Origin.REPOSITORY, ".github/bellhop.yml", example.group(1)))))
                        .isInstanceOf(Verdict.Right.class));
    }
}
