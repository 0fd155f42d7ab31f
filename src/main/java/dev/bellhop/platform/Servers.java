package dev.bellhop.platform;

import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import dev.bellhop.json.Json;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The servers with tools that an agent calls when it begins to run. Only GitHub's is known here. */
final class Servers {
    private final Ground ground;
    private final Voice voice;

    Servers(Ground ground, Voice voice) {
        this.ground = ground;
        this.voice = voice;
    }

    void call(Session session, Instant at) {
        session.place.servers.clear();
        for (Json server : session.agent.at("mcp_servers").items()) {
            String name = server.at("name").text();
            Optional<String> no = refused(session, server.at("url").text(), at);
            if (no.isEmpty()) {
                session.place.servers.add(name);
            } else {
                Json error = Voice.error(no.get(), "MCP server '" + name + "' cannot be used.", "retrying");
                voice.fail(session, error.with("mcp_server_name", name), at);
            }
        }
    }

    private Optional<String> refused(Session session, String url, Instant at) {
        if (!isReachable(session, url)) {
            return Optional.of("mcp_connection_failed_error");
        }
        boolean known = secret(ground, session, url)
                .filter(token -> asked(ground, Request.of("GET", "/rate_limit"), token, at)
                                .status()
                        == 200)
                .isPresent();
        return known ? Optional.empty() : Optional.of("mcp_authentication_failed_error");
    }

    /** Out of the first vault that has one, as it is now. */
    static Optional<String> secret(Ground ground, Session session, String url) {
        return session.made.vaults().stream()
                .flatMap(id -> Optional.ofNullable(ground.vaults.get(id)).stream())
                .flatMap(vault -> vault.secret(url).stream())
                .findFirst();
    }

    static Response asked(Ground ground, Request request, String token, Instant at) {
        return ground.github.answer(
                request.with("User-Agent", "github-mcp-server").bearing(token), at);
    }

    private boolean isReachable(Session session, String url) {
        Json network = Optional.ofNullable(ground.environments.get(session.made.environment()))
                .flatMap(one -> one.shown().at("config").maybe("networking"))
                .orElse(Json.object());
        boolean limited = network.maybe("type")
                .filter(one -> one.text().equals("limited"))
                .isPresent();
        String host = URI.create(url).getHost();
        return !limited
                || network.maybe("allow_mcp_servers").filter(Json::flag).isPresent()
                || network.maybe("allowed_hosts").stream()
                        .flatMap(all -> all.items().stream())
                        .map(Json::text)
                        .anyMatch(one -> one.equals(host) || (one.startsWith("*.") && host.endsWith(one.substring(1))));
    }
}
