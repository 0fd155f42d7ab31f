package dev.bellhop.web;

import dev.bellhop.engine.Rounds;
import dev.bellhop.run.RepoName;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** {@code GET /doctor}: all that can be wrong, in a repository too where one is named, and the one thing to do about each. For the operator. */
final class DoctorPage implements Handler {
    /** Less than the page itself may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    /** Each is two dozen questions to others, and a new token of the repository's. */
    private static final int A_MINUTE = 20;

    private final EdgeParts parts;
    private final Frames frames;
    private final Turnstile turnstile = new Turnstile(A_MINUTE);

    DoctorPage(EdgeParts parts, Frames frames) {
        this.parts = parts;
        this.frames = frames;
    }

    @Override
    public void handle(Context ctx) {
        frames.demandOperator(ctx);
        turnstile.demand(
                ctx,
                ctx.req().getRemoteAddr(),
                parts.clock().instant(),
                "The doctor looks twenty times a minute for one address.");
        String asked = Optional.ofNullable(ctx.queryParam("repo")).orElse("").strip();
        Optional<RepoName> repository = RepoName.read(asked);
        Rounds rounds = new Rounds(parts.clock(), PATIENCE);
        Templates.show(
                ctx,
                "doctor",
                Map.of(
                        "frame",
                        frames.of(ctx, "Doctor"),
                        "asked",
                        asked,
                        "known",
                        asked.isEmpty() || repository.isPresent(),
                        "lines",
                        rounds.walk(parts.doctor().apply(repository))));
    }
}
