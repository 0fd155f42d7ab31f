package dev.bellhop.web;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Says whether there is something new, and is done: the browser asks again by itself, also when it did not reach us. So
 * nothing is held open, no thread waits for anybody, and a start of ours is not even noticed.
 */
final class Live {
    private static final int AGAIN_MILLIS = 1_500;

    private Live() {}

    /** The stamp is another whenever the page would be. */
    static void answer(Context ctx, String stamp) {
        String seen = Optional.ofNullable(ctx.header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(ctx.queryParam("seen")))
                .orElse("");
        ctx.contentType("text/event-stream; charset=utf-8")
                .result("retry: " + AGAIN_MILLIS + "\n" + (seen.equals(stamp) ? "" : "id: " + stamp + "\ndata: new\n")
                        + "\n");
    }
}
