package dev.bellhop.web;

import dev.bellhop.engine.Founding;
import dev.bellhop.text.Secret;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /setup}: from nothing to a server with its App and its agents, without a restart. */
final class Setup {
    private static final int MOST_BYTES = 262_144;

    private final Founding founding;
    private final Frames frames;
    private final Origin home;
    private final Reception reception;
    private final SetupPages pages;
    private final SetupActs acts;
    private final Allowance allowance;
    private final Signature echoes;

    Setup(EdgeParts parts) {
        this.frames = Frames.of(parts);
        this.founding = parts.ground().founding();
        this.home = Origin.of(parts.publicUrl());
        String address = parts.publicUrl().replaceAll("/+$", "");
        Secret key = parts.lobby().get().key();
        // Who was let in stays for no longer than the admin token.
        Signature stays =
                new Signature(key, "bellhop stay 1 " + parts.operator().reveal());
        this.reception = new Reception(address + "/setup", stays, parts.ground().chance(), parts.clock());
        this.echoes = new Signature(key, "bellhop echo 1");
        this.pages = new SetupPages(founding, parts.ground().lookout(), address);
        this.acts = new SetupActs(parts.ground(), echoes);
        this.allowance = new Allowance(Math.min(parts.patience().bodyBytes(), MOST_BYTES));
    }

    /** Without credentials there is a way in, and the log has it. */
    void open() {
        if (!founding.founded()) {
            reception.invite();
        }
    }

    void routes(RoutesConfig routes) {
        routes.get("/setup", this::enter);
        routes.head("/setup", ctx -> stranger(ctx, ""));
        routes.get("/setup/echo", this::echo);
        routes.get("/setup/callback", this::founded);
        routes.get("/setup/app/existing", ctx -> existing(ctx, News.NONE));
        routes.post("/setup/app/existing", this::adopt);
        for (Keeping what : Keeping.values()) {
            routes.get(what.path(), ctx -> consider(ctx, what));
            routes.post(what.path(), ctx -> forget(ctx, what));
        }
        for (SetupStep step : SetupStep.values()) {
            routes.get(step.path(), ctx -> show(ctx, step));
            routes.post(step.path(), step == SetupStep.APP ? this::draft : ctx -> press(ctx, step));
        }
    }

    private void enter(Context ctx) {
        Optional<String> token = Optional.ofNullable(ctx.queryParam("token"));
        if (token.isEmpty()) {
            guest(ctx).ifPresentOrElse(_ -> overview(ctx), () -> stranger(ctx, ""));
            return;
        }
        if (founding.founded()) {
            stranger(ctx, "");
            return;
        }
        switch (reception.show(new Secret(token.get()))) {
            case Reception.Shown.Welcome(Stay stay) -> welcome(ctx, stay);
            case Reception.Shown.Used _ -> stranger(ctx, SetupWords.USED);
            case Reception.Shown.Late _ -> stranger(ctx, SetupWords.LATE);
            case Reception.Shown.Unknown _ -> stranger(ctx, SetupWords.UNKNOWN);
        }
    }

    /** Away from the address with the word in it. */
    private void welcome(Context ctx, Stay stay) {
        keep(ctx, stay);
        ctx.status(303).header("Location", "/setup");
    }

    private void overview(Context ctx) {
        write(ctx, "setup", "Set up Bellhop", Map.of("steps", pages.steps(Optional.empty(), News.NONE)));
    }

    /** Whoever has no business here is told where the way in is, and nothing else. */
    private void stranger(Context ctx, String news) {
        protect(ctx, "");
        ctx.status(news.isEmpty() ? 200 : 403);
        write(ctx, "setup-closed", "Set up Bellhop", Map.of("news", News.bad(news), "founded", founding.founded()));
    }

    private void show(Context ctx, SetupStep step) {
        guest(ctx).ifPresentOrElse(stay -> write(ctx, step, News.NONE, stay), () -> stranger(ctx, ""));
    }

    private void press(Context ctx, SetupStep step) {
        Stay before = demand(ctx);
        Form form = Form.read(ctx, allowance);
        Stay stay = step == SetupStep.GITHUB ? keep(ctx, SetupActs.owned(before, form)) : before;
        News news = acts.press(step, form);
        ctx.status(news.well() ? 200 : 422);
        write(ctx, step, news, stay);
    }

    private void draft(Context ctx) {
        Stay stay = demand(ctx);
        String name = Form.read(ctx, allowance).field("name");
        Optional<String> wrong = acts.unfit(name);
        if (wrong.isPresent()) {
            ctx.status(422);
            write(ctx, SetupStep.APP, News.bad(wrong.get()), stay);
            return;
        }
        Secret state = reception.state(stay);
        protect(ctx, " " + Origin.of(founding.github()).text());
        write(ctx, SetupStep.APP, News.NONE, new StepPage.Draft(founding.draft(name), acts.target(stay, state)));
    }

    /** Back from GitHub. What a browser brings that was not sent there from here is not looked at. */
    private void founded(Context ctx) {
        Optional<Stay> stay = guest(ctx);
        String state = Optional.ofNullable(ctx.queryParam("state")).orElse("");
        Stay.Back back = stay.map(one -> reception.back(one, state)).orElse(Stay.Back.UNKNOWN);
        if (back != Stay.Back.GOOD) {
            ctx.status(400);
            String words = back == Stay.Back.LATE ? SetupWords.TOO_LATE : SetupWords.NOT_BEGUN;
            write(ctx, "setup-lost", "Set up Bellhop", Map.of("news", News.bad(words + SetupWords.LOST)));
            return;
        }
        Stay next = keep(ctx, reception.anew(stay.orElseThrow()));
        News news = acts.found(Optional.ofNullable(ctx.queryParam("code")).orElse(""));
        ctx.status(news.well() ? 200 : founding.founded() ? 409 : 502);
        write(ctx, news.well() ? SetupStep.INSTALLED : SetupStep.APP, news, next);
    }

    private void existing(Context ctx, News news) {
        if (guest(ctx).isEmpty()) {
            stranger(ctx, "");
            return;
        }
        write(ctx, SetupStep.APP, news, new StepPage.Existing());
    }

    private void adopt(Context ctx) {
        Stay stay = demand(ctx);
        boolean operator = frames.visitors().of(ctx) instanceof Visitor.Operator;
        News news = acts.adopt(Upload.read(ctx, allowance), operator);
        if (news.well()) {
            write(ctx, SetupStep.INSTALLED, news, stay);
        } else {
            ctx.status(422);
            existing(ctx, news);
        }
    }

    private void consider(Context ctx, Keeping what) {
        frames.demandOperator(ctx);
        write(ctx, what.step(), News.NONE, pages.forget(what));
    }

    private void forget(Context ctx, Keeping what) {
        frames.demandOperator(ctx);
        Stay stay = demand(ctx);
        News news = acts.forget(what);
        ctx.status(news.well() ? 200 : 422);
        write(ctx, what.step(), news, stay);
    }

    /** Says what none but us can say to what was asked, whichever of us asked. */
    private void echo(Context ctx) {
        String asked = Optional.ofNullable(ctx.queryParam("asked")).orElse("");
        ctx.contentType("application/json").result("{\"word\":\"" + echoes.of(asked) + "\"}\n");
    }

    private Stay demand(Context ctx) {
        home.demand(ctx);
        return guest(ctx)
                .orElseThrow(() -> new Refused(new Problem(
                        403, "Forbidden", "This browser may not set the server up any more. Open /setup.")));
    }

    private Optional<Stay> guest(Context ctx) {
        protect(ctx, "");
        Optional<Stay> known = reception.of(Keepsake.FOUNDER.shown(ctx, home));
        if (known.isPresent() || !(frames.visitors().of(ctx) instanceof Visitor.Operator)) {
            return known;
        }
        return Optional.of(keep(ctx, reception.admit()));
    }

    private Stay keep(Context ctx, Stay stay) {
        Keepsake.FOUNDER.give(ctx, reception.cookie(stay), home);
        return stay;
    }

    private void write(Context ctx, SetupStep step, News news, Stay stay) {
        write(ctx, step, news, pages.page(step, stay));
    }

    private void write(Context ctx, SetupStep step, News news, StepPage page) {
        Steps steps = pages.steps(Optional.of(step), news);
        write(ctx, page.template(), "Set up Bellhop: " + step.title(), Map.of("steps", steps, "page", page));
    }

    private void write(Context ctx, String template, String title, Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>(given);
        all.put("frame", frames.of(ctx, title));
        Templates.show(ctx, template, all);
    }

    private static void protect(Context ctx, String more) {
        ctx.header("Content-Security-Policy", Edge.policy("'self'" + more));
    }
}
