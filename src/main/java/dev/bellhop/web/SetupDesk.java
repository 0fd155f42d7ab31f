package dev.bellhop.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who has come to the setup, and how what they are shown is written. */
record SetupDesk(Frames frames, Origin home, Reception reception, SetupPages pages) {

    boolean isOperator(Context ctx) {
        return frames.visitors().of(ctx) instanceof Visitor.Operator;
    }

    /** Somebody who may set this server up, on a page of ours. */
    Stay demand(Context ctx) {
        home.demand(ctx);
        return guest(ctx)
                .orElseThrow(() -> new Refused(new Problem(
                        403, "Forbidden", "This browser may not set the server up any more. Open /setup.")));
    }

    /** The operator's browser keeps nothing more of it until it has something to bring back. */
    Optional<Stay> guest(Context ctx) {
        protect(ctx, "");
        Optional<Stay> known = reception.of(Keepsake.FOUNDER.shown(ctx, home));
        Optional<Stay> guest = known.isPresent() || !isOperator(ctx) ? known : Optional.of(reception.admit());
        guest.ifPresent(_ -> reception.count(ctx));
        return guest;
    }

    Stay keep(Context ctx, Stay stay) {
        Keepsake.FOUNDER.give(ctx, reception.cookie(stay), home);
        return stay;
    }

    /** Whoever has no business here is told where the way in is, and nothing else. */
    void stranger(Context ctx, String news) {
        protect(ctx, "");
        ctx.status(news.isEmpty() ? 200 : 403);
        boolean founded = pages.founding().founded();
        write(ctx, "setup-closed", "Set up Bellhop", Map.of("news", News.bad(news), "founded", founded));
    }

    void write(Context ctx, SetupStep step, News news, Stay stay) {
        write(ctx, step, news, pages.page(step, stay));
    }

    void write(Context ctx, SetupStep step, News news, StepPage page) {
        Steps steps = pages.steps(Optional.of(step), news);
        write(ctx, page.template(), "Set up Bellhop: " + step.title(), Map.of("steps", steps, "page", page));
    }

    void write(Context ctx, String template, String title, Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>(given);
        all.put("frame", frames.of(ctx, title));
        Templates.show(ctx, template, all);
    }

    /** Forms may go to this place, and to one more. */
    void protect(Context ctx, String more) {
        ctx.header("Content-Security-Policy", Edge.policy("'self'" + more));
    }
}
