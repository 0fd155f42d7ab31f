package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.Spending;
import java.math.BigDecimal;

/** How what happened in a session is written. */
final class SessionFactJson {
    private SessionFactJson() {}

    static Json write(SessionFact fact) {
        Json json = Json.object().with("at", fact.at());
        return switch (fact) {
            case SessionFact.Stood seen ->
                json.with("session", seen.session())
                        .with("event", seen.event())
                        .with("stage", seen.stage())
                        .with("detail", seen.detail());
            case SessionFact.Did seen -> json.with("deed", seen.deed());
            case SessionFact.Said seen -> json.with("event", seen.event()).with("text", seen.text());
            case SessionFact.Spent seen ->
                json.with("session", seen.session()).with("spending", write(seen.spending()));
            case SessionFact.Asked seen ->
                json.with("event", seen.event())
                        .with("question", seen.question())
                        .with("text", seen.text());
            case SessionFact.Answered seen -> json.with("event", seen.event());
            case SessionFact.BranchSeen seen -> json.with("head", seen.head());
            case SessionFact.Warned seen -> json.with("warning", seen.warning()).with("detail", seen.detail());
            case SessionFact.ReadTo seen -> json.with("cursor", seen.cursor());
        };
    }

    /** As one of many kinds. */
    static Json named(SessionFact fact) {
        String name = switch (fact) {
            case SessionFact.Stood _ -> "stood";
            case SessionFact.Did _ -> "did";
            case SessionFact.Said _ -> "said";
            case SessionFact.Spent _ -> "spent";
            case SessionFact.Asked _ -> "asked";
            case SessionFact.Answered _ -> "answered";
            case SessionFact.BranchSeen _ -> "branch";
            case SessionFact.Warned _ -> "warned";
            case SessionFact.ReadTo _ -> "read";
        };
        return write(fact).with("fact", name);
    }

    static SessionFact any(Json json) {
        return switch (json.at("fact").text()) {
            case "stood" -> stood(json);
            case "did" -> did(json);
            case "said" -> said(json);
            case "spent" -> spent(json);
            case "asked" -> asked(json);
            case "answered" -> answered(json);
            case "branch" -> branch(json);
            case "warned" -> warned(json);
            case "read" -> read(json);
            default -> throw json.at("fact").misfit("a kind of fact");
        };
    }

    static SessionFact.Stood stood(Json json) {
        return new SessionFact.Stood(
                json.at("session").text(),
                json.at("at").time(),
                json.at("event").text(),
                Stored.constant(json.at("stage"), SessionFact.Stage.class),
                json.at("detail").text());
    }

    static SessionFact.Did did(Json json) {
        return new SessionFact.Did(
                Stored.constant(json.at("deed"), SessionFact.Deed.class),
                json.at("at").time());
    }

    static SessionFact.Answered answered(Json json) {
        return new SessionFact.Answered(json.at("event").text(), json.at("at").time());
    }

    static SessionFact.Said said(Json json) {
        return new SessionFact.Said(
                json.at("event").text(), json.at("at").time(), json.at("text").text());
    }

    static SessionFact.Spent spent(Json json) {
        return new SessionFact.Spent(json.at("session").text(), json.at("at").time(), spending(json.at("spending")));
    }

    static SessionFact.Asked asked(Json json) {
        return new SessionFact.Asked(
                json.at("event").text(),
                json.at("at").time(),
                Stored.constant(json.at("question"), SessionFact.Question.class),
                json.at("text").text());
    }

    static SessionFact.BranchSeen branch(Json json) {
        return new SessionFact.BranchSeen(
                json.at("at").time(), json.maybe("head").map(Json::text));
    }

    static SessionFact.Warned warned(Json json) {
        return new SessionFact.Warned(
                Stored.constant(json.at("warning"), SessionFact.Warning.class),
                json.at("at").time(),
                json.at("detail").text());
    }

    static SessionFact.ReadTo read(Json json) {
        return new SessionFact.ReadTo(json.at("at").time(), json.at("cursor").text());
    }

    private static Json write(Spending spending) {
        return Json.object()
                .with("input", spending.input())
                .with("output", spending.output())
                .with("cached", spending.cached())
                .with("listCost", spending.listCost().map(BigDecimal::toPlainString))
                .with("credits", spending.credits().map(BigDecimal::toPlainString))
                .with("activeSeconds", spending.activeSeconds());
    }

    private static Spending spending(Json json) {
        return new Spending(
                json.at("input").number(),
                json.at("output").number(),
                json.at("cached").number(),
                json.maybe("listCost").map(Json::text).map(BigDecimal::new),
                json.maybe("credits").map(Json::text).map(BigDecimal::new),
                json.at("activeSeconds").number());
    }
}
