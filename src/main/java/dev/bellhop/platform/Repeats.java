package dev.bellhop.platform;

import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Qoder's keys of requests: the same request again is answered as before, for a day, and does nothing. */
final class Repeats {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Map<String, Answered> known = new LinkedHashMap<>();

    private record Answered(String asked, Response response, Instant at) {}

    interface Act {
        Response answer();
    }

    /** That a refusal is not kept is a guess. */
    Response answer(Request request, Instant now, Act act) {
        known.values().removeIf(one -> now.isAfter(one.at().plus(KEPT)));
        Optional<String> key = request.header("Idempotency-Key")
                .filter(one -> !request.method().equals("GET"));
        if (key.isEmpty()) {
            return act.answer();
        }
        String asked = request.method() + " " + request.path() + "\n" + request.body();
        Answered before = known.get(key.get());
        if (before != null && !before.asked().equals(asked)) {
            throw Rejection.conflict("Idempotency-Key was used with another request");
        }
        if (before != null) {
            return before.response();
        }
        Response response = act.answer();
        known.put(key.get(), new Answered(asked, response, now));
        return response;
    }
}
