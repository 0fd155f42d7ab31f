package dev.bellhop.platform;

import dev.bellhop.demo.Request;
import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** A question that was let in: what it says, the words of its path, when, and how far lists lag behind. */
record Call(Request request, Map<String, String> words, Instant now, Duration lag) {

    String word(String name) {
        return Objects.requireNonNull(words.get(name));
    }

    Query query() {
        return Query.of(request);
    }

    Json body(Shape shape) {
        Json body;
        try {
            body = Json.parse(request.body());
        } catch (JsonMisfit e) {
            throw Rejection.invalid("The request body is not valid JSON");
        }
        shape.check("", body);
        return body;
    }

    /** Nothing may be said, or an object with nothing in it. */
    void bare() {
        if (!request.body().isBlank()) {
            body(Shape.form());
        }
        query().only();
    }
}
