package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Mount;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Task;
import dev.bellhop.run.Way;
import java.math.BigDecimal;
import java.time.Instant;

/** How an attempt is written: what it was told, how it began, what was learned of it. */
final class AttemptJson {
    private AttemptJson() {}

    static Json write(Attempt attempt) {
        return Json.object()
                .with("number", attempt.number())
                .with("agent", attempt.agent())
                .with("service", attempt.service())
                .with("task", write(attempt.task()))
                .with("begin", write(attempt.begin()))
                .with("facts", FactsJson.write(attempt.facts()));
    }

    static Attempt read(Json json) {
        return new Attempt(
                json.at("number").count(),
                json.at("agent").text(),
                json.at("service").text(),
                task(json.at("task")),
                begin(json.at("begin")),
                FactsJson.read(json.at("facts")));
    }

    private static Json write(Task task) {
        return Json.object()
                .with("brief", task.brief())
                .with("hash", task.hash())
                .with("leftFragments", task.left().fragments())
                .with("leftCharacters", task.left().characters())
                .with("targetRepo", task.targetRepo())
                .with("baseBranch", task.baseBranch())
                .with("customAgent", task.customAgent())
                .with("model", task.model())
                .with("way", write(task.way()));
    }

    private static Task task(Json json) {
        return new Task(
                json.at("brief").text(),
                new Task.Left(
                        json.at("leftFragments").count(),
                        json.at("leftCharacters").count()),
                json.at("targetRepo").text(),
                json.at("baseBranch").text(),
                json.at("customAgent").text(),
                json.at("model").text(),
                way(json.at("way")));
    }

    private static Json write(Way way) {
        return switch (way) {
            case Way.Door(AgentRule.Api api, AgentRule.Assign assign) ->
                Json.object().with("kind", "door").with("api", api).with("assign", assign);
            case Way.Seat seat ->
                Json.object()
                        .with("kind", "seat")
                        .with(
                                "mounts",
                                seat.mounts().stream().map(AttemptJson::write).toList())
                        .with("branch", seat.branch())
                        .with("budget", seat.budget().map(BigDecimal::toPlainString))
                        .with("draft", seat.draft());
        };
    }

    private static Json write(Mount mount) {
        return Json.object()
                .with("repo", mount.repo())
                .with("path", mount.path())
                .with("base", mount.base());
    }

    private static Way way(Json json) {
        return switch (json.at("kind").text()) {
            case "door" ->
                new Way.Door(
                        Stored.constant(json.at("api"), AgentRule.Api.class),
                        Stored.constant(json.at("assign"), AgentRule.Assign.class));
            case "seat" ->
                new Way.Seat(
                        json.at("mounts").items(AttemptJson::mount),
                        json.at("branch").text(),
                        json.maybe("budget").map(Json::text).map(BigDecimal::new),
                        json.at("draft").flag());
            default -> throw json.at("kind").misfit("a way to hand a task over");
        };
    }

    private static Mount mount(Json json) {
        return new Mount(
                json.at("repo").text(), json.at("path").text(), json.at("base").text());
    }

    private static Json write(Begin begin) {
        return switch (begin) {
            case Begin.Planned(Instant at) ->
                Json.object().with("kind", "planned").with("at", at);
            case Begin.Asked(Instant at) -> Json.object().with("kind", "asked").with("at", at);
            case Begin.Unconnected(Instant at) ->
                Json.object().with("kind", "unconnected").with("at", at);
            case Begin.Begun(Instant asked, String remote) ->
                Json.object().with("kind", "begun").with("at", asked).with("remote", remote);
            case Begin.Refused(Instant asked, Problem problem) ->
                Json.object().with("kind", "refused").with("at", asked).with("problem", PlaceJson.write(problem));
        };
    }

    private static Begin begin(Json json) {
        Instant at = json.at("at").time();
        return switch (json.at("kind").text()) {
            case "planned" -> new Begin.Planned(at);
            case "asked" -> new Begin.Asked(at);
            case "unconnected" -> new Begin.Unconnected(at);
            case "begun" -> new Begin.Begun(at, json.at("remote").text());
            case "refused" -> new Begin.Refused(at, PlaceJson.problem(json.at("problem")));
            default -> throw json.at("kind").misfit("a kind of beginning");
        };
    }
}
