package dev.bellhop.web;

import dev.bellhop.engine.Founding;
import dev.bellhop.text.Secret;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** {@code /setup}: from nothing to a server with its App and its agents, without a restart. */
final class Setup {
    private static final int MOST_BYTES = 262_144;

    private final EdgeParts parts;
    private final Founding founding;
    private final Frames frames;
    private final Origin home;
    private final Reception reception;
    private final SetupPages pages;
    private final SetupActs acts;
    private final Allowance allowance;
    private final AtomicReference<String> word = new AtomicReference<>("");

    Setup(EdgeParts parts) {
        this.parts = parts;
        this.frames = Frames.of(parts);
        this.founding = parts.ground().founding();
        this.home = Origin.of(parts.publicUrl());
        String address = parts.publicUrl().replaceAll("/+$", "");
        this.reception = new Reception(address + "/setup", parts.ground().chance(), parts.clock());
        this.pages = new SetupPages(founding, parts.ground().lookout(), address);
        this.acts = new SetupActs(parts.ground(), word);
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
        routes.get("/setup/app/existing", ctx -> existing(ctx, ""));
        routes.post("/setup/app/existing", this::adopt);
        for (SetupStep step : SetupStep.values()) {
            routes.get(step.path(), ctx -> show(ctx, step));
            routes.post(step.path(), step == SetupStep.APP ? this::draft : ctx -> press(ctx, step));
        }
    }

    private void enter(Context ctx) {
        Optional<String> token = Optional.ofNullable(ctx.queryParam("token"));
        if (token.isEmpty()) {
            guest(ctx).ifPresentOrElse(_ -> write(ctx, pages.overview()), () -> stranger(ctx, ""));
            return;
        }
        if (founding.founded()) {
            stranger(ctx, "");
            return;
        }
        switch (reception.show(new Secret(token.get()))) {
            case Reception.Shown.Welcome(Secret cookie) -> welcome(ctx, cookie);
            case Reception.Shown.Used _ -> stranger(ctx, SetupWords.USED);
            case Reception.Shown.Late _ -> stranger(ctx, SetupWords.LATE);
            case Reception.Shown.Unknown _ -> stranger(ctx, SetupWords.UNKNOWN);
        }
    }

    /** Away from the address with the word in it. */
    private void welcome(Context ctx, Secret cookie) {
        Keepsake.FOUNDER.give(ctx, cookie, home);
        ctx.status(303).header("Location", "/setup");
    }

    /** Whoever has no business here is told where the way in is, and nothing else. */
    private void stranger(Context ctx, String news) {
        protect(ctx, "");
        boolean done = founding.founded();
        ctx.status(news.isEmpty() ? 200 : 403);
        write(
                ctx,
                new SetupPages.Text(
                        "Set up Bellhop",
                        SetupWords.news(news) + (done ? SetupWords.DONE : SetupWords.STRANGER) + SetupWords.ENTER));
    }

    private void show(Context ctx, SetupStep step) {
        guest(ctx).ifPresentOrElse(stay -> write(ctx, pages.page(step, "", stay)), () -> stranger(ctx, ""));
    }

    private void press(Context ctx, SetupStep step) {
        Stay stay = demand(ctx);
        SetupActs.Said said = acts.press(step, Form.read(ctx, allowance), stay);
        ctx.status(said.well() ? 200 : 422);
        write(ctx, pages.page(step, SetupWords.news(said.words()), stay));
    }

    private void draft(Context ctx) {
        Stay stay = demand(ctx);
        String name = Form.read(ctx, allowance).field("name");
        Optional<String> wrong = acts.unfit(name);
        if (wrong.isPresent()) {
            ctx.status(422);
            write(ctx, pages.page(SetupStep.APP, SetupWords.news(wrong.get()), stay));
            return;
        }
        Secret state = parts.ground().chance().get();
        stay.leave(state, parts.clock().instant());
        protect(ctx, " " + Origin.of(founding.github()).text());
        write(ctx, pages.page(SetupStep.APP, "", DraftPage.html(founding.draft(name), acts.target(stay, state))));
    }

    /** Back from GitHub. What a browser brings that was not sent there from here is not looked at. */
    private void founded(Context ctx) {
        Optional<Stay> stay = guest(ctx);
        Secret state = new Secret(Optional.ofNullable(ctx.queryParam("state")).orElse(""));
        Stay.Back back =
                stay.map(one -> one.back(state, parts.clock().instant())).orElse(Stay.Back.UNKNOWN);
        if (back != Stay.Back.GOOD) {
            ctx.status(400);
            String words = back == Stay.Back.LATE ? SetupWords.TOO_LATE : SetupWords.NOT_BEGUN;
            write(
                    ctx,
                    new SetupPages.Text(
                            "Set up Bellhop",
                            SetupWords.news(words + SetupWords.LOST) + "<p><a href=\"/setup\">Setup</a></p>\n"));
            return;
        }
        SetupActs.Said said =
                acts.found(Optional.ofNullable(ctx.queryParam("code")).orElse(""));
        ctx.status(said.well() ? 200 : 502);
        SetupStep next = said.well() ? SetupStep.INSTALLED : SetupStep.APP;
        write(ctx, pages.page(next, SetupWords.news(said.words()), stay.orElseThrow()));
    }

    private void existing(Context ctx, String news) {
        if (guest(ctx).isEmpty()) {
            stranger(ctx, "");
            return;
        }
        write(ctx, pages.page(SetupStep.APP, SetupWords.news(news), DraftPage.EXISTING));
    }

    private void adopt(Context ctx) {
        Stay stay = demand(ctx);
        demandLeaveToReplace(ctx);
        SetupActs.Said said = acts.adopt(Upload.read(ctx, allowance));
        if (said.well()) {
            write(ctx, pages.page(SetupStep.INSTALLED, SetupWords.news(said.words()), stay));
        } else {
            ctx.status(422);
            existing(ctx, said.words());
        }
    }

    /** Says the word that we sent ourselves for. */
    private void echo(Context ctx) {
        ctx.contentType("application/json").result("{\"word\":\"" + word.get() + "\"}\n");
    }

    /** Once there is an App, another can take its place by the operator alone, whatever the log said before. */
    private void demandLeaveToReplace(Context ctx) {
        if (founding.founded() && !(frames.visitors().of(ctx) instanceof Visitor.Operator)) {
            throw new Refused(new Problem(403, "Forbidden", "There is an App. Only the operator can take another."));
        }
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
        Secret cookie = reception.admit();
        Keepsake.FOUNDER.give(ctx, cookie, home);
        return reception.of(Optional.of(cookie.reveal()));
    }

    private void write(Context ctx, SetupPages.Text text) {
        new Page(frames.of(ctx, text.title()), text.body()).write(ctx);
    }

    private static void protect(Context ctx, String more) {
        ctx.header("Content-Security-Policy", Edge.policy("'self'" + more));
    }
}
