package dev.bellhop.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a list was asked for, so that the next page of it can be asked for the same. */
record Query(String path, Map<String, String> fields) {

    static Query of(Context ctx) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> field : ctx.queryParamMap().entrySet()) {
            String value = field.getValue().getFirst();
            if (!value.isBlank()) {
                fields.put(field.getKey(), value);
            }
        }
        return new Query(ctx.path(), fields);
    }

    static Optional<String> field(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).map(String::strip);
    }

    String with(String name, String value) {
        return at(path, name, value);
    }

    /** The same asked of another address. */
    String at(String address, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(name, value);
        return all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", address + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
