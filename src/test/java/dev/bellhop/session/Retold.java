package dev.bellhop.session;

import dev.bellhop.json.Json;
import dev.bellhop.run.Fact;
import java.util.List;

/** What all events of a session come to. */
public final class Retold {
    private Retold() {}

    public static List<Fact> facts(String session, List<Json> events) {
        List<SessionEvent> read =
                events.stream().flatMap(event -> Events.read(event).stream()).toList();
        return List.copyOf(Chronicle.of(session, read));
    }
}
