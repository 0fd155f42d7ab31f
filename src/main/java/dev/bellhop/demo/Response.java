package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.Map;
import java.util.TreeMap;

/** What the world answers, and how it gets on the wire: whoever carries it acts that out. */
public record Response(int status, Map<String, String> headers, String body, Manner manner) {

    public enum Manner {
        WHOLE,
        /** The connection is reset before the first byte. */
        RESET,
        /** The connection ends before the first byte. */
        DROPPED,
        /** The headers promise more than comes. */
        TRUNCATED,
        /** One byte a second. */
        TRICKLED,
        /** Nothing ever comes, and nothing ends. */
        HUNG,
        /** Far more than anybody wants to read. */
        ENDLESS
    }

    public Response {
        headers = Map.copyOf(headers);
    }

    /** Empty when there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public static Response json(int status, Json body) {
        return new Response(
                status, Map.of("Content-Type", "application/json; charset=utf-8"), body.toString(), Manner.WHOLE);
    }

    static Response html(int status, String body) {
        return new Response(status, Map.of("Content-Type", "text/html; charset=utf-8"), body, Manner.WHOLE);
    }

    public static Response text(int status, String type, String body) {
        return new Response(status, Map.of("Content-Type", type), body, Manner.WHOLE);
    }

    static Response empty(int status) {
        return new Response(status, Map.of(), "", Manner.WHOLE);
    }

    public Response with(String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, manner);
    }

    Response with(Map<String, String> others) {
        TreeMap<String, String> more = new TreeMap<>(headers);
        more.putAll(others);
        return new Response(status, more, body, manner);
    }

    public Response in(Manner other) {
        return new Response(status, headers, body, other);
    }
}
