package dev.bellhop.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.BooleanSupplier;

/** {@code GET /}: what this is, and while it knows no GitHub App, what it needs. */
record Welcome(BooleanSupplier connected) implements Handler {
    private static final String WHAT =
            "<p>Bellhop hands labelled GitHub issues to coding agents and follows them until the pull request is merged.</p>";

    private static final String NEEDED = """
            <p>It has no GitHub App yet, so it believes no webhook. Set these in its environment and start it again:</p>
            <ul>
            <li><code>GITHUB_APP_ID</code></li>
            <li><code>GITHUB_PRIVATE_KEY</code></li>
            <li><code>GITHUB_WEBHOOK_SECRET</code></li>
            </ul>""";

    private static final String USE = "<p>Put the label <code>agent-fix</code> on an issue to begin.</p>";

    @Override
    public void handle(Context ctx) {
        new Page("Bellhop", WHAT + "\n" + (connected.getAsBoolean() ? USE : NEEDED)).write(ctx);
    }
}
