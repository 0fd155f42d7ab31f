package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import dev.bellhop.text.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes over the wire to Qoder, field by field. */
class QoderTest {
    private static final String BASE = "/api/v1/cloud";

    private final Asked asked = Asked.qoder();
    private final Platform platform = asked.platform();

    @Test
    void every_call_carries_the_key_and_no_version() {
        asked.host().on("GET " + BASE + "/sessions/sess_1", 200, "{\"id\":\"sess_1\",\"status\":\"processing\"}");

        assertThat(platform.show("sess_1")).map(Sighting::status).contains(Status.RUNNING);
        assertThat(asked.last().uri()).hasToString("https://api.qoder.com/api/v1/cloud/sessions/sess_1");
        assertThat(asked.last().headers())
                .containsOnly(Map.entry("Authorization", "Bearer pt-1"), Map.entry("User-Agent", "bellhop/1"));
    }

    @Test
    void an_agent_has_tools_by_name_and_no_servers() {
        asked.host().on("POST " + BASE + "/agents", 201, "{\"id\":\"agent_1\",\"version\":1}");
        Definition definition = Definition.of(new Qoder(), "bellhop", "ultimate");

        platform.createAgent(definition);
        assertThat(asked.body().at("system").text())
                .contains("mount path", "git status", "gh pr create", "ask_person", ".github/workflows")
                .doesNotContain("report_pull_request");
        assertThat(asked.body())
                .isEqualTo(Json.parse("""
                {"name": "bellhop", "model": "ultimate",
                 "tools": [
                  {"type": "agent_toolset_20260401",
                   "enabled_tools": ["Bash", "Read", "Write", "Edit", "Glob", "Grep"]},
                  {"type": "custom", "name": "ask_person",
                   "description": "Asks the people on the issue something that you cannot find out or decide, and gives you their answer. It may take hours: ask for all that you need at once, and only if you cannot go on without it.",
                   "input_schema": {"type": "object",
                    "properties": {"question": {"type": "string", "description": "One short question, in plain words."}},
                    "required": ["question"]}}]}
                """)
                        .with("system", definition.system())
                        .with("metadata", Json.object().with("bellhop_definition", definition.hash())));
    }

    @Test
    void an_environment_reaches_github_and_packages() {
        asked.host().on("POST " + BASE + "/environments", 201, "{\"id\":\"env_1\"}");
        Surroundings surroundings = Surroundings.of(new Qoder(), "bellhop");

        platform.createEnvironment(surroundings);
        assertThat(asked.body())
                .isEqualTo(Json.parse("""
                {"name": "bellhop", "config": {"type": "cloud",
                  "networking": {"type": "limited",
                   "allowed_hosts": ["github.com", "api.github.com", "*.githubusercontent.com"],
                   "allow_package_managers": true}}}
                """)
                        .with("metadata", Json.object().with("bellhop_definition", surroundings.hash())));
    }

    @Test
    void a_session_is_made_without_a_vault_and_once_for_each_order() {
        asked.host().on("POST " + BASE + "/sessions", 200, "{\"id\":\"sess_1\",\"status\":\"idle\"}");

        assertThat(platform.createSession(order("1", "ghs_1"))).isEqualTo("sess_1");
        String first = key(asked.last());
        assertThat(asked.body()).isEqualTo(Json.parse("""
                {"agent": {"type": "agent", "id": "agent_1", "version": 2},
                 "environment_id": "env_1", "title": "octo/app#1", "metadata": {"bellhop_key": "1"},
                 "resources": [{"type": "github_repository", "url": "https://github.com/octo/app",
                  "authorization_token": "ghs_1", "mount_path": "/data/workspace/app",
                  "checkout": {"type": "branch", "name": "main"}}]}
                """));
        platform.createSession(order("1", "ghs_1"));
        assertThat(key(asked.last())).isEqualTo(first);
        platform.createSession(order("2", "ghs_1"));
        assertThat(key(asked.last())).isNotEqualTo(first);
        platform.createSession(order("1", "ghs_2"));
        assertThat(key(asked.last())).isNotEqualTo(first);
    }

    @Test
    void what_may_rightly_be_said_twice_has_the_moment_in_its_key() {
        asked.host()
                .on("POST " + BASE + "/sessions/sess_1/cancel", 202, "{\"status\":\"canceling\"}")
                .on("POST " + BASE + "/sessions/sess_2/cancel", 202, "{\"status\":\"canceling\"}");

        platform.cancel("sess_1");
        assertThat(asked.last().body()).isEmpty();
        String first = key(asked.last());
        platform.cancel("sess_2");
        assertThat(key(asked.last())).isNotEqualTo(first).matches("[0-9a-f-]{36}");
    }

    @Test
    void events_come_after_the_cursor_a_hundred_at_a_time_by_either_kind_of_page() {
        String list = "GET " + BASE + "/sessions/sess_1/events?order=asc&limit=100";
        asked.host()
                .on(list + "&after_id=evt_0", 200, page("evt_1", "\"has_more\":true,\"last_id\":\"evt_1\""))
                .on(list + "&after_id=evt_1", 200, page("evt_2", "\"has_more\":true,\"next_page\":\"p\""))
                .on(list + "&page=p", 200, page("evt_3", "\"has_more\":false,\"last_id\":\"evt_3\""));

        Batch batch = platform.events("sess_1", Optional.of(new Cursor(Instant.EPOCH, "evt_0")));
        assertThat(batch.events()).extracting(SessionEvent::id).containsExactly("evt_1", "evt_2", "evt_3");
        assertThat(batch.cursor()).map(Cursor::at).contains(Asked.NOW);
    }

    @Test
    void a_token_is_changed_and_no_files_are_listed() {
        asked.host().on("POST " + BASE + "/sessions/sess_1/resources/sesr_1", 200, "{}");

        platform.rotate("sess_1", "sesr_1", new Secret("ghs_2"));
        assertThat(asked.body()).hasToString("{\"authorization_token\":\"ghs_2\"}");
        assertThat(platform.outputs("sess_1")).isEmpty();
        assertThat(asked.host().calls).hasSize(1);
    }

    @Test
    void where_a_repository_lies_and_what_there_is() {
        assertThat(new Qoder().mountPath("app")).isEqualTo("/data/workspace/app");
        assertThat(new Anthropic().mountPath("app")).isEqualTo("/workspace/app");
        assertThat(new Qoder().hasVaults()).isFalse();
        assertThat(new Anthropic().hasVaults()).isTrue();
    }

    private static SessionOrder order(String metadata, String token) {
        return new SessionOrder(
                new Made("agent_1", 2, ""),
                "env_1",
                "octo/app#1",
                Map.of("bellhop_key", metadata),
                Optional.empty(),
                List.of(new Mount("https://github.com/octo/app", new Secret(token), "/data/workspace/app", "main")),
                Optional.empty());
    }

    private static String key(Call call) {
        return call.headers().getOrDefault("Idempotency-Key", "");
    }

    private static String page(String id, String rest) {
        return "{\"data\":[{\"id\":\"" + id + "\",\"type\":\"session.status_running\",\"processed_at\":\"" + Asked.NOW
                + "\"}]," + rest + "}";
    }
}
