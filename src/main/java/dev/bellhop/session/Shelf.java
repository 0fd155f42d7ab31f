package dev.bellhop.session;

import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import java.util.Comparator;
import java.util.Optional;

/** What is made once and used by every session: agents and environments. */
record Shelf(Line line, String kind) {

    Made create(Json body) {
        return made(line.post(body, kind));
    }

    Made update(String id, Json body) {
        return made(line.post(body, kind, id));
    }

    /** Of several with the same name always the same one. */
    Optional<Made> find(String name) {
        return line.things(line.get(kind)).stream()
                .filter(one -> Lenient.text(one, "name").equals(name) && Made.isAlive(one))
                .map(Made::read)
                .min(Comparator.comparing(Made::id));
    }

    private Made made(Call call) {
        return line.yes(call).read(Made::read);
    }
}
