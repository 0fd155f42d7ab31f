package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.Sitting;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How what is known of a session is written; what is kept by a name is written in the order of the names. */
final class SittingJson {
    private SittingJson() {}

    static Json write(Sitting sitting) {
        return Json.object()
                .with("stood", sitting.stood().map(SessionFactJson::write))
                .with("finished", sitting.finished())
                .with("deeds", sorted(sitting.deeds().values(), SessionFact.Did::deed))
                .with("said", sitting.said().map(SessionFactJson::write))
                .with("spent", sorted(sitting.spent().values(), SessionFact.Spent::session))
                .with("asked", sorted(sitting.asked().values(), SessionFact.Asked::event))
                .with("answered", sorted(sitting.answered().values(), SessionFact.Answered::event))
                .with("branch", sitting.branch().map(SessionFactJson::write))
                .with("warned", sorted(sitting.warned().values(), SessionFact.Warned::warning))
                .with("read", sitting.read().map(SessionFactJson::write));
    }

    private static <F extends SessionFact, C extends Comparable<C>> List<Json> sorted(
            Collection<F> facts, Function<F, C> name) {
        return facts.stream()
                .sorted(Comparator.comparing(name))
                .map(SessionFactJson::write)
                .toList();
    }

    static Sitting read(Json json) {
        return new Sitting(
                json.maybe("stood").map(SessionFactJson::stood),
                json.maybe("finished").map(Json::time),
                named(json.at("deeds"), SessionFactJson::did, SessionFact.Did::deed),
                json.maybe("said").map(SessionFactJson::said),
                named(json.at("spent"), SessionFactJson::spent, SessionFact.Spent::session),
                named(json.at("asked"), SessionFactJson::asked, SessionFact.Asked::event),
                named(json.at("answered"), SessionFactJson::answered, SessionFact.Answered::event),
                json.maybe("branch").map(SessionFactJson::branch),
                named(json.at("warned"), SessionFactJson::warned, SessionFact.Warned::warning),
                json.maybe("read").map(SessionFactJson::read));
    }

    private static <K, F> Map<K, F> named(Json json, Function<Json, F> reader, Function<F, K> name) {
        return json.items().stream().map(reader).collect(Collectors.toMap(name, Function.identity()));
    }
}
