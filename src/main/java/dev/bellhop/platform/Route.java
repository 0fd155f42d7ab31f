package dev.bellhop.platform;

import dev.bellhop.demo.Response;
import dev.bellhop.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One thing that can be asked: a method, a path with names in braces below the vendor's base, and what answers. */
record Route(String method, String template, Function<Call, Response> act) {

    static Route get(String template, Function<Call, Json> act) {
        return new Route("GET", template, call -> Response.json(200, act.apply(call)));
    }

    static Route post(String template, Function<Call, Json> act) {
        return new Route("POST", template, call -> Response.json(200, act.apply(call)));
    }

    static Route delete(String template, Function<Call, Json> act) {
        return new Route("DELETE", template, call -> Response.json(200, act.apply(call)));
    }

    Optional<Map<String, String>> match(String otherMethod, String path) {
        List<String> wanted = List.of(template.split("/", -1));
        List<String> given = List.of(path.split("/", -1));
        if (!method.equals(otherMethod) || wanted.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i);
            if (name.startsWith("{")) {
                words.put(name.substring(1, name.length() - 1), given.get(i));
            } else if (!name.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(words);
    }
}
