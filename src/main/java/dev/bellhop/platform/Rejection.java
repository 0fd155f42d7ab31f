package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.demo.Response;
import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.Optional;

/** The platform says no, in its envelope. The types are the vendor's; most of the sentences are guesses. */
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final long wait;

    private Rejection(int status, String type, String message, long wait) {
        super(message);
        this.status = status;
        this.type = type;
        this.wait = wait;
    }

    private Rejection(int status, String type, String message) {
        this(status, type, message, 0);
    }

    /** Without a time to wait for, no waiting helps. */
    static Rejection tooMany(Optional<Duration> wait) {
        long seconds =
                wait.map(time -> Math.max(1, time.plusMillis(999).toSeconds())).orElse(0L);
        return new Rejection(429, "rate_limit_error", "This request would exceed your rate limit", seconds);
    }

    static Rejection invalid(String message) {
        return new Rejection(400, "invalid_request_error", message);
    }

    static Rejection unauthenticated(String message) {
        return new Rejection(401, "authentication_error", message);
    }

    static Rejection notFound(String message) {
        return new Rejection(404, "not_found_error", message);
    }

    static Rejection conflict(String message) {
        return new Rejection(409, "conflict_error", message);
    }

    /** With the type that belongs to the status. */
    static Rejection of(int status, String message) {
        String type = switch (status) {
            case 400 -> "invalid_request_error";
            case 401 -> "authentication_error";
            case 402 -> "billing_error";
            case 403 -> "permission_error";
            case 404 -> "not_found_error";
            case 409 -> "conflict_error";
            case 413 -> "request_too_large";
            case 429 -> "rate_limit_error";
            case 504 -> "timeout_error";
            case 529 -> "overloaded_error";
            default -> "api_error";
        };
        return new Rejection(status, type, message);
    }

    Response response(String requestId) {
        Json error = Fields.of("type", type, "message", String.valueOf(getMessage()));
        Response said = Response.json(status, Fields.of("type", "error", "error", error, "request_id", requestId));
        return wait > 0 ? said.with("retry-after", Long.toString(wait)) : said;
    }
}
