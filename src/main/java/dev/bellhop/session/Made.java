package dev.bellhop.session;

import dev.bellhop.json.Json;
import java.util.Map;

/** An agent or an environment that is there, and the hash of the definition from which we made it. */
record Made(String id, long version, String hash) {
    private static final String HASH = "bellhop_definition";

    static Json metadata(String hash) {
        return Json.object(Map.of(HASH, hash));
    }

    static Made read(Json made) {
        return new Made(
                made.at("id").text(),
                Lenient.number(made, "version"),
                Lenient.text(Lenient.object(made, "metadata"), HASH));
    }

    static boolean isAlive(Json made) {
        return made.maybe("archived_at").isEmpty() && !Lenient.flag(made, "archived");
    }
}
