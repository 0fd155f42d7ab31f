package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Desk;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.util.Set;

/** How a desk is written. Its version stands beside it, because decisions are checked against that. */
final class DeskJson {
    private DeskJson() {}

    static Json write(Desk desk) {
        return Stored.versioned()
                .with("repo", desk.repo().map(PlaceJson::write))
                .with("active", desk.active().map(RunId::value))
                .with("asked", desk.asked().stream().map(RunId::value).sorted().toList())
                .with("refused", desk.refused().stream().sorted().toList());
    }

    static Desk read(Json json, Subject subject, long version) {
        return new Desk(
                subject,
                version,
                json.maybe("repo").map(PlaceJson::repo),
                json.maybe("active").map(Json::text).map(RunId::new),
                Set.copyOf(json.at("asked").items(asked -> new RunId(asked.text()))),
                Set.copyOf(json.at("refused").items(Json::number)));
    }
}
