package dev.bellhop.platform;

import dev.bellhop.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a value of a body may look like. The sentences are guesses in the manner of the vendor's Messages API. */
interface Shape {
    void check(String at, Json value);

    static Shape text(int least, int most) {
        return (at, value) -> {
            need(value.isText(), at, "Input should be a valid string");
            int length = value.text().length();
            need(length >= least, at, "String should have at least " + least + " characters");
            need(length <= most, at, "String should have at most " + most + " characters");
        };
    }

    /** Text that fits as a whole. */
    static Shape like(String pattern, String why) {
        Pattern wanted = Pattern.compile(pattern);
        return (at, value) -> {
            need(value.isText(), at, "Input should be a valid string");
            need(wanted.matcher(value.text()).matches(), at, why);
        };
    }

    static Shape word(String... words) {
        Set<String> known = new HashSet<>(List.of(words));
        return (at, value) ->
                need(value.isText() && known.contains(value.text()), at, "Input should be one of " + List.of(words));
    }

    static Shape flag() {
        return (at, value) -> need(
                value.toString().equals("true") || value.toString().equals("false"),
                at,
                "Input should be a valid boolean");
    }

    static Shape number(long least, long most) {
        return (at, value) -> {
            need(value.toString().matches("-?\\d{1,18}"), at, "Input should be a valid integer");
            need(value.number() >= least && value.number() <= most, at, "Input should be " + least + " to " + most);
        };
    }

    static Shape list(int most, Shape item) {
        return (at, value) -> {
            need(value.isArray(), at, "Input should be a valid list");
            List<Json> items = value.items();
            need(items.size() <= most, at, "List should have at most " + most + " items");
            for (int i = 0; i < items.size(); i++) {
                item.check(at + "." + i, items.get(i));
            }
        };
    }

    /** An object of its own making. */
    static Shape anything() {
        return (at, value) -> need(value.isObject(), at, "Input should be an object");
    }

    /** As long as it is said in one word, or in an object. */
    static Shape wordOr(Shape word, Shape object) {
        return (at, value) -> (value.isText() ? word : object).check(at, value);
    }

    /** An object that says by its type which of these it is. */
    static Shape oneOf(Map<String, Form> kinds) {
        return (at, value) -> {
            need(value.isObject(), at, "Input should be an object");
            String type =
                    value.maybe("type").filter(Json::isText).map(Json::text).orElse("");
            Form form = kinds.get(type);
            if (form == null) {
                throw Rejection.invalid(at + ".type: Input should be one of "
                        + kinds.keySet().stream().sorted().toList());
            }
            form.may("type", text(1, 64)).check(at, value);
        };
    }

    /** Pairs of short text; where there is something already, null takes one out. */
    static Shape metadata() {
        return (at, value) -> {
            need(value.isObject(), at, "Input should be an object");
            need(value.fields().size() <= 16, at, "Metadata should have at most 16 pairs");
            for (String key : value.fields()) {
                need(key.length() <= 64, at, "Metadata keys should have at most 64 characters");
                value.maybe(key).ifPresent(one -> text(0, 512).check(at + "." + key, one));
            }
        };
    }

    static Form form() {
        return new Form(Map.of(), Set.of());
    }

    private static void need(boolean fits, String at, String why) {
        if (!fits) {
            throw Rejection.invalid(at + ": " + why);
        }
    }
}
