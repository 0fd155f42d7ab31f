package dev.bellhop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Response;
import dev.bellhop.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the other platform differs. */
class QoderTest {
    private static final String GO = """
            {"events":[{"type":"user.message","content":[{"type":"text","text":"go on"}]}]}""";

    private final Scene scene = new Scene(Platform.Kind.QODER);

    @Test
    void an_agent_opens_its_pull_request_in_the_shell() {
        String session = scene.qoderSession(scene.token());
        assertThat(session).matches("sess_[0-9a-f]{32}");
        scene.say(session, Scene.TASK);
        scene.turn();
        assertThat(scene.text(session)).startsWith("PR: https://github.com/octo-org/hello/pull/2");
        assertThat(scene.story(session))
                .contains("agent.tool_use Bash", "agent.tool_use Edit", "session.status_idle end_turn");
        assertThat(scene.get("/sessions/" + session)
                        .at("usage")
                        .at("total_credits")
                        .decimal())
                .isPositive();
    }

    @Test
    void a_new_token_does_not_reach_the_shell_that_began_with_an_old_one() {
        String session = scene.qoderSession(scene.token());
        scene.say(session, Scene.TASK);
        scene.turn();
        scene.pass(Duration.ofHours(1));
        String resource = scene.get("/sessions/" + session + "/resources")
                .at("data")
                .items()
                .getFirst()
                .at("id")
                .text();
        scene.post(
                "/sessions/" + session + "/resources/" + resource,
                "{\"authorization_token\":\"" + scene.token() + "\"}");
        scene.say(session, "Rename it.");
        scene.turn();
        assertThat(Events.text(scene.last(session, "agent.tool_result"))).contains("Authentication failed");
    }

    @Test
    void gh_says_when_the_token_is_no_good() {
        String token = scene.token();
        scene.platform.script(new Script.ParksForConfirmation());
        String session = scene.qoderSession(token);
        scene.say(session, Scene.TASK);
        scene.turn();
        scene.world.papers().revoke(token);
        String id = scene.last(session, "session.status_idle")
                .at("stop_reason")
                .at("event_ids")
                .items()
                .getFirst()
                .text();
        scene.post("/sessions/" + session + "/events", """
                {"events":[{"type":"user.tool_confirmation","tool_use_id":"%s","result":"allow"}]}""".formatted(id));
        scene.turn();
        assertThat(Events.text(scene.last(session, "agent.tool_result"))).isEqualTo("HTTP 401: Bad credentials");
    }

    @Test
    void nothing_can_be_said_to_a_session_at_work() {
        String session = scene.qoderSession(scene.token());
        scene.say(session, Scene.TASK);
        Response no = scene.ask("POST", "/sessions/" + session + "/events", GO);
        assertThat(no.status()).isEqualTo(409);
        assertThat(no.body()).contains("conflict_error");
    }

    @Test
    void cancelling_ends_the_turn() {
        String session = scene.qoderSession(scene.token());
        assertThat(scene.ask("POST", "/sessions/" + session + "/cancel", "").status())
                .isEqualTo(200);
        scene.say(session, Scene.TASK);
        Response cancelled = scene.ask("POST", "/sessions/" + session + "/cancel", "");
        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.body()).contains("\"canceling\"");
        scene.pass(Duration.ofSeconds(1));
        assertThat(scene.story(session)).last().isEqualTo("session.status_idle cancelled");
    }

    @Test
    void the_same_request_with_the_same_key_is_answered_as_before() {
        String body = "{\"name\":\"e\",\"config\":{\"type\":\"cloud\"}}";
        Response first = keyed("k1", body);
        assertThat(Json.parse(keyed("k1", body).body())).isEqualTo(Json.parse(first.body()));
        assertThat(keyed("k1", body.replace("\"e\"", "\"f\"")).status()).isEqualTo(409);
        assertThat(scene.get("/environments")
                        .at("data")
                        .items(one -> one.at("name").text()))
                .containsExactly("e", "default");
        scene.pass(Duration.ofHours(25));
        assertThat(keyed("k1", body.replace("\"e\"", "\"f\"")).status()).isEqualTo(200);
    }

    private Response keyed(String key, String body) {
        return scene.ask(scene.request("POST", "/environments").saying(body).with("Idempotency-Key", key));
    }

    @Test
    void a_key_in_anthropics_way_is_none() {
        assertThat(scene.ask(scene.request("GET", "/models")
                                .without("Authorization")
                                .with("x-api-key", scene.platform.key()))
                        .status())
                .isEqualTo(401);
        assertThat(scene.get("/models").at("data").items()).isNotEmpty();
    }

    @ParameterizedTest(name = "enabled_tools: [{0}]")
    @ValueSource(strings = {"", "\"bash\",\"read\""})
    void an_agent_without_a_single_tool_hangs(String enabled) {
        String agent = scene.id("/agents", """
                {"name":"a","model":"auto","tools":[{"type":"agent_toolset_20260401","enabled_tools":[%s]}]}""".formatted(enabled));
        String session = scene.id("/sessions", """
                {"agent":"%s","environment_id":"%s"}""".formatted(agent, scene.environment()));
        scene.say(session, Scene.TASK);
        scene.pass(Duration.ofDays(1));
        assertThat(scene.status(session)).isEqualTo("running");
    }

    @Test
    void a_day_without_work_empties_the_disk() {
        String session = scene.qoderSession(scene.token());
        scene.say(session, Scene.TASK);
        scene.turn();
        scene.pass(Duration.ofHours(25));
        scene.say(session, "Rename it.");
        scene.turn();
        assertThat(scene.story(session)).contains("session.error repository_authentication_error");
        assertThat(scene.status(session)).isEqualTo("running");
    }

    @Test
    void lists_are_read_after_an_id() {
        String session = scene.qoderSession(scene.token());
        scene.say(session, Scene.TASK);
        scene.turn();
        Json first = scene.get("/sessions/" + session + "/events?limit=3");
        assertThat(first.at("has_more").flag()).isTrue();
        Json next = scene.get("/sessions/" + session + "/events?limit=100&after_id="
                + first.at("last_id").text());
        assertThat(next.at("has_more").flag()).isFalse();
        assertThat(next.at("data").items())
                .doesNotContainAnyElementsOf(first.at("data").items());
        assertThat(first.at("data").items().size() + next.at("data").items().size())
                .isEqualTo(scene.events(session).size());
        assertThat(scene.ask("GET", "/sessions/" + session + "/events?limit=101", "")
                        .status())
                .isEqualTo(400);
    }
}
