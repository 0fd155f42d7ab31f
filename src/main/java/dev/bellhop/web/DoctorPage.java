package dev.bellhop.web;

import dev.bellhop.engine.Rounds;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Map;

/** {@code GET /doctor}: all that can be wrong, and the one thing to do about each. For the operator. */
record DoctorPage(EdgeParts parts, Frames frames) implements Handler {
    /** Less than the page itself may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    @Override
    public void handle(Context ctx) {
        frames.demandOperator(ctx);
        Rounds rounds = new Rounds(parts.clock(), PATIENCE);
        Templates.show(
                ctx,
                "doctor",
                Map.of(
                        "frame", frames.of(ctx, "Doctor"),
                        "lines", rounds.walk(parts.doctor().get())));
    }
}
