package dev.bellhop.store;

import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Press;
import dev.bellhop.json.Json;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Event;
import dev.bellhop.run.Filing;
import dev.bellhop.run.Place;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** How a letter is written. A delivery is named only: its bytes are kept once, however many runs it concerns. */
final class LetterJson {
    private LetterJson() {}

    static Json write(Letter letter) {
        return switch (letter) {
            case Letter.Delivered(Delivery delivery) -> kind("delivered").with("guid", delivery.guid());
            case Letter.Shared(Delivery delivery, RunId run) ->
                kind("shared").with("guid", delivery.guid()).with("run", run.value());
            case Letter.Proposed(Delivery delivery) -> kind("proposed").with("guid", delivery.guid());
            case Letter.Settled(Event.Performed event, Subject subject) ->
                kind("settled")
                        .with("at", event.at())
                        .with("trace", event.trace())
                        .with("run", event.run().value())
                        .with("effect", event.effect())
                        .with("outcome", OutcomeJson.write(event.outcome()))
                        .with("repo", subject.repo())
                        .with("issue", subject.number());
            case Letter.Filed(Filing filing, Place place) ->
                kind("filed").with("filing", RequestJson.write(filing)).with("place", PlaceJson.write(place));
            case Letter.Ring(Alarm alarm) ->
                kind("ring")
                        .with("run", alarm.run().value())
                        .with("alarm", alarm.kind())
                        .with("at", alarm.at());
            case Letter.Heard heard ->
                kind("heard")
                        .with("run", heard.run().value())
                        .with("attempt", heard.attempt())
                        .with("last", heard.last())
                        .with(
                                "facts",
                                heard.facts().stream()
                                        .map(SessionFactJson::named)
                                        .toList());
            case Letter.Pressed(Press press, Instant at) ->
                kind("pressed").with("press", PressJson.write(press)).with("at", at);
            case Letter.Farewell(long installation) -> kind("farewell").with("installation", installation);
            case Letter.Tidy(String service) -> kind("tidy").with("service", service);
            case Letter.Expire _ -> kind("expire");
            case Letter.Sweep(Instant since, Instant upTo, Optional<String> cursor) ->
                kind("sweep").with("since", since).with("upTo", upTo).with("cursor", cursor);
        };
    }

    static Letter read(Json json, Function<String, Delivery> deliveries) {
        return switch (json.at("kind").text()) {
            case "delivered" ->
                new Letter.Delivered(deliveries.apply(json.at("guid").text()));
            case "shared" -> new Letter.Shared(deliveries.apply(json.at("guid").text()), run(json));
            case "proposed" ->
                new Letter.Proposed(deliveries.apply(json.at("guid").text()));
            case "settled" ->
                new Letter.Settled(
                        new Event.Performed(
                                json.at("at").time(),
                                json.at("trace").text(),
                                run(json),
                                json.at("effect").text(),
                                OutcomeJson.read(json.at("outcome"))),
                        new Subject(json.at("repo").number(), json.at("issue").count()));
            case "filed" -> new Letter.Filed(RequestJson.filing(json.at("filing")), PlaceJson.place(json.at("place")));
            case "ring" ->
                new Letter.Ring(new Alarm(
                        run(json),
                        Stored.constant(json.at("alarm"), Alarm.Kind.class),
                        json.at("at").time()));
            case "heard" ->
                new Letter.Heard(
                        run(json),
                        json.at("attempt").count(),
                        json.at("last").text(),
                        json.at("facts").items(SessionFactJson::any));
            case "pressed" ->
                new Letter.Pressed(
                        PressJson.read(json.at("press")), json.at("at").time());
            case "farewell" -> new Letter.Farewell(json.at("installation").number());
            case "tidy" -> new Letter.Tidy(json.at("service").text());
            case "expire" -> new Letter.Expire();
            case "sweep" ->
                new Letter.Sweep(
                        json.at("since").time(),
                        json.at("upTo").time(),
                        json.maybe("cursor").map(Json::text));
            default -> throw json.at("kind").misfit("a kind of letter");
        };
    }

    private static Json kind(String kind) {
        return Stored.versioned().with("kind", kind);
    }

    private static RunId run(Json json) {
        return new RunId(json.at("run").text());
    }
}
