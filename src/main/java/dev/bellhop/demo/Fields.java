package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes objects the way GitHub does: a value that is not there is null, not absent. */
public final class Fields {
    public static final Json NULL = Json.parse("null");

    private Fields() {}

    /** Names and values in turn; an empty {@link Optional} is null. */
    public static Json of(Object... pairs) {
        return Json.object(map(pairs));
    }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], value(pairs[i + 1]));
        }
        return fields;
    }

    private static Object value(Object value) {
        return value instanceof Optional<?> optional ? optional.isPresent() ? optional.get() : NULL : value;
    }
}
