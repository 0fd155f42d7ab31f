package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Change;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Person;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;

/** How a run is written. */
final class RunJson {
    private RunJson() {}

    static Json write(Run run) {
        return Stored.versioned()
                .with("id", run.id().value())
                .with("place", PlaceJson.write(run.place()))
                .with("request", RequestJson.write(run.request()))
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
                RequestJson.read(json.at("request")),
                json.at("attempts").items(AttemptJson::read),
                json.maybe("approved").map(PlaceJson::person),
                json.maybe("delay").map(OutcomeJson::delayed),
                json.at("announced").flag(),
                json.maybe("ended").map(RunJson::ended));
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
