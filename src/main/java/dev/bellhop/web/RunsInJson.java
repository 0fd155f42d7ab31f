package dev.bellhop.web;

import dev.bellhop.engine.RunSearch;
import dev.bellhop.json.Json;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Run;
import dev.bellhop.run.Used;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** {@code GET /api/v1/runs}: the runs that whoever asks may see, for programs. What is not known has no field. */
record RunsInJson(EdgeParts parts, Frames frames) implements Handler {
    private static final String PATH = "/api/v1/runs";

    @Override
    public void handle(Context ctx) {
        Reach reach = Reach.of(frames.demandKnown(ctx), parts);
        RunSearch asked = Asked.of(ctx);
        Picked picked = Picked.of(parts.book(), asked, reach);
        picked.next()
                .ifPresent(next -> ctx.header("Link", "<" + at(PATH) + Asked.query(asked, next) + ">; rel=\"next\""));
        Json runs = Json.array(picked.runs().stream().map(this::json).toList());
        ctx.contentType("application/json")
                .result(Json.object().with("runs", runs).bytes());
    }

    private String at(String path) {
        return parts.publicUrl().replaceAll("/+$", "") + path;
    }

    private Json json(Run run) {
        return Json.object()
                .with("id", run.id().value())
                .with("repo", run.place().repo().fullName())
                .with("issue", run.place().number())
                .with("title", run.request().issue().title())
                .with("state", Asked.word(RunSearch.State.of(run.phase())))
                .with("agent", run.agent())
                .with("asked_by", run.request().by().login())
                .with("asked_at", run.request().at())
                .with("pull", run.pull().map(RunsInJson::json))
                .with("cost", cost(Used.by(run)))
                .with("url", at("/runs/" + run.id()));
    }

    private static Json json(Pull pull) {
        return Json.object()
                .with("number", pull.number())
                .with("url", pull.url())
                .with("state", pull.state().name().toLowerCase(Locale.ROOT));
    }

    /** Dollars are at list price. Amounts are text, so that nobody reads them with a rounding. */
    private static Optional<Json> cost(Used used) {
        Json known = Json.object()
                .with("list_usd", used.listCost().map(BigDecimal::toPlainString))
                .with("credits", used.credits().map(BigDecimal::toPlainString))
                .with("premium_requests", used.premiumRequests().map(BigDecimal::toPlainString));
        return Optional.of(known).filter(cost -> !cost.fields().isEmpty());
    }
}
