package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Halt;
import dev.bellhop.run.Pull;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.Usage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the facts that a run has learned are written. */
final class FactsJson {
    private FactsJson() {}

    static Json write(Facts facts) {
        return Json.object()
                .with("pull", facts.pull().map(Fact.PullSeen::new).map(FactsJson::write))
                .with("work", facts.work().map(FactsJson::write))
                .with("complaint", facts.complaint().map(FactsJson::write))
                .with(
                        "tasks",
                        facts.tasks().values().stream()
                                .sorted(Comparator.comparing(Fact.TaskSeen::id))
                                .map(FactsJson::write)
                                .toList())
                .with("checks", facts.checks().map(FactsJson::write))
                .with("halted", facts.halted().stream().sorted().toList())
                .with("sitting", SittingJson.write(facts.sitting()))
                .with("lastSign", facts.lastSign());
    }

    static Facts read(Json json) {
        return new Facts(
                json.maybe("pull").map(FactsJson::pull),
                json.maybe("work").map(FactsJson::work),
                json.maybe("complaint").map(FactsJson::complaint),
                json.at("tasks").items().stream()
                        .map(FactsJson::task)
                        .collect(Collectors.toMap(Fact.TaskSeen::id, Function.identity())),
                json.maybe("checks").map(FactsJson::checks),
                json.at("halted").items().stream()
                        .map(halt -> Stored.constant(halt, Halt.class))
                        .collect(Collectors.toSet()),
                SittingJson.read(json.at("sitting")),
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
            case Fact.TaskSeen seen ->
                Json.object()
                        .with("id", seen.id())
                        .with("at", seen.at())
                        .with("state", seen.state())
                        .with("url", seen.url())
                        .with("error", seen.error())
                        .with("usage", seen.usage().map(FactsJson::write));
            case SessionFact seen -> SessionFactJson.write(seen);
            case Fact.ChecksSeen seen ->
                Json.object()
                        .with("commit", seen.commit())
                        .with("at", seen.at())
                        .with("passed", seen.passed())
                        .with("failed", seen.failed())
                        .with("running", seen.running());
        };
    }

    private static Json write(Usage usage) {
        return Json.object()
                .with("unit", usage.unit())
                .with("amount", usage.amount().toPlainString());
    }

    private static Fact.TaskSeen task(Json json) {
        return new Fact.TaskSeen(
                json.at("id").text(),
                json.at("at").time(),
                Stored.constant(json.at("state"), Fact.State.class),
                json.at("url").text(),
                json.at("error").text(),
                json.maybe("usage")
                        .map(usage -> new Usage(
                                Stored.constant(usage.at("unit"), Usage.Unit.class),
                                new BigDecimal(usage.at("amount").text()))));
    }

    private static Fact.ChecksSeen checks(Json json) {
        return new Fact.ChecksSeen(
                json.at("commit").text(),
                json.at("at").time(),
                json.at("passed").count(),
                json.at("failed").count(),
                json.at("running").count());
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
