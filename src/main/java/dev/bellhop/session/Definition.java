package dev.bellhop.session;

import dev.bellhop.json.Json;
import dev.bellhop.text.Sha256;

/** An agent as we want it. The hash is that of all that the platform is told of it. */
record Definition(String name, String model, String system, String hash) {
    static Definition of(Dialect dialect, String name, String model) {
        Definition unhashed = new Definition(name, model, dialect.system(), "");
        return new Definition(
                name,
                model,
                dialect.system(),
                Sha256.hex(unhashed.plain(dialect).toString(), 16));
    }

    Json json(Dialect dialect) {
        return plain(dialect).with("metadata", Made.metadata(hash));
    }

    private Json plain(Dialect dialect) {
        Json plain = Json.object()
                .with("name", name)
                .with("model", model)
                .with("system", system)
                .with("tools", dialect.tools());
        Json servers = dialect.servers();
        return servers.items().isEmpty() ? plain : plain.with("mcp_servers", servers);
    }
}
