package dev.bellhop.web;

import dev.bellhop.engine.Connections;
import dev.bellhop.text.Secret;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/** What a browser keeps for us, out of reach of scripts and of other sites. */
enum Keepsake {
    /** That somebody went to GitHub from this browser. */
    BEGUN("bellhop-begun", Connections.PATIENCE),
    /** Whose browser this is. */
    PERSON("bellhop-person", Pass.LIFE),
    /** That whoever sits there has shown the admin token. */
    OPERATOR("bellhop-operator", Pass.LIFE),
    /** Where somebody wanted to go who went to GitHub first. */
    BACK("bellhop-back", Connections.PATIENCE),
    /** That whoever sits before this browser may set this server up. */
    FOUNDER("bellhop-founder", Reception.STAY);

    private final String plain;
    private final Duration life;

    Keepsake(String plain, Duration life) {
        this.plain = plain;
        this.life = life;
    }

    void give(Context ctx, Secret value, Origin home) {
        write(ctx, value.reveal(), life, home);
    }

    void takeAway(Context ctx, Origin home) {
        write(ctx, "", Duration.ZERO, home);
    }

    Optional<String> shown(Context ctx, Origin home) {
        return Optional.ofNullable(ctx.cookie(name(home))).filter(value -> !value.isEmpty());
    }

    /** With this prefix a browser takes it from nobody but this very host, over TLS. */
    private String name(Origin home) {
        return home.secure() ? "__Host-" + plain : plain;
    }

    private void write(Context ctx, String value, Duration age, Origin home) {
        String cookie = name(home) + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (home.secure() ? "; Secure" : "");
        ctx.res().addHeader("Set-Cookie", cookie);
    }
}
