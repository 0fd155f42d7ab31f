package dev.bellhop.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /setup}: what has to be done before the first webhook can be believed. */
record Setup(EdgeParts parts, Frames frames) implements Handler {
    private static final String DONE =
            "<p>This server has its GitHub App. Put the label <code>agent-fix</code> on an issue to begin.</p>";

    private static final String STEPS = """
            <p>This server has no GitHub App yet, so it believes no webhook and answers each with 503.</p>
            <ol>
            <li>Register a GitHub App of your own with the permissions and events of <code>app-manifest.yml</code>.
            Its webhook address is <code>PUBLIC_URL/webhooks/github</code>, the content type <code>application/json</code>.</li>
            <li>Install it on your repositories.</li>
            <li>Set these in the environment of this server, and start it again:
            <code>GITHUB_APP_ID</code>, <code>GITHUB_PRIVATE_KEY</code> and <code>GITHUB_WEBHOOK_SECRET</code>;
            for Copilot also <code>COPILOT_USER_TOKEN</code>.</li>
            </ol>""";

    @Override
    public void handle(Context ctx) {
        new Page(
                        frames.of(ctx, "Set up Bellhop"),
                        parts.connected().getAsBoolean()
                                ? DONE
                                : STEPS.replace("PUBLIC_URL", Page.escaped(parts.publicUrl())))
                .write(ctx);
    }
}
