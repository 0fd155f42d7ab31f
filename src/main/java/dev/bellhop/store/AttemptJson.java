package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Task;
import dev.bellhop.run.Way;
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
                .with("api", task.way().api())
                .with("assign", task.way().assign());
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
                new Way(
                        Stored.constant(json.at("api"), AgentRule.Api.class),
                        Stored.constant(json.at("assign"), AgentRule.Assign.class)));
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
