package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Filing;
import dev.bellhop.run.Request;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Trigger;
import java.util.Optional;

/** How what a person asked is written. */
final class RequestJson {
    private RequestJson() {}

    static Json write(Request request) {
        return Json.object()
                .with("by", PlaceJson.write(request.by()))
                .with("trigger", write(request.trigger()))
                .with("at", request.at())
                .with("trace", request.trace())
                .with("issue", PlaceJson.write(request.issue()))
                .with("again", request.again().map(RunId::value));
    }

    static Request read(Json json) {
        return new Request(
                PlaceJson.person(json.at("by")),
                trigger(json.at("trigger")),
                json.at("at").time(),
                json.at("trace").text(),
                PlaceJson.issue(json.at("issue")),
                json.maybe("again").map(again -> new RunId(again.text())));
    }

    static Json write(Filing filing) {
        return Json.object()
                .with("request", write(filing.request()))
                .with("repo", filing.repo())
                .with("title", filing.title())
                .with("body", filing.body())
                .with("attempt", AttemptJson.write(filing.attempt()));
    }

    static Filing filing(Json json) {
        return new Filing(
                read(json.at("request")),
                json.at("repo").text(),
                json.at("title").text(),
                json.at("body").text(),
                AttemptJson.read(json.at("attempt")));
    }

    private static Json write(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Label(String name) -> Json.object().with("label", name);
            case Trigger.Comment(long id, String line) ->
                Json.object().with("comment", id).with("line", line);
            case Trigger.Filed(String from) -> Json.object().with("filedFrom", from);
            case Trigger.Pressed _ -> Json.object().with("pressed", true);
        };
    }

    private static Trigger trigger(Json json) {
        Optional<Trigger> label = json.maybe("label").map(name -> new Trigger.Label(name.text()));
        Optional<Trigger> filed = json.maybe("filedFrom").map(from -> new Trigger.Filed(from.text()));
        Optional<Trigger> pressed = json.maybe("pressed").map(_ -> new Trigger.Pressed());
        return label.or(() -> filed)
                .or(() -> pressed)
                .orElseGet(() -> new Trigger.Comment(
                        json.at("comment").number(), json.at("line").text()));
    }
}
