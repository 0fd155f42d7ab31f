package dev.bellhop.session;

import dev.bellhop.json.Json;
import dev.bellhop.text.Sha256;

/** The environment as we want it, by the hash of what the platform is told of it. */
record Surroundings(String name, String hash) {
    static Surroundings of(Dialect dialect, String name) {
        return new Surroundings(name, Sha256.hex(dialect.surroundings().toString(), 16));
    }

    Json json(Dialect dialect) {
        return Json.object()
                .with("name", name)
                .with("config", dialect.surroundings())
                .with("metadata", Made.metadata(hash));
    }
}
