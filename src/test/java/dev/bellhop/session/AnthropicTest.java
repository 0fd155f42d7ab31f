package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import dev.bellhop.text.Secret;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes over the wire to Anthropic, field by field. */
class AnthropicTest {
    static final SessionOrder ORDER = new SessionOrder(
            new Made("agent_011", 3, "h"),
            "env_011",
            "octo/app#128 agent-fix",
            Map.of("bellhop_key", "start:R:attempt-1", "repo", "octo/app"),
            Optional.of("vlt_011"),
            List.of(new Mount("https://github.com/octo/app", new Secret("ghs_1"), "/workspace/app", "main")),
            Optional.of(new BigDecimal("5.009")));

    private final Asked asked = Asked.anthropic();
    private final Platform platform = asked.platform();

    @Test
    void every_call_says_who_we_are_and_which_version_we_speak() {
        asked.host().on("GET /v1/sessions/sesn_1", 200, "{\"id\":\"sesn_1\"}");
        platform.show("sesn_1");

        assertThat(asked.last().uri()).hasToString("https://api.anthropic.com/v1/sessions/sesn_1");
        assertThat(asked.last().headers())
                .containsOnly(
                        Map.entry("Authorization", "Bearer sk-ant-api-1"),
                        Map.entry("anthropic-version", "2026-10-21"),
                        Map.entry("anthropic-beta", "managed-agents-2026-04-01"),
                        Map.entry("User-Agent", "bellhop/1"));
    }

    @Test
    void an_agent_is_made() {
        asked.host()
                .on(
                        "POST /v1/agents",
                        200,
                        "{\"id\":\"agent_1\",\"version\":1,\"metadata\":{\"bellhop_definition\":\"h\"}}");
        Definition definition = Definition.of(new Anthropic(), "bellhop", "claude-opus-5-5");

        assertThat(platform.createAgent(definition)).isEqualTo(new Made("agent_1", 1, "h"));
        assertThat(asked.body().at("system").text())
                .startsWith("You are a coding agent.")
                .contains("create_pull_request", "report_pull_request", "ask_person", ".github/workflows")
                .doesNotContain("git status", "%");
        assertThat(asked.body())
                .isEqualTo(Json.parse("""
                {"name": "bellhop", "model": "claude-opus-5-5",
                 "tools": [
                  {"type": "agent_toolset_20260401",
                   "default_config": {"enabled": true, "permission_policy": {"type": "always_allow"}},
                   "configs": [{"name": "web_search", "enabled": false}]},
                  {"type": "mcp_toolset", "mcp_server_name": "github",
                   "default_config": {"enabled": false, "permission_policy": {"type": "always_allow"}},
                   "configs": [
                    {"name": "create_pull_request", "enabled": true}, {"name": "update_pull_request", "enabled": true},
                    {"name": "pull_request_read", "enabled": true}, {"name": "issue_read", "enabled": true}]},
                  {"type": "custom", "name": "report_pull_request",
                   "description": "Says which pull request you opened. Call it once, when the pull request exists.",
                   "input_schema": {"type": "object",
                    "properties": {"url": {"type": "string", "description": "The pull request's address on GitHub."}},
                    "required": ["url"]}},
                  {"type": "custom", "name": "ask_person",
                   "description": "Asks the people on the issue something that you cannot find out or decide, and gives you their answer. It may take hours: ask for all that you need at once, and only if you cannot go on without it.",
                   "input_schema": {"type": "object",
                    "properties": {"question": {"type": "string", "description": "One short question, in plain words."}},
                    "required": ["question"]}}],
                 "mcp_servers": [{"type": "url", "name": "github", "url": "https://api.githubcopilot.com/mcp/"}]}
                """)
                        .with("system", definition.system())
                        .with("metadata", Json.object().with("bellhop_definition", definition.hash())));
    }

    @Test
    void an_agent_is_changed_only_if_nobody_else_changed_it() {
        asked.host().on("POST /v1/agents/agent_1", 200, "{\"id\":\"agent_1\",\"version\":8}");
        Definition definition = Definition.of(new Anthropic(), "bellhop", "claude-opus-5-5");

        assertThat(platform.updateAgent(new Made("agent_1", 7, "old"), definition))
                .isEqualTo(new Made("agent_1", 8, ""));
        assertThat(asked.body()).isEqualTo(definition.json(new Anthropic()).with("version", 7));
    }

    @Test
    void a_definition_has_another_hash_when_anything_in_it_is_another() {
        String hash = Definition.of(new Anthropic(), "bellhop", "a").hash();
        assertThat(hash)
                .isEqualTo(Definition.of(new Anthropic("2023-06-01"), "bellhop", "a")
                        .hash())
                .isNotEqualTo(Definition.of(new Anthropic(), "bellhop", "b").hash())
                .isNotEqualTo(Definition.of(new Anthropic(), "other", "a").hash())
                .isNotEqualTo(Definition.of(new Qoder(), "bellhop", "a").hash());
    }

    @Test
    void an_agent_is_found_on_a_later_page_behind_an_empty_one() {
        asked.host()
                .on("GET /v1/agents", 200, "{\"data\":[],\"next_page\":\"page_2\"}")
                .on("GET /v1/agents?page=page_2", 200, """
                        {"data":[
                         {"id":"agent_9","name":"bellhop","version":2,"archived_at":"2026-11-01T00:00:00Z"},
                         {"id":"agent_2","name":"other","version":2},
                         {"id":"agent_4","name":"bellhop","version":5,"metadata":{"bellhop_definition":"h"}},
                         {"id":"agent_3","name":"bellhop","version":4,"archived_at":null}],
                        "next_page":null}""");

        assertThat(platform.findAgent("bellhop")).contains(new Made("agent_3", 4, ""));
        assertThat(platform.findAgent("nobody")).isEmpty();
    }

    @Test
    void an_environment_reaches_github_and_packages_and_nothing_else() {
        asked.host().on("POST /v1/environments", 200, "{\"id\":\"env_1\"}");
        asked.host().on("POST /v1/environments/env_1", 200, "{\"id\":\"env_1\"}");
        asked.host().on("GET /v1/environments", 200, "{\"data\":[{\"id\":\"env_1\",\"name\":\"bellhop\"}]}");
        Surroundings surroundings = Surroundings.of(new Anthropic(), "bellhop");

        Made made = platform.createEnvironment(surroundings);
        Json expected = Json.parse("""
                {"name": "bellhop", "config": {"type": "cloud",
                  "networking": {"type": "limited",
                   "allowed_hosts": ["github.com", "api.github.com", "*.githubusercontent.com"],
                   "allow_mcp_servers": true, "allow_package_managers": true}}}
                """).with("metadata", Json.object().with("bellhop_definition", surroundings.hash()));
        assertThat(asked.body()).isEqualTo(expected);
        platform.updateEnvironment(made, surroundings);
        assertThat(asked.body()).isEqualTo(expected);
        assertThat(platform.findEnvironment("bellhop")).contains(made);
    }

    @Test
    void a_vault_holds_one_credential_for_githubs_tools() {
        asked.host()
                .on("POST /v1/vaults", 200, "{\"id\":\"vlt_1\"}")
                .on("POST /v1/vaults/vlt_1/credentials", 200, "{\"id\":\"vcrd_1\"}")
                .on("POST /v1/vaults/vlt_1/credentials/vcrd_1", 200, "{\"id\":\"vcrd_1\"}");

        assertThat(platform.createVault("octo/app#128", Map.of("b", "2", "a", "1")))
                .isEqualTo("vlt_1");
        assertThat(asked.body())
                .hasToString("{\"display_name\":\"octo/app#128\",\"metadata\":{\"a\":\"1\",\"b\":\"2\"}}");
        assertThat(platform.createCredential("vlt_1", new Secret("ghs_1"))).isEqualTo("vcrd_1");
        assertThat(asked.body()).isEqualTo(Json.parse("""
                {"display_name": "GitHub", "auth": {"type": "static_bearer",
                 "mcp_server_url": "https://api.githubcopilot.com/mcp/", "token": "ghs_1"}}
                """));
        platform.rotateCredential("vlt_1", "vcrd_1", new Secret("ghs_2"));
        assertThat(asked.body())
                .isEqualTo(Json.parse("{\"auth\": {\"type\": \"static_bearer\", \"token\": \"ghs_2\"}}"));
    }

    @Test
    void a_vault_and_its_credential_are_found_by_what_they_carry() {
        asked.host()
                .on("GET /v1/vaults", 200, """
                        {"data":[{"id":"vlt_2","metadata":{"k":"1","x":"y"}},{"id":"vlt_3","metadata":{"k":"2"}},
                         {"id":"vlt_1","metadata":{"k":"1"},"archived_at":"2026-11-20T00:00:00Z"}],"next_page":null}""")
                .on("GET /v1/vaults/vlt_2/credentials", 200, "{\"data\":[{\"id\":\"vcrd_7\"}],\"next_page\":null}");

        assertThat(platform.findVault(Map.of("k", "1"))).contains("vlt_2");
        assertThat(platform.findVault(Map.of("k", "3"))).isEmpty();
        assertThat(platform.findCredential("vlt_2")).contains("vcrd_7");
    }

    @Test
    void a_session_is_made_idle_with_its_vault_its_repository_and_its_limit() {
        asked.host().on("POST /v1/sessions", 200, "{\"id\":\"sesn_1\",\"status\":\"idle\"}");

        assertThat(platform.createSession(ORDER)).isEqualTo("sesn_1");
        assertThat(asked.body()).isEqualTo(Json.parse("""
                {"agent": {"type": "agent", "id": "agent_011", "version": 3},
                 "environment_id": "env_011",
                 "title": "octo/app#128 agent-fix",
                 "metadata": {"bellhop_key": "start:R:attempt-1", "repo": "octo/app"},
                 "vault_ids": ["vlt_011"],
                 "resources": [{"type": "github_repository", "url": "https://github.com/octo/app",
                  "authorization_token": "ghs_1", "mount_path": "/workspace/app",
                  "checkout": {"type": "branch", "name": "main"}}],
                 "budget": {"type": "limit", "max_list_cost": {"amount": "500", "currency": "USD"}}}
                """));
        assertThat(asked.last().headers()).doesNotContainKey("Idempotency-Key");
    }

    @Test
    void a_session_is_found_by_what_it_carries_even_if_it_was_put_away() {
        asked.host()
                .on("GET /v1/sessions?created_at%5Bgte%5D=2026-11-20T11%3A00%3A00Z&include_archived=true", 200, """
                {"data":[{"id":"sesn_2","metadata":{"k":"2"}},
                 {"id":"sesn_1","metadata":{"k":"1"},"archived_at":"2026-11-20T11:30:00Z"}],"next_page":null}""");

        assertThat(platform.findSession(Map.of("k", "1"), Instant.parse("2026-11-20T11:00:00Z")))
                .contains("sesn_1");
    }

    @Test
    void sessions_of_all_pages_are_listed_and_what_has_no_id_hides_no_other() {
        asked.host().on("GET /v1/sessions", 200, """
                        {"data":[7,{"metadata":{}},{"id":"sesn_1","status":"idle","metadata":{"k":"1","n":null}}],
                         "next_page":"2"}""").on("GET /v1/sessions?page=2", 200, """
                        {"data":[{"id":"sesn_2","status":"brand_new","archived_at":"2026-11-20T00:00:00Z"}]}""");

        assertThat(platform.sessions())
                .containsExactly(
                        new Listed("sesn_1", Map.of("k", "1", "n", ""), Status.IDLE, Instant.EPOCH, false),
                        new Listed("sesn_2", Map.of(), Status.UNKNOWN, Instant.EPOCH, true));
    }

    @Test
    void a_session_shows_how_it_stands() {
        asked.host().on("GET /v1/sessions/sesn_1", 200, """
                {"id":"sesn_1","type":"session","status":"running","archived_at":null,
                 "resources":[{"id":"sesrsc_1","type":"github_repository","url":"https://github.com/octo/app"}],
                 "usage":{"input_tokens":5,"list_cost":{"amount":"7","currency":"USD"}}}""");
        asked.host()
                .on(
                        "GET /v1/sessions/sesn_2",
                        404,
                        "{\"type\":\"error\",\"error\":{\"type\":\"not_found_error\",\"message\":\"x\"}}");

        assertThat(platform.show("sesn_1"))
                .contains(new Sighting(
                        Status.RUNNING,
                        false,
                        Instant.MAX,
                        new Spending(5, 0, 0, 0, Optional.of(new BigDecimal("0.07")), Optional.empty(), 0),
                        List.of(new Sighting.Resource("sesrsc_1", "https://github.com/octo/app"))));
        assertThat(platform.show("sesn_2")).isEmpty();
    }

    @Test
    void all_that_is_said_to_a_session_is_put_as_documented() {
        asked.host()
                .on(
                        "POST /v1/sessions/sesn_1/events",
                        200,
                        "{\"data\":[{\"id\":\"sevt_1\",\"processed_at\":null},{\"id\":\"sevt_2\"}]}");

        String first = platform.send(
                "sesn_1",
                List.of(
                        new UserEvent.Interrupt(),
                        new UserEvent.Message("Do this."),
                        new UserEvent.Confirm("sevt_8", false, "No."),
                        new UserEvent.Confirm("sevt_9", true, "never said"),
                        new UserEvent.ToolResult("sevt_7", "This one.", false)));
        assertThat(first).isEqualTo("sevt_1");
        assertThat(asked.body()).isEqualTo(Json.parse("""
                {"events": [
                 {"type": "user.interrupt"},
                 {"type": "user.message", "content": [{"type": "text", "text": "Do this."}]},
                 {"type": "user.tool_confirmation", "tool_use_id": "sevt_8", "result": "deny", "deny_message": "No."},
                 {"type": "user.tool_confirmation", "tool_use_id": "sevt_9", "result": "allow"},
                 {"type": "user.custom_tool_result", "custom_tool_use_id": "sevt_7",
                  "content": [{"type": "text", "text": "This one."}], "is_error": false}]}
                """));
    }

    @Test
    void events_are_read_since_a_little_before_the_cursor_and_to_the_last_page() {
        String since = "created_at%5Bgte%5D=2026-11-20T11%3A59%3A00Z";
        asked.host()
                .on("GET /v1/sessions/sesn_1/events?order=asc", 200, "{\"data\":[],\"next_page\":null}")
                .on("GET /v1/sessions/sesn_1/events?order=asc&" + since, 200, """
                        {"data":[{"id":"a","type":"session.status_running","processed_at":"2026-11-20T11:59:30Z"},
                         {"id":"q","type":"user.message","content":[],"processed_at":null}],"next_page":"p/2"}""")
                .on("GET /v1/sessions/sesn_1/events?order=asc&" + since + "&page=p%2F2", 200, """
                        {"data":[{"id":"b","type":"session.status_terminated","processed_at":"2026-11-20T12:00:30Z"}]}""");

        assertThat(platform.events("sesn_1", Optional.empty())).isEqualTo(new Batch(List.of(), Optional.empty()));
        Batch batch = platform.events("sesn_1", Cursor.parse("2026-11-20T12:00:00Z x"));
        assertThat(batch.events()).extracting(SessionEvent::id).containsExactly("a", "b");
        assertThat(batch.cursor().map(Cursor::toString)).contains("2026-11-20T12:00:30Z b");
    }

    @Test
    void a_cursor_never_goes_back() {
        Cursor known = new Cursor(Asked.NOW, "x");
        SessionEvent older = new SessionEvent.Running("a", Asked.NOW.minusSeconds(30));

        assertThat(Batch.of(List.of(older), Optional.of(known)).cursor()).contains(known);
        SessionEvent neighbour = new SessionEvent.Running("y", Asked.NOW);
        assertThat(Batch.of(List.of(neighbour), Optional.of(known)).cursor()).contains(new Cursor(Asked.NOW, "y"));
        assertThat(Cursor.parse(known.toString())).contains(known);
        assertThat(Cursor.parse("no cursor")).isEmpty();
        assertThat(Cursor.parse("")).isEmpty();
    }

    @Test
    void a_token_is_changed_a_turn_is_stopped_and_files_are_listed() {
        asked.host()
                .on("POST /v1/sessions/sesn_1/resources/sesrsc_1", 200, "{}")
                .on("POST /v1/sessions/sesn_1/events", 200, "{\"data\":[]}")
                .on("GET /v1/files?scope_id=sesn_1", 200, """
                        {"data":[{"id":"file_1","filename":"patch.diff","size_bytes":12}],"next_page":null}""");

        platform.rotate("sesn_1", "sesrsc_1", new Secret("ghs_2"));
        assertThat(asked.body()).hasToString("{\"authorization_token\":\"ghs_2\"}");
        platform.cancel("sesn_1");
        assertThat(asked.body()).hasToString("{\"events\":[{\"type\":\"user.interrupt\"}]}");
        assertThat(platform.outputs("sesn_1")).containsExactly(new Output("file_1", "patch.diff", 12));
        assertThat(asked.last().headers())
                .containsEntry("anthropic-beta", "files-api-2025-04-14,managed-agents-2026-04-01");
    }
}
