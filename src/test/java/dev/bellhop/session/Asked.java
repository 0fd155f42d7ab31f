package dev.bellhop.session;

import dev.bellhop.http.Base;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Script;
import dev.bellhop.json.Json;
import dev.bellhop.text.Secret;
import java.time.Instant;
import java.util.Map;

/** A platform that answers by heart, and what it was asked. */
record Asked(Script host, Platform platform) {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    static Asked anthropic() {
        return of(new Anthropic(), "sk-ant-api-1");
    }

    static Asked qoder() {
        return of(new Qoder(), "pt-1");
    }

    static Asked of(Dialect dialect, String key) {
        Script host = new Script();
        Client client = new Client(
                host, Base.of(dialect.home().toString()), Map.of("User-Agent", "bellhop/1"), new HostClock(() -> NOW));
        return new Asked(host, new Platform(client, new Secret(key), dialect));
    }

    Call last() {
        return host.calls.getLast();
    }

    Json body() {
        return Json.parse(last().body().orElseThrow().array());
    }
}
