package dev.bellhop.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;

/**
 * {@code GET /}: what this is. Whoever is known goes on to the runs, and whoever comes before there is a GitHub App has
 * come to set one up.
 */
record Welcome(EdgeParts parts, Frames frames) implements Handler {

    @Override
    public void handle(Context ctx) {
        Frame frame = frames.of(ctx, "Bellhop");
        if (!parts.connected().getAsBoolean()) {
            ctx.redirect("/setup");
        } else if (frame.visitor().isKnown()) {
            ctx.redirect("/runs");
        } else {
            Templates.show(
                    ctx,
                    "welcome",
                    Map.of(
                            "frame",
                            frame,
                            "open",
                            parts.lobby().get().connections().isPresent()));
        }
    }
}
