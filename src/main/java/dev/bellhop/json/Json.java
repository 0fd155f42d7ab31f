package dev.bellhop.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON value that knows its path, so that whoever reads it can say what did not fit and where. A field
 * that is absent and one that is null are the same to a reader.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode node;
    private final String path;

    private Json(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** Strict UTF-8 without a byte order mark; duplicate keys and trailing text are refused. */
    public static Json parse(byte[] utf8) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new JsonMisfit("$", "UTF-8");
        }
    }

    public static Json parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new JsonMisfit("$", "JSON");
            }
            return new Json(node, "$");
        } catch (JsonProcessingException e) {
            throw new JsonMisfit("$", "JSON");
        }
    }

    public static Json object() {
        return new Json(JsonNodeFactory.instance.objectNode(), "$");
    }

    /** The fields in the order of the map. */
    public static Json object(Map<String, ?> fields) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        fields.forEach((field, value) -> made.set(field, tree(value)));
        return new Json(made, "$");
    }

    public static Json array(List<?> items) {
        return new Json(tree(items), "$");
    }

    /** This object with one more field. An empty {@link Optional} leaves the field out. */
    public Json with(String field, Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? with(field, optional.get()) : this;
        }
        // What is inside is shared: nobody changes it.
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.setAll((ObjectNode) node);
        copy.set(field, tree(value));
        return new Json(copy, path);
    }

    /** The field, which must be there. */
    public Json at(String field) {
        return maybe(field).orElseThrow(() -> new JsonMisfit(path + "." + field, "a value"));
    }

    public Optional<Json> maybe(String field) {
        JsonNode child = node.get(field);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(new Json(child, path + "." + field));
    }

    public List<Json> items() {
        need(node.isArray(), "a list");
        List<Json> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new Json(node.get(i), path + "[" + i + "]"));
        }
        return List.copyOf(items);
    }

    public <T> List<T> items(Function<Json, T> read) {
        return items().stream().map(read).toList();
    }

    public List<String> fields() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    public String text() {
        need(node.isTextual(), "text");
        return node.textValue();
    }

    public long number() {
        need(node.isIntegralNumber() && node.canConvertToLong(), "a whole number");
        return node.longValue();
    }

    public int count() {
        need(node.isIntegralNumber() && node.canConvertToInt(), "a small whole number");
        return node.intValue();
    }

    public BigDecimal decimal() {
        need(node.isNumber(), "a number");
        return node.decimalValue();
    }

    public boolean flag() {
        need(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    public Instant time() {
        try {
            return OffsetDateTime.parse(text()).toInstant();
        } catch (DateTimeException e) {
            throw new JsonMisfit(path, "a time");
        }
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isArray() {
        return node.isArray();
    }

    public boolean isText() {
        return node.isTextual();
    }

    public String path() {
        return path;
    }

    /** For a reader who finds a value that it cannot use. */
    public JsonMisfit misfit(String expected) {
        return new JsonMisfit(path, expected);
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return node.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Json that && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    private void need(boolean fits, String expected) {
        if (!fits) {
            throw new JsonMisfit(path, expected);
        }
    }

    private static JsonNode tree(Object value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (value) {
            case Json json -> json.node;
            case String text -> make.textNode(text);
            case Integer number -> make.numberNode(number);
            case Long number -> make.numberNode(number);
            case Boolean flag -> make.booleanNode(flag);
            case Instant time -> make.textNode(time.toString());
            case Enum<?> constant -> make.textNode(constant.name());
            case List<?> items -> {
                ArrayNode array = make.arrayNode(items.size());
                items.forEach(item -> array.add(tree(item)));
                yield array;
            }
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        };
    }
}
