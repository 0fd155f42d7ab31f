package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Pull;

/** How the facts that a run has learned are written. */
final class FactsJson {
    private FactsJson() {}

    static Json write(Facts facts) {
        return Json.object()
                .with("pull", facts.pull().map(Fact.PullSeen::new).map(FactsJson::write))
                .with("work", facts.work().map(FactsJson::write))
                .with("complaint", facts.complaint().map(FactsJson::write))
                .with("lastSign", facts.lastSign());
    }

    static Facts read(Json json) {
        return new Facts(
                json.maybe("pull").map(FactsJson::pull),
                json.maybe("work").map(FactsJson::work),
                json.maybe("complaint").map(FactsJson::complaint),
                json.maybe("lastSign").map(Json::time));
    }

    static Json write(Fact fact) {
        return switch (fact) {
            case Fact.PullSeen(Pull pull) ->
                Json.object()
                        .with("repo", pull.repo())
                        .with("number", pull.number())
                        .with("title", pull.title())
                        .with("url", pull.url())
                        .with("head", pull.head())
                        .with("state", pull.state())
                        .with("created", pull.created())
                        .with("updated", pull.updated());
            case Fact.WorkSeen seen ->
                Json.object().with("id", seen.id()).with("at", seen.at()).with("work", seen.work());
            case Fact.Complained seen ->
                Json.object().with("id", seen.id()).with("at", seen.at()).with("text", seen.text());
        };
    }

    private static Pull pull(Json json) {
        return new Pull(
                json.at("repo").number(),
                json.at("number").count(),
                json.at("title").text(),
                json.at("url").text(),
                json.at("head").text(),
                Stored.constant(json.at("state"), Pull.State.class),
                json.at("created").time(),
                json.at("updated").time());
    }

    private static Fact.WorkSeen work(Json json) {
        return new Fact.WorkSeen(
                json.at("id").number(), json.at("at").time(), Stored.constant(json.at("work"), Fact.Work.class));
    }

    private static Fact.Complained complaint(Json json) {
        return new Fact.Complained(
                json.at("id").number(), json.at("at").time(), json.at("text").text());
    }
}
