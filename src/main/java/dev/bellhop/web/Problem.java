package dev.bellhop.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** A refusal by RFC 9457. The detail is always a sentence of ours, never a part of what was sent. */
record Problem(int status, String title, String detail) {
    static final String CONTENT_TYPE = "application/problem+json";

    static Problem of(int status) {
        return switch (status) {
            case 404 -> new Problem(404, "Not Found", "There is nothing here.");
            case 405 -> new Problem(405, "Method Not Allowed", "The Allow header names the methods of this address.");
            case 408 -> new Problem(408, "Request Timeout", "The request did not arrive in time.");
            case 413 -> new Problem(413, "Content Too Large", "A body may have 26214400 bytes.");
            case 414 -> new Problem(414, "URI Too Long", "The address is too long.");
            case 431 -> new Problem(431, "Request Header Fields Too Large", "The headers may have 8192 bytes.");
            case 503 -> new Problem(503, "Service Unavailable", "Try again later.");
            default ->
                status >= 500
                        ? new Problem(500, "Internal Server Error", "This is our fault. The log says more.")
                        : bad("The request cannot be understood.");
        };
    }

    static Problem bad(String detail) {
        return new Problem(400, "Bad Request", detail);
    }

    void write(Context ctx) {
        ctx.status(status).contentType(CONTENT_TYPE).result(bytes());
    }

    byte[] bytes() {
        return """
               {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}
               """.formatted(title, status, detail).getBytes(StandardCharsets.UTF_8);
    }
}
