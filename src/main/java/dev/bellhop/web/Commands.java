package dev.bellhop.web;

import dev.bellhop.command.Verb;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;

/** {@code GET /commands}: what can be said to us, from the same words that are heard. */
record Commands(Frames frames) implements Handler {

    @Override
    public void handle(Context ctx) {
        Templates.show(ctx, "commands", Map.of("frame", frames.of(ctx, "Commands"), "verbs", List.of(Verb.values())));
    }
}
