package dev.bellhop.demo;

import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A request's body, read as strictly as GitHub's description of it. */
final class Body {
    private final Json json;

    private Body(Json json) {
        this.json = json;
    }

    static Body of(Request request, Set<String> allowed) {
        String type = request.header("Content-Type").orElse("");
        if (!type.startsWith("application/json") && !request.body().isEmpty()) {
            throw Refusal.of(415, "Unsupported Media Type");
        }
        try {
            Json json = Json.parse(request.body().isEmpty() ? "{}" : request.body());
            if (!json.isObject()) {
                throw Refusal.invalid("Body should be a JSON object");
            }
            return new Body(only(json, allowed));
        } catch (JsonMisfit e) {
            throw Refusal.of(400, "Problems parsing JSON");
        }
    }

    static Json only(Json json, Set<String> allowed) {
        for (String field : json.fields()) {
            if (!allowed.contains(field)) {
                throw Refusal.invalid("\"" + field + "\" is not a permitted key.");
            }
        }
        return json;
    }

    boolean has(String field) {
        return json.maybe(field).isPresent();
    }

    String text(String field) {
        Json value = json.maybe(field).orElseThrow(() -> Refusal.invalid("\"" + field + "\" wasn't supplied."));
        if (!value.isText()) {
            throw Refusal.invalid("For 'properties/" + field + "', " + value + " is not a string.");
        }
        return value.text();
    }

    /** False where it is not said. */
    boolean flag(String field) {
        try {
            return json.maybe(field).map(Json::flag).orElse(false);
        } catch (JsonMisfit e) {
            throw Refusal.invalid("For 'properties/" + field + "', " + json.at(field) + " is not a boolean.");
        }
    }

    List<String> texts(String field) {
        return items(field).stream().map(item -> word(field, item)).toList();
    }

    List<Long> numbers(String field) {
        return items(field).stream().map(Json::number).toList();
    }

    List<Json> items(String field) {
        Json value = json.maybe(field).orElseThrow(() -> Refusal.invalid("\"" + field + "\" wasn't supplied."));
        if (!value.isArray()) {
            throw Refusal.invalid("For 'properties/" + field + "', " + value + " is not an array.");
        }
        return value.items();
    }

    Optional<String> maybe(String field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    String atMost(int longest, String field) {
        String text = text(field);
        if (text.length() > longest) {
            throw Refusal.invalid("Only " + longest + " characters are allowed; " + text.length() + " were supplied.");
        }
        return text;
    }

    String choice(String field, List<String> words) {
        String text = text(field);
        if (!words.contains(text)) {
            throw Refusal.invalid(
                    "For 'properties/" + field + "', \"" + text + "\" is not a member of " + Json.array(words) + ".");
        }
        return text;
    }

    int count(String field) {
        Json value = json.maybe(field).orElseThrow(() -> Refusal.invalid("\"" + field + "\" wasn't supplied."));
        try {
            return value.count();
        } catch (JsonMisfit e) {
            throw Refusal.invalid("For 'properties/" + field + "', " + value + " is not an integer.");
        }
    }

    Optional<Integer> maybeCount(String field) {
        return has(field) ? Optional.of(count(field)) : Optional.empty();
    }

    Optional<Body> part(String field, List<String> allowed) {
        return has(field) ? Optional.of(new Body(only(object(field), Set.copyOf(allowed)))) : Optional.empty();
    }

    List<Body> parts(String field, List<String> allowed) {
        return items(field).stream()
                .map(item -> new Body(only(item, Set.copyOf(allowed))))
                .toList();
    }

    /** An object all of whose values are text. */
    Json words(String field, Set<String> allowed) {
        Json value = only(object(field), allowed);
        value.fields().forEach(name -> value.maybe(name).ifPresent(one -> word(field + "/" + name, one)));
        return value;
    }

    Json object(String field) {
        Json value = json.maybe(field).orElse(Json.object());
        if (!value.isObject()) {
            throw Refusal.invalid("For 'properties/" + field + "', " + value + " is not an object.");
        }
        return value;
    }

    static String word(String field, Json value) {
        if (!value.isText()) {
            throw Refusal.invalid("For 'properties/" + field + "', " + value + " is not a string.");
        }
        return value.text();
    }
}
