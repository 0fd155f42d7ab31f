package dev.bellhop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Right files with one thing changed: reader and schema agree on whether they are still right. */
class MutationsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int HOW_MANY = 3_000;
    private static final Set<String> BEYOND_A_SCHEMA =
            Set.of("no agent has this name", "this label is there twice; capitals make no difference");
    private static final List<JsonNode> VALUES = List.of(
            JSON.textNode("copilot"),
            JSON.textNode("session"),
            JSON.textNode("write"),
            JSON.textNode("octo/x"),
            JSON.textNode("/x"),
            JSON.textNode(""),
            JSON.numberNode(1),
            JSON.numberNode(50),
            JSON.numberNode(-1),
            JSON.numberNode(0.5),
            JSON.booleanNode(true),
            JSON.nullNode(),
            JSON.arrayNode(),
            JSON.objectNode());
    private static final List<String> NAMES =
            List.of("kind", "base", "provider", "run", "running", "repo", "Model", "x y", "copilot");

    @Test
    void three_thousand_changes() throws IOException {
        Published published = new Published();
        RuleBook book = RuleBook.of("copilot", Optional.empty());
        Random random = new Random(20_261_121);
        List<JsonNode> right = right();
        int wrong = 0;
        for (int i = 0; i < HOW_MANY; i++) {
            JsonNode file = right.get(random.nextInt(right.size())).deepCopy();
            change(file, random);
            List<String> ours = book.flaws("f", file.toString()).stream()
                    .filter(flaw -> !BEYOND_A_SCHEMA.contains(flaw.message()))
                    .map(Flaw::toString)
                    .toList();
            assertThat(ours.isEmpty())
                    .as("change %d: %s%nreader: %s%nschema: %s", i, file, ours, published.pointers(file))
                    .isEqualTo(published.pointers(file).isEmpty());
            wrong += ours.isEmpty() ? 0 : 1;
        }
        assertThat(wrong).isBetween(HOW_MANY / 10, HOW_MANY * 9 / 10);
    }

    private static List<JsonNode> right() throws IOException {
        List<JsonNode> files = new ArrayList<>();
        for (String name : FilesTest.right()) {
            Yaml.read(Files.readString(Path.of("src/test/resources/rules/right", name + ".yml")))
                    .map(Published::json)
                    .filter(file -> file.isObject() && !file.isEmpty())
                    .ifPresent(files::add);
        }
        return files;
    }

    private static void change(JsonNode file, Random random) {
        List<JsonNode> blocks = new ArrayList<>();
        collect(file, blocks);
        switch (blocks.get(random.nextInt(blocks.size()))) {
            case ObjectNode block -> change(block, random);
            case ArrayNode list -> list.set(random.nextInt(list.size()), pick(VALUES, random));
            case JsonNode other -> throw new AssertionError(other);
        }
    }

    private static void change(ObjectNode block, Random random) {
        List<String> keys = new ArrayList<>();
        block.fieldNames().forEachRemaining(keys::add);
        String key = pick(keys, random);
        switch (random.nextInt(4)) {
            case 0 -> block.set(key, pick(VALUES, random));
            case 1 -> block.remove(key);
            case 2 -> block.set(pick(NAMES, random), block.remove(key));
            default -> block.set(pick(NAMES, random), pick(VALUES, random));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> blocks) {
        if (node.isContainerNode() && !node.isEmpty()) {
            blocks.add(node);
        }
        node.forEach(child -> collect(child, blocks));
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
