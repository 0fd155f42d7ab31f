package dev.bellhop.session;

import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import dev.bellhop.text.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the tokens lie that agents' tools use, and agents do not see. A vault is one attempt's alone. */
record Vaults(Line line) {

    String create(String title, Map<String, String> metadata) {
        Json body = Json.object().with("display_name", title).with("metadata", Json.object(new TreeMap<>(metadata)));
        return id(line.post(body, "vaults"));
    }

    Optional<String> find(Map<String, String> metadata) {
        return line.things(line.get("vaults")).stream()
                .filter(vault -> Made.isAlive(vault) && Listed.carries(vault, metadata))
                .map(vault -> Lenient.text(vault, "id"))
                .min(String::compareTo);
    }

    List<Listed> all() {
        return line.things(line.get("vaults")).stream()
                .map(Listed::read)
                .filter(vault -> !vault.archived())
                .toList();
    }

    /** Gone already is fine. */
    void delete(String vault) {
        Gone.already(line.send(line.act("DELETE", "vaults", vault)));
    }

    String put(String vault, Secret token) {
        Json auth = Json.object()
                .with("type", "static_bearer")
                .with("mcp_server_url", Anthropic.GITHUB_TOOLS)
                .with("token", token.reveal());
        Json body = Json.object().with("display_name", "GitHub").with("auth", auth);
        return id(line.post(body, "vaults", vault, "credentials"));
    }

    Optional<String> credential(String vault) {
        return line.things(line.get("vaults", vault, "credentials")).stream()
                .filter(Made::isAlive)
                .map(credential -> Lenient.text(credential, "id"))
                .min(String::compareTo);
    }

    void rotate(String vault, String credential, Secret token) {
        Json auth = Json.object().with("type", "static_bearer").with("token", token.reveal());
        line.yes(line.post(Json.object().with("auth", auth), "vaults", vault, "credentials", credential));
    }

    private String id(Call call) {
        return line.yes(call).read(made -> made.at("id").text());
    }
}
