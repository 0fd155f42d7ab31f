package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Change;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Person;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Request;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Trigger;

/** How a run is written. */
final class RunJson {
    private RunJson() {}

    static Json write(Run run) {
        return Stored.versioned()
                .with("id", run.id().value())
                .with("place", PlaceJson.write(run.place()))
                .with("request", write(run.request()))
                .with(
                        "attempts",
                        run.attempts().stream().map(AttemptJson::write).toList())
                .with("approved", run.approved().map(PlaceJson::write))
                .with("delay", run.delay().map(OutcomeJson::write))
                .with("announced", run.announced())
                .with("ended", run.ended().map(RunJson::write));
    }

    static Run read(Json json) {
        return new Run(
                new RunId(json.at("id").text()),
                PlaceJson.place(json.at("place")),
                request(json.at("request")),
                json.at("attempts").items(AttemptJson::read),
                json.maybe("approved").map(PlaceJson::person),
                json.maybe("delay").map(OutcomeJson::delayed),
                json.at("announced").flag(),
                json.maybe("ended").map(RunJson::ended));
    }

    private static Json write(Request request) {
        return Json.object()
                .with("by", PlaceJson.write(request.by()))
                .with("trigger", write(request.trigger()))
                .with("at", request.at())
                .with("trace", request.trace())
                .with("issue", PlaceJson.write(request.issue()))
                .with("again", request.again().map(RunId::value));
    }

    private static Json write(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Label(String name) -> Json.object().with("label", name);
            case Trigger.Comment(long id, String line) ->
                Json.object().with("comment", id).with("line", line);
        };
    }

    private static Trigger trigger(Json json) {
        return json.maybe("label")
                .<Trigger>map(label -> new Trigger.Label(label.text()))
                .orElseGet(() -> new Trigger.Comment(
                        json.at("comment").number(), json.at("line").text()));
    }

    private static Request request(Json json) {
        return new Request(
                PlaceJson.person(json.at("by")),
                trigger(json.at("trigger")),
                json.at("at").time(),
                json.at("trace").text(),
                PlaceJson.issue(json.at("issue")),
                json.maybe("again").map(again -> new RunId(again.text())));
    }

    private static Json write(Ended ended) {
        return switch (ended) {
            case Ended.Merged() -> Json.object().with("kind", "merged");
            case Ended.Closed() -> Json.object().with("kind", "closed");
            case Ended.Failed(Problem problem) ->
                Json.object().with("kind", "failed").with("problem", PlaceJson.write(problem));
            case Ended.Stopped(Person by) ->
                Json.object().with("kind", "stopped").with("by", PlaceJson.write(by));
            case Ended.Withdrawn() -> Json.object().with("kind", "withdrawn");
            case Ended.Abandoned(Change.Cause cause) ->
                Json.object().with("kind", "abandoned").with("cause", cause);
        };
    }

    private static Ended ended(Json json) {
        return switch (json.at("kind").text()) {
            case "merged" -> new Ended.Merged();
            case "closed" -> new Ended.Closed();
            case "failed" -> new Ended.Failed(PlaceJson.problem(json.at("problem")));
            case "stopped" -> new Ended.Stopped(PlaceJson.person(json.at("by")));
            case "withdrawn" -> new Ended.Withdrawn();
            case "abandoned" -> new Ended.Abandoned(Stored.constant(json.at("cause"), Change.Cause.class));
            default -> throw json.at("kind").misfit("a kind of ending");
        };
    }
}
