package dev.bellhop.http;

import dev.bellhop.engine.Fault;
import dev.bellhop.json.Json;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request. The deadline is for the whole of it, from connecting to the last byte of the answer. */
public record Call(String method, URI uri, Map<String, String> headers, Optional<Bytes> body, Duration deadline) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ACCEPT = "Accept";
    private static final String ANYTHING = "*/*";

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(URI uri) {
        return of("GET", uri);
    }

    public static Call post(URI uri, Json body) {
        return of("POST", uri).body("application/json", Bytes.of(body.bytes()));
    }

    public static Call of(String method, URI uri) {
        return new Call(method, uri, Map.of(), Optional.empty(), PATIENCE);
    }

    public Call body(String type, Bytes content) {
        return new Call(method, uri, plus("Content-Type", type), Optional.of(content), deadline);
    }

    public Call query(String name, Object value) {
        String pair = name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        return to(URI.create(uri + (uri.getRawQuery() == null ? "?" : "&") + pair));
    }

    public Call header(String name, String value) {
        return new Call(method, uri, plus(name, value), body, deadline);
    }

    public Call bearer(Secret token) {
        return header("Authorization", "Bearer " + token.reveal());
    }

    public Call within(Duration patience) {
        return new Call(method, uri, headers, body, patience);
    }

    /** The answer is a file, of whatever kind, and not JSON. */
    public Call file() {
        return header(ACCEPT, ANYTHING);
    }

    boolean takesAnything() {
        return ANYTHING.equals(headers.get(ACCEPT));
    }

    Call to(URI other) {
        return new Call(method, other, headers, body, deadline);
    }

    /** Asking twice is the same as asking once. */
    boolean repeatable() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The answer did not come, or is of no use: what was only read can be read again, what was written is in doubt. */
    Fault broken(String what) {
        String why = this + ": " + what;
        return repeatable() ? Fault.notDone(why) : Fault.unsure(why);
    }

    private Map<String, String> plus(String name, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(name, value);
        return all;
    }

    /** Headers, query and body may hold secrets. */
    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
