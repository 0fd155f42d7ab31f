package dev.bellhop.session;

import dev.bellhop.json.Json;
import java.util.Map;
import java.util.TreeMap;

/** A session among others. */
record Listed(String id, Map<String, String> metadata, Status status, boolean archived) {
    Listed {
        metadata = Map.copyOf(metadata);
    }

    static Listed read(Json session) {
        return new Listed(
                Lenient.text(session, "id"),
                metadata(session),
                Status.read(session),
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
