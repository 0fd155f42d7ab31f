package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What reaches the world over HTTP. Path and query as they were written; header names in any case. */
public record Request(String method, String path, String query, Map<String, List<String>> headers, String body) {

    public Request {
        TreeMap<String, List<String>> lower = new TreeMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = lower;
    }

    /** A call as a well-behaved client makes it, without a credential. */
    public static Request of(String method, String target) {
        int mark = target.indexOf('?');
        return new Request(
                method,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                Map.of("User-Agent", List.of("test"), "Accept", List.of("application/vnd.github+json")),
                "");
    }

    public Request bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Request with(String name, String value) {
        TreeMap<String, List<String>> more = new TreeMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), List.of(value));
        return new Request(method, path, query, more, body);
    }

    public Request without(String name) {
        TreeMap<String, List<String>> fewer = new TreeMap<>(headers);
        fewer.remove(name.toLowerCase(Locale.ROOT));
        return new Request(method, path, query, fewer, body);
    }

    /** Without a credential; where people sign in, all that is said is one. */
    Request harmless() {
        Request bare = without("Authorization");
        return path.startsWith("/login/") ? new Request(method, path, "", bare.headers, "") : bare;
    }

    public Request saying(Json json) {
        return saying(json.toString());
    }

    public Request saying(String text) {
        Request typed = with("Content-Type", "application/json");
        return new Request(method, path, query, typed.headers, text);
    }

    Request to(String other) {
        return new Request(method, other, query, headers, body);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(List::getFirst);
    }

    Optional<String> param(String name) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(decoded(pair.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
