package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much one may ask in an hour, and who asks although he was told to wait. */
final class Limits {
    private static final int HOURLY = 5000;
    private static final int WRITTEN_A_MINUTE = 80;
    private static final int WRITTEN_AN_HOUR = 500;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    private static final class Bucket {
        Instant reset = Instant.EPOCH;
        Instant quiet = Instant.EPOCH;
        final Deque<Instant> written = new ArrayDeque<>();
        int used;
    }

    /** Refuses those who are over it. */
    void check(String caller, Request request, Instant now) {
        Bucket bucket = bucket(caller, now);
        if (now.isBefore(bucket.quiet)) {
            violations.add(caller + " was to be quiet until " + bucket.quiet + " and asked at " + now + ": "
                    + request.method() + " " + request.path());
            throw Refusal.of(403, "You have exceeded a secondary rate limit.").with(headers(bucket));
        }
        if (bucket.used >= HOURLY) {
            bucket.quiet = bucket.reset;
            throw Refusal.of(403, "API rate limit exceeded.").with(headers(bucket));
        }
    }

    void silence(String caller, Instant now, Duration window) {
        bucket(caller, now).quiet = now.plus(window);
    }

    /** What is not modified costs nothing; what makes something new counts for more than the hour. */
    Response count(String caller, Request request, Response response, Instant now) {
        Bucket bucket = bucket(caller, now);
        if (request.method().equals("POST") && response.status() == 201) {
            written(caller, bucket.written, now);
        }
        if (response.status() != 304) {
            bucket.used++;
        }
        return response.with(headers(bucket));
    }

    private static Map<String, String> headers(Bucket bucket) {
        return Map.of(
                "x-ratelimit-limit", Integer.toString(HOURLY),
                "x-ratelimit-remaining", Integer.toString(Math.max(0, HOURLY - bucket.used)),
                "x-ratelimit-used", Integer.toString(bucket.used),
                "x-ratelimit-reset", Long.toString(bucket.reset.getEpochSecond()),
                "x-ratelimit-resource", "core");
    }

    private void written(String caller, Deque<Instant> written, Instant now) {
        written.addLast(now);
        while (!written.getFirst().plus(Duration.ofHours(1)).isAfter(now)) {
            written.removeFirst();
        }
        Instant minute = now.minus(Duration.ofMinutes(1));
        long lately = written.stream().filter(at -> at.isAfter(minute)).count();
        if (lately > WRITTEN_A_MINUTE || written.size() > WRITTEN_AN_HOUR) {
            violations.add(caller + " made " + lately + " new things in a minute and " + written.size()
                    + " in an hour, at " + now);
        }
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/rate_limit", this::overview));
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    private Response overview(Call call) {
        Bucket bucket = bucket(call.caller().name(), call.now());
        Json rate = Fields.of(
                "limit",
                HOURLY,
                "used",
                bucket.used,
                "remaining",
                Math.max(0, HOURLY - bucket.used),
                "reset",
                bucket.reset.getEpochSecond());
        return Response.json(200, Fields.of("resources", Fields.of("core", rate, "search", rate), "rate", rate));
    }

    private Bucket bucket(String caller, Instant now) {
        Bucket bucket = buckets.computeIfAbsent(caller, key -> new Bucket());
        if (!now.isBefore(bucket.reset)) {
            bucket.reset = now.plus(Duration.ofHours(1));
            bucket.used = 0;
        }
        return bucket;
    }
}
