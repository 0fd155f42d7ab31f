package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Problem;
import java.time.Instant;

/** How an outcome is written. */
final class OutcomeJson {
    private OutcomeJson() {}

    /** By itself, and not as a part of something. */
    static Json versioned(Outcome outcome) {
        return Stored.versioned().with("outcome", write(outcome));
    }

    static Outcome parse(String text) {
        return read(Stored.parse(text).at("outcome"));
    }

    static Json write(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(String remote) ->
                Json.object().with("kind", "done").with("remote", remote);
            case Outcome.Failed(Problem problem) ->
                Json.object().with("kind", "failed").with("problem", PlaceJson.write(problem));
            case Outcome.Delayed(Instant until, Outcome.Why why) ->
                Json.object().with("kind", "delayed").with("until", until).with("why", why);
        };
    }

    static Outcome read(Json json) {
        return switch (json.at("kind").text()) {
            case "done" -> new Outcome.Done(json.at("remote").text());
            case "failed" -> new Outcome.Failed(PlaceJson.problem(json.at("problem")));
            case "delayed" -> delayed(json);
            default -> throw json.at("kind").misfit("a kind of outcome");
        };
    }

    static Outcome.Delayed delayed(Json json) {
        return new Outcome.Delayed(json.at("until").time(), Stored.constant(json.at("why"), Outcome.Why.class));
    }
}
