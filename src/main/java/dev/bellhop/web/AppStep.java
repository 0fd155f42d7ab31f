package dev.bellhop.web;

import dev.bellhop.engine.Founding;
import dev.bellhop.text.Secret;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** The step in which the server gets its App: made at GitHub and brought back from there, or one that there is already. */
record AppStep(SetupDesk desk, SetupActs acts, Founding founding, Allowance allowance) {

    void routes(RoutesConfig routes) {
        routes.post(SetupStep.APP.path(), this::draft);
        routes.get("/setup/callback", this::founded);
        routes.get("/setup/app/existing", ctx -> existing(ctx, News.NONE));
        routes.post("/setup/app/existing", this::adopt);
    }

    private void draft(Context ctx) {
        Stay stay = desk.demand(ctx);
        String name = Form.read(ctx, allowance).field("name");
        Optional<String> wrong = acts.unfit(name);
        if (wrong.isPresent()) {
            ctx.status(422);
            desk.write(ctx, SetupStep.APP, News.bad(wrong.get()), stay);
            return;
        }
        Secret state = desk.reception().state(desk.keep(ctx, stay));
        desk.protect(ctx, " " + Origin.of(founding.github()).text());
        desk.write(ctx, SetupStep.APP, News.NONE, new StepPage.Draft(founding.draft(name), acts.target(stay, state)));
    }

    /** Back from GitHub. What a browser brings that was not sent there from here is not looked at. */
    private void founded(Context ctx) {
        Optional<Stay> stay = desk.guest(ctx);
        String state = Optional.ofNullable(ctx.queryParam("state")).orElse("");
        Stay.Back back = stay.map(one -> desk.reception().back(one, state)).orElse(Stay.Back.UNKNOWN);
        if (back != Stay.Back.GOOD) {
            ctx.status(400);
            String words = back == Stay.Back.LATE ? SetupWords.TOO_LATE : SetupWords.NOT_BEGUN;
            lost(ctx, News.bad(words + SetupWords.LOST));
            return;
        }
        Stay next = desk.keep(ctx, desk.reception().anew(stay.orElseThrow()));
        News news = acts.found(Optional.ofNullable(ctx.queryParam("code")).orElse(""));
        if (news.well()) {
            desk.write(ctx, SetupStep.INSTALLED, news, next);
        } else {
            ctx.status(founding.founded() ? 409 : 502);
            lost(ctx, news);
        }
    }

    /** On a page for which nothing is read from the store: it may be what failed. */
    private void lost(Context ctx, News news) {
        desk.write(ctx, "setup-lost", "Set up Bellhop", Map.of("news", news));
    }

    private void existing(Context ctx, News news) {
        if (desk.guest(ctx).isEmpty()) {
            desk.stranger(ctx, "");
            return;
        }
        desk.write(ctx, SetupStep.APP, news, new StepPage.Existing());
    }

    private void adopt(Context ctx) {
        Stay stay = desk.demand(ctx);
        News news = acts.adopt(Upload.read(ctx, allowance), desk.isOperator(ctx));
        if (news.well()) {
            desk.write(ctx, SetupStep.INSTALLED, news, stay);
        } else {
            ctx.status(422);
            existing(ctx, news);
        }
    }
}
