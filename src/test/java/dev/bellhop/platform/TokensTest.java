package dev.bellhop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tokens really fail: in git, in GitHub's server of tools and in the shell. */
class TokensTest {
    private final Scene scene = new Scene();

    private void renew(String session, String token) {
        String resource = scene.get("/sessions/" + session + "/resources")
                .at("data")
                .items()
                .getFirst()
                .at("id")
                .text();
        scene.post("/sessions/" + session + "/resources/" + resource, "{\"authorization_token\":\"" + token + "\"}");
    }

    @Test
    void a_dead_token_clones_nothing() {
        String token = scene.token();
        String session = scene.session(token);
        scene.world.papers().revoke(token);
        scene.say(session, Scene.TASK);
        scene.turn();
        assertThat(scene.story(session))
                .contains(
                        "session.error repository_authentication_error",
                        "session.error mcp_authentication_failed_error")
                .doesNotContain("session.status_idle end_turn");
    }

    @Test
    void a_token_without_the_repository_finds_nothing() {
        String session = scene.id(
                "/sessions",
                scene.order(scene.token(), scene.agent(), "").replace("octo-org/hello\"", "octo-org/nothing\""));
        scene.say(session, Scene.TASK);
        scene.turn();
        assertThat(scene.story(session)).contains("session.error repository_not_found_error");
    }

    @Test
    void an_hour_later_the_old_token_does_not_push_and_the_new_one_does() {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.turn();
        scene.pass(Duration.ofHours(1));
        scene.say(session, "Rename it.");
        scene.turn();
        assertThat(scene.text(session)).contains("PR: ");
        assertThat(scene.last(session, "session.error").at("error").at("type").text())
                .isEqualTo("mcp_authentication_failed_error");
        assertThat(Events.text(scene.last(session, "agent.tool_result"))).contains("Authentication failed");
        renew(session, scene.token());
        scene.say(session, "Rename it again.");
        scene.turn();
        assertThat(scene.last(session, "agent.tool_result").at("is_error").flag())
                .isFalse();
    }

    @Test
    void without_a_vault_there_is_no_tool_for_pull_requests() {
        String session = scene.session(scene.token(), scene.agent(), "");
        scene.say(session, Scene.TASK);
        scene.turn();
        assertThat(scene.story(session)).contains("session.error mcp_authentication_failed_error");
        assertThat(scene.text(session)).isEqualTo("The change is pushed. I have no tool to open a pull request.");
    }

    @Test
    void an_environment_can_keep_the_server_of_tools_away() {
        String token = scene.token();
        String limited = scene.id("/environments", """
                {"name":"limited","config":{"type":"cloud","networking":{"type":"limited","allowed_hosts":["github.com"]}}}""");
        String order = scene.order(token, scene.agent(), "\"" + scene.vault(token) + "\"");
        String session = scene.id("/sessions", order.replaceFirst("env_\\w+", limited));
        scene.say(session, Scene.TASK);
        scene.turn();
        assertThat(scene.story(session)).contains("session.error mcp_connection_failed_error");
    }

    @Test
    void servers_are_found_whatever_the_writing_of_their_address() {
        String token = scene.token();
        String vault = scene.id("/vaults", "{\"display_name\":\"v\"}");
        scene.post(
                "/vaults/" + vault + "/credentials",
                Orders.credential(token).replace(Scene.MCP, "https://API.githubcopilot.com:443/mcp"));
        String session = scene.session(token, scene.agent(), "\"" + vault + "\"");
        scene.say(session, Scene.TASK);
        scene.turn();
        assertThat(scene.text(session)).startsWith("PR: ");
    }
}
