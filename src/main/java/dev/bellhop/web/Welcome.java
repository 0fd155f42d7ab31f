package dev.bellhop.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.BooleanSupplier;

/** {@code GET /}: what this is. Whoever comes before there is a GitHub App has come to set one up. */
record Welcome(BooleanSupplier connected, BooleanSupplier open) implements Handler {
    private static final String WHAT = """
            <p>Bellhop hands labelled GitHub issues to coding agents and follows them until the pull request is merged.</p>
            <p>Put the label <code>agent-fix</code> on an issue to begin.</p>""";

    private static final String CONNECT = """

            <p><a href="/connect">Connect your GitHub account</a>, and what you ask is done in your own name.</p>""";

    @Override
    public void handle(Context ctx) {
        if (connected.getAsBoolean()) {
            new Page("Bellhop", open.getAsBoolean() ? WHAT + CONNECT : WHAT).write(ctx);
        } else {
            ctx.redirect("/setup");
        }
    }
}
