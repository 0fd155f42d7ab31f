package dev.bellhop.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The schema that editors use, asked by somebody else's validator. */
final class Published {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Schema schema;

    Published() throws IOException {
        String text = Files.readString(Path.of("src/main/resources/schema/bellhop.schema.json"));
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /** Where it says that something is wrong. */
    Set<String> pointers(JsonNode file) {
        return schema.validate(file).stream().map(Published::pointer).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of a key that may not be there it names the block; we name the key. */
    private static String pointer(Error error) {
        String at = error.getInstanceLocation().toString();
        boolean key = Set.of("additionalProperties", "propertyNames").contains(error.getKeyword());
        return key ? at + "/" + error.getProperty() : at;
    }

    static JsonNode json(Node node) {
        return switch (node) {
            case Node.Text text -> JSON.textNode(text.value());
            case Node.Amount amount -> JSON.numberNode(amount.value());
            case Node.Truth truth -> JSON.booleanNode(truth.value());
            case Node.Nothing _ -> JSON.nullNode();
            case Node.Items items -> {
                ArrayNode all = JSON.arrayNode();
                items.all().forEach(item -> all.add(json(item)));
                yield all;
            }
            case Node.Entries entries -> {
                ObjectNode all = JSON.objectNode();
                entries.all().forEach(entry -> all.set(entry.key(), json(entry.value())));
                yield all;
            }
        };
    }
}
