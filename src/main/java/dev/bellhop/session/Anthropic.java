package dev.bellhop.session;

import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Anthropic's Managed Agents. The version is that of the whole API, and dates it. */
public record Anthropic(String version) implements Dialect {
    public static final String VERSION = "2026-10-21";

    /** GitHub's tools for agents, of which the vault holds the credential. */
    static final String GITHUB_TOOLS = "https://api.githubcopilot.com/mcp/";

    private static final String BETA = "managed-agents-2026-04-01";

    public Anthropic() {
        this(VERSION);
    }

    @Override
    public String name() {
        return "Anthropic";
    }

    @Override
    public URI home() {
        return URI.create("https://api.anthropic.com");
    }

    @Override
    public List<Object> prefix() {
        return List.of("v1");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("anthropic-version", version, "anthropic-beta", BETA);
    }

    @Override
    public Optional<Map<String, String>> fileHeaders() {
        return Optional.of(Map.of("anthropic-version", version, "anthropic-beta", "files-api-2025-04-14," + BETA));
    }

    @Override
    public Optional<String> onceOnly() {
        return Optional.empty();
    }

    @Override
    public String model() {
        return "claude-opus-4-8";
    }

    /** GitHub's tools ask for permission if nobody says otherwise, and then wait for ever. */
    @Override
    public Json tools() {
        return Json.array(List.of(Json.parse("""
                        {"type": "agent_toolset_20260401",
                         "default_config": {"enabled": true, "permission_policy": {"type": "always_allow"}},
                         "configs": [{"name": "web_search", "enabled": false}]}
                        """), Json.parse("""
                        {"type": "mcp_toolset", "mcp_server_name": "github",
                         "default_config": {"enabled": false, "permission_policy": {"type": "always_allow"}},
                         "configs": [
                          {"name": "create_pull_request", "enabled": true},
                          {"name": "update_pull_request", "enabled": true},
                          {"name": "pull_request_read", "enabled": true},
                          {"name": "issue_read", "enabled": true}]}
                        """), Tools.REPORT_PULL_REQUEST, Tools.ASK_PERSON));
    }

    @Override
    public Json servers() {
        return Json.array(
                List.of(Json.object().with("type", "url").with("name", "github").with("url", GITHUB_TOOLS)));
    }

    @Override
    public String system() {
        return Instructions.of("""
                - Open one pull request, from your branch to the base that the message names, with the tool \
                create_pull_request, and give its address to the tool report_pull_request. If it cannot be opened, leave \
                the branch pushed and say so.
                """);
    }

    /** Whether git needs its host to be allowed is not documented: it is. */
    @Override
    public Json surroundings() {
        return Json.parse("""
                {"type": "cloud",
                 "networking": {"type": "limited",
                  "allowed_hosts": ["github.com", "api.github.com", "*.githubusercontent.com"],
                  "allow_mcp_servers": true, "allow_package_managers": true}}
                """);
    }

    @Override
    public String mountPath(String repository) {
        return "/workspace/" + repository;
    }

    @Override
    public boolean hasVaults() {
        return true;
    }

    @Override
    public boolean keepsFirstToken() {
        return false;
    }

    @Override
    public Halt halt() {
        return Halt.INTERRUPT;
    }

    @Override
    public Resume resume() {
        return Resume.LIST;
    }

    @Override
    public Call paged(Call list) {
        return list;
    }

    /** By the time at which an event was processed; one that waited in a queue may come after its neighbours. */
    @Override
    public Call since(Call list, Cursor cursor) {
        return list.query("created_at%5Bgte%5D", cursor.at().minusSeconds(60));
    }

    @Override
    public Optional<Call> next(Call list, Call first, Json page) {
        return Pages.page(first, page);
    }
}
