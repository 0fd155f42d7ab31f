package dev.bellhop.session;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A session or a vault among others. One that does not say when it was made is as old as can be. */
record Listed(String id, Map<String, String> metadata, Status status, Instant made, boolean archived) {
    Listed {
        metadata = Map.copyOf(metadata);
    }

    static Listed read(Json session) {
        return new Listed(
                Lenient.text(session, "id"),
                metadata(session),
                Status.read(session),
                Lenient.time(session, "created_at").orElse(Instant.EPOCH),
                !Made.isAlive(session) || Lenient.text(session, "status").equals("archived"));
    }

    static Map<String, String> metadata(Json thing) {
        Json pairs = Lenient.object(thing, "metadata");
        Map<String, String> metadata = new TreeMap<>();
        pairs.fields().forEach(name -> metadata.put(name, Lenient.text(pairs, name)));
        return metadata;
    }

    static boolean carries(Json thing, Map<String, String> wanted) {
        return metadata(thing).entrySet().containsAll(wanted.entrySet());
    }
}
