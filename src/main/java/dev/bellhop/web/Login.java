package dev.bellhop.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Map;

/** {@code /login}: a person shows who they are at GitHub, the operator shows the admin token. */
final class Login {
    /** Tries of one address. */
    private static final int A_MINUTE = 10;

    /** Forms that are read at once. */
    private static final int MOST_BYTES = 65_536;

    private final Frames frames;
    private final Origin home;
    private final Origin github;
    private final boolean open;
    private final InstantSource clock;
    private final Turnstile turnstile = new Turnstile(A_MINUTE);
    private final Allowance allowance = new Allowance(MOST_BYTES);

    Login(EdgeParts parts, EdgeParts.Lobby lobby, Frames frames) {
        this.frames = frames;
        this.home = Origin.of(parts.publicUrl());
        this.github = Origin.of(lobby.github());
        this.open = lobby.connections().isPresent();
        this.clock = parts.clock();
    }

    void show(Context ctx) {
        String asked = ctx.queryParam("back");
        show(ctx, Back.to(asked == null ? "/runs" : asked), "");
    }

    void enter(Context ctx) {
        home.demand(ctx);
        Form form = Form.read(ctx, allowance);
        Back back = Back.to(form.field("back"));
        if (frames.visitors().admit(ctx, form.field("token"))) {
            back.go(ctx);
        } else {
            turnstile.demand(
                    ctx,
                    ctx.req().getRemoteAddr(),
                    clock.instant(),
                    "That was tried too often. Try again in a minute.");
            ctx.status(403);
            show(ctx, back, "That is not the admin token.");
        }
    }

    void leave(Context ctx) {
        home.demand(ctx);
        frames.visitors().forget(ctx);
        new Back("/").go(ctx);
    }

    void theme(Context ctx) {
        home.demand(ctx);
        Theme.choose(ctx, allowance);
    }

    /** Browsers ask also for leave to go where a form's answer sends them. */
    private void show(Context ctx, Back back, String wrong) {
        ctx.header("Content-Security-Policy", Edge.policy("'self' " + github.text()));
        Templates.show(
                ctx,
                "login",
                Map.of("frame", frames.of(ctx, "Sign in"), "back", back.path(), "open", open, "wrong", wrong));
    }
}
