package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much one may ask in an hour, and who asks although he was told to wait. */
final class Limits {
    private static final int HOURLY = 5000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    private static final class Bucket {
        Instant reset = Instant.EPOCH;
        Instant quiet = Instant.EPOCH;
        int used;
    }

    /** Refuses those who are over it. */
    void check(String caller, Request request, Instant now) {
        Bucket bucket = bucket(caller, now);
        if (now.isBefore(bucket.quiet)) {
            violations.add(caller + " was to be quiet until " + bucket.quiet + " and asked at " + now + ": "
                    + request.method() + " " + request.path());
            throw Refusal.of(403, "You have exceeded a secondary rate limit.");
        }
        if (bucket.used >= HOURLY) {
            bucket.quiet = bucket.reset;
            throw Refusal.of(403, "API rate limit exceeded.");
        }
    }

    void silence(String caller, Instant now, Duration window) {
        bucket(caller, now).quiet = now.plus(window);
    }

    /** What is not modified costs nothing. */
    Response count(String caller, Response response, Instant now) {
        Bucket bucket = bucket(caller, now);
        if (response.status() != 304) {
            bucket.used++;
        }
        return response.with(Map.of(
                "x-ratelimit-limit", Integer.toString(HOURLY),
                "x-ratelimit-remaining", Integer.toString(Math.max(0, HOURLY - bucket.used)),
                "x-ratelimit-used", Integer.toString(bucket.used),
                "x-ratelimit-reset", Long.toString(bucket.reset.getEpochSecond()),
                "x-ratelimit-resource", "core"));
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
