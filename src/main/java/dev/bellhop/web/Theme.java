package dev.bellhop.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;

/** In which colours somebody looks at us. It is kept in the browser and read by the server, so no page flashes. */
enum Theme {
    AUTO("Automatic"),
    LIGHT("Light"),
    DARK("Dark");

    private static final String COOKIE = "bellhop-theme";
    private static final String A_YEAR = "31536000";

    private final String title;

    Theme(String title) {
        this.title = title;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    static Theme of(Context ctx) {
        String kept = ctx.cookie(COOKIE);
        return of(kept == null ? "" : kept);
    }

    private static Theme of(String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst()
                .orElse(AUTO);
    }

    /** {@code POST /theme}: nothing secret, so only where it leads back to is looked at. */
    static void choose(Context ctx, Allowance allowance) {
        Form form = Form.read(ctx, allowance);
        ctx.res()
                .addHeader(
                        "Set-Cookie",
                        COOKIE + "=" + of(form.field("theme")).word() + "; Path=/; Max-Age=" + A_YEAR
                                + "; HttpOnly; SameSite=Lax");
        Back.to(form.field("back")).go(ctx);
    }
}
