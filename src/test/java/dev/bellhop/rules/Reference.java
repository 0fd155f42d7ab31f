package dev.bellhop.rules;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bellhop.Manual;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The schema as tables for people: a row a key, in its order. */
record Reference(JsonNode schema) {
    private static final String HEAD = "| key | values | left out | meaning |\n|---|---|---|---|\n";

    private record Key(String path, JsonNode form, boolean demanded) {}

    String rules() {
        return HEAD + below("", schema).map(Reference::row).collect(joining());
    }

    List<String> kinds() {
        return schema.at("/$defs/agent/properties/kind/enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** Agents of each kind have keys of their own. */
    String agent(String kind) {
        Stream<Key> own = below("agents.NAME.", schema.at("/$defs/" + kind))
                .filter(key -> !key.path().endsWith(".kind"));
        return HEAD + "| `agents.NAME.kind` | `" + kind + "` | must be there | " + meant(kind) + " |\n"
                + own.map(Reference::row).collect(joining());
    }

    /** Its own sentence among those that tell the kinds apart. */
    private String meant(String kind) {
        String all = schema.at("/$defs/agent/properties/kind/description").asText();
        String sentence = all.substring(all.indexOf(kind + ": ") + kind.length() + 2);
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1, sentence.indexOf('.') + 1);
    }

    private Stream<Key> below(String above, JsonNode block) {
        return block.path("properties").propertyStream().flatMap(key -> {
            JsonNode form = whole(key.getValue());
            String path = above + key.getKey();
            boolean demanded = block.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asText().equals(key.getKey()));
            JsonNode each = whole(form.at("/items/then"));
            return Stream.concat(
                    Stream.of(new Key(path, form, demanded)),
                    Stream.concat(below(path + ".", form), below(path + "[].", each)));
        });
    }

    /** What stands beside a reference goes before what it leads to. */
    private JsonNode whole(JsonNode form) {
        if (!form.has("$ref")) {
            return form;
        }
        ObjectNode both = schema.at(form.path("$ref").asText().substring(1)).deepCopy();
        form.propertyStream()
                .filter(key -> !key.getKey().equals("$ref"))
                .forEach(key -> both.set(key.getKey(), key.getValue()));
        return both;
    }

    private static String row(Key key) {
        String left = key.demanded()
                ? "must be there"
                : key.form().has("default") ? "`" + key.form().path("default").asText() + "`" : "";
        return "| `" + key.path() + "` | " + Manual.cell(values(key.form())) + " | " + left + " | "
                + Manual.cell(key.form().path("description").asText().replaceAll("--[a-z]+", "`$0`")) + " |\n";
    }

    private static String values(JsonNode form) {
        if (form.has("enum")) {
            return form.path("enum")
                    .valueStream()
                    .map(one -> "`" + one.asText() + "`")
                    .collect(joining(", "));
        }
        String named = form.path("title").asText();
        return switch (form.path("type").asText()) {
            case "integer", "number" ->
                form.path("minimum").asText() + " to " + form.path("maximum").asText();
            case "array" -> named + ", at most " + form.path("maxItems").asText();
            case "object" ->
                form.has("maxProperties")
                        ? named + ", at most " + form.path("maxProperties").asText()
                        : "";
            case "string" ->
                named
                        + (form.has("maxLength")
                                ? ", at most " + form.path("maxLength").asText() + " characters"
                                : "");
            default -> throw new IllegalArgumentException("no words for " + form);
        };
    }
}
