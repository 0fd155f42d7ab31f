package dev.bellhop.demo;

import java.time.Instant;

/** A request that the world saw, without its credential but with whose it was, and the answer. */
public record Seen(Instant at, String caller, Request request, Response response) {

    public String line() {
        return request.method() + " " + request.path();
    }
}
