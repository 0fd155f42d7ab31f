package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives of an object no more than was asked for, and nothing that it does not have. */
final class Selected {
    private Selected() {}

    static Json of(Json whole, List<Operation.Pick> picks) {
        if (whole.isArray()) {
            return Json.array(whole.items(one -> of(one, picks)));
        }
        if (whole.isObject() == picks.isEmpty()) {
            throw new GraphqlNo("", "Selections are asked for where there are none, or are missing where there are.");
        }
        return picks.isEmpty() ? whole : Json.object(fields(whole, picks));
    }

    private static Map<String, Object> fields(Json whole, List<Operation.Pick> picks) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String type = whole.maybe("__typename").map(Json::text).orElse("");
        for (Operation.Pick pick : picks) {
            if (!pick.isForOneType()) {
                fields.put(pick.as(), field(whole, pick));
            } else if (pick.field().equals(type)) {
                fields.putAll(fields(whole, pick.inside()));
            }
        }
        return fields;
    }

    private static Json field(Json whole, Operation.Pick pick) {
        if (!whole.fields().contains(pick.field())) {
            throw new GraphqlNo("", "Field '" + pick.field() + "' doesn't exist");
        }
        Json value = whole.maybe(pick.field()).orElse(Fields.NULL);
        if (value.isObject()
                && value.fields().contains("nodes")
                && !pick.arguments().containsKey("first")) {
            throw new GraphqlNo(
                    "MISSING_PAGINATION_BOUNDARIES",
                    "You must provide a `first` or `last` value to properly paginate the `" + pick.field()
                            + "` connection.");
        }
        return value.equals(Fields.NULL) ? value : of(value, pick.inside());
    }
}
