package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Desk;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.util.List;
import java.util.Set;

/** How a desk is written. Its version stands beside it, because decisions are checked against that. */
final class DeskJson {
    private DeskJson() {}

    static Json write(Desk desk) {
        return Stored.versioned()
                .with("repo", desk.repo().map(PlaceJson::write))
                .with("active", desk.active().map(RunId::value))
                .with("asked", values(desk.memory().asked()))
                .with("begun", values(desk.memory().begun()))
                .with("refused", desk.memory().refused().stream().sorted().toList())
                .with("deleted", desk.memory().deleted().stream().sorted().toList())
                .with("stopped", desk.memory().stopped())
                .with("last", desk.memory().last());
    }

    static Desk read(Json json, Subject subject, long version) {
        return new Desk(
                subject,
                version,
                json.maybe("repo").map(PlaceJson::repo),
                json.maybe("active").map(Json::text).map(RunId::new),
                new Desk.Memory(
                        runs(json.at("asked")),
                        runs(json.at("begun")),
                        numbers(json.at("refused")),
                        numbers(json.at("deleted")),
                        json.maybe("stopped").map(Json::time),
                        json.maybe("last").map(Json::text)));
    }

    private static List<String> values(Set<RunId> runs) {
        return runs.stream().map(RunId::value).sorted().toList();
    }

    private static Set<RunId> runs(Json json) {
        return Set.copyOf(json.items(run -> new RunId(run.text())));
    }

    private static Set<Long> numbers(Json json) {
        return Set.copyOf(json.items(Json::number));
    }
}
