package dev.bellhop.web;

import dev.bellhop.engine.Connections;
import dev.bellhop.engine.Founding;
import dev.bellhop.engine.Lookout;
import dev.bellhop.text.Secret;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** {@code /setup}: from nothing to a server with its App and its agents, without a restart. */
final class Setup {
    private static final int MOST_BYTES = 262_144;

    private final Founding founding;
    private final Reception reception;
    private final SetupDesk desk;
    private final SetupActs acts;
    private final AppStep app;
    private final Allowance allowance;
    private final Signature echoes;

    Setup(EdgeParts parts) {
        this.founding = parts.ground().founding();
        String address = parts.publicUrl().replaceAll("/+$", "");
        Secret key = parts.lobby().get().key();
        // Who was let in stays for no longer than the admin token.
        Signature stays =
                new Signature(key, "bellhop stay 1 " + parts.operator().reveal());
        this.reception = new Reception(address + "/setup", stays, parts.ground().chance(), parts.clock());
        this.echoes = new Signature(key, "bellhop echo 1");
        SetupPages pages = new SetupPages(founding, sights(parts), () -> isAnybodyConnected(parts), address);
        this.desk = new SetupDesk(Frames.of(parts), Origin.of(parts.publicUrl()), reception, pages);
        this.acts = new SetupActs(parts.ground(), echoes);
        this.allowance = new Allowance(Math.min(parts.patience().bodyBytes(), MOST_BYTES));
        this.app = new AppStep(desk, acts, founding, allowance);
    }

    private static SetupPages.Sights sights(EdgeParts parts) {
        Lookout lookout = parts.ground().lookout();
        return new SetupPages.Sights(lookout, new Whereabouts(lookout, parts.clock()));
    }

    private static boolean isAnybodyConnected(EdgeParts parts) {
        return parts.lobby().get().connections().filter(Connections::areAny).isPresent();
    }

    /** Without credentials there is a way in, and the log has it. */
    void open() {
        if (!founding.founded()) {
            reception.invite();
        }
    }

    void routes(RoutesConfig routes) {
        routes.get("/setup", this::enter);
        routes.head("/setup", ctx -> desk.stranger(ctx, ""));
        routes.get("/setup/echo", this::echo);
        app.routes(routes);
        for (Keeping what : Keeping.values()) {
            routes.get(what.path(), ctx -> consider(ctx, what));
            routes.post(what.path(), ctx -> forget(ctx, what));
        }
        for (SetupStep step : SetupStep.values()) {
            routes.get(step.path(), ctx -> show(ctx, step));
            if (step != SetupStep.APP) {
                routes.post(step.path(), ctx -> press(ctx, step));
            }
        }
    }

    private void enter(Context ctx) {
        Optional<String> token = Optional.ofNullable(ctx.queryParam("token"));
        if (token.isEmpty()) {
            desk.guest(ctx).ifPresentOrElse(_ -> overview(ctx), () -> desk.stranger(ctx, ""));
            return;
        }
        if (founding.founded()) {
            desk.stranger(ctx, "");
            return;
        }
        switch (reception.show(new Secret(token.get()))) {
            case Reception.Shown.Welcome(Stay stay) -> welcome(ctx, stay);
            case Reception.Shown.Used _ -> desk.stranger(ctx, SetupWords.USED);
            case Reception.Shown.Late _ -> desk.stranger(ctx, SetupWords.LATE);
            case Reception.Shown.Unknown _ -> desk.stranger(ctx, SetupWords.UNKNOWN);
        }
    }

    /** Away from the address with the word in it. */
    private void welcome(Context ctx, Stay stay) {
        desk.keep(ctx, stay);
        ctx.status(303).header("Location", "/setup");
    }

    private void overview(Context ctx) {
        desk.write(ctx, "setup", "Set up Bellhop", Map.of("steps", desk.pages().steps(Optional.empty(), News.NONE)));
    }

    private void show(Context ctx, SetupStep step) {
        desk.guest(ctx).ifPresentOrElse(stay -> desk.write(ctx, step, News.NONE, stay), () -> desk.stranger(ctx, ""));
    }

    private void press(Context ctx, SetupStep step) {
        Stay before = desk.demand(ctx);
        Form form = Form.read(ctx, allowance);
        Stay stay = step == SetupStep.GITHUB ? desk.keep(ctx, SetupActs.owned(before, form)) : before;
        News news = acts.press(step, form, desk.isOperator(ctx));
        ctx.status(news.well() ? 200 : 422);
        desk.write(ctx, step, news, stay);
    }

    private void consider(Context ctx, Keeping what) {
        desk.frames().demandOperator(ctx);
        desk.write(ctx, what.step(), News.NONE, desk.pages().forget(what));
    }

    private void forget(Context ctx, Keeping what) {
        desk.frames().demandOperator(ctx);
        Stay stay = desk.demand(ctx);
        News news = acts.forget(what);
        ctx.status(news.well() ? 200 : 422);
        desk.write(ctx, what.step(), news, stay);
    }

    /** Says what none but us can say to what was asked, whichever of us asked. */
    private void echo(Context ctx) {
        String asked = Optional.ofNullable(ctx.queryParam("asked")).orElse("");
        ctx.contentType("application/json").result("{\"word\":\"" + echoes.of(asked) + "\"}\n");
    }
}
