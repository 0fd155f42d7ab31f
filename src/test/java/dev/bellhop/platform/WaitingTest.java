package dev.bellhop.platform;

import static dev.bellhop.platform.ScriptsTest.begun;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Agents that wait for somebody. */
class WaitingTest {

    @Test
    void goes_on_with_the_answer_to_its_question() {
        Scene scene = Scene.of(new Script.AsksPerson("Which?"));
        String session = begun(scene);
        Json asked = scene.last(session, "agent.custom_tool_use");
        assertThat(asked.at("input").at("question").text()).isEqualTo("Which?");
        assertThat(waited(scene, session)).containsExactly(asked.at("id").text());
        scene.send(session, answer(asked.at("id").text(), "The second."));
        scene.turn();
        assertThat(scene.text(session)).startsWith("PR: ").contains("The second.");
    }

    @Test
    void reports_where_its_pull_request_is() {
        Scene scene = Scene.of(new Script.Reports());
        String session = begun(scene);
        Json asked = scene.last(session, "agent.custom_tool_use");
        assertThat(asked.at("input").at("url").text()).endsWith("/pull/2");
        scene.send(session, answer(asked.at("id").text(), "ok"));
        scene.turn();
        assertThat(scene.story(session)).last().isEqualTo("session.status_idle end_turn");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void waits_for_a_confirmation(String result, String says) {
        Scene scene = Scene.of(new Script.ParksForConfirmation());
        String session = begun(scene);
        scene.pass(Duration.ofDays(3));
        assertThat(scene.story(session)).last().isEqualTo("session.status_idle requires_action");
        String token = scene.token();
        String resource = scene.get("/sessions/" + session)
                .at("resources")
                .items()
                .getFirst()
                .at("id")
                .text();
        scene.post("/sessions/" + session + "/resources/" + resource, "{\"authorization_token\":\"" + token + "\"}");
        String vault = scene.platform.vaults().getFirst().id();
        String credential = scene.get("/vaults/" + vault + "/credentials")
                .at("data")
                .items()
                .getFirst()
                .at("id")
                .text();
        scene.post(
                "/vaults/" + vault + "/credentials/" + credential,
                "{\"auth\":{\"type\":\"static_bearer\",\"token\":\"" + token + "\"}}");
        scene.send(
                session,
                Fields.of(
                        "type",
                        "user.tool_confirmation",
                        "tool_use_id",
                        waited(scene, session).getFirst(),
                        "result",
                        result));
        scene.turn();
        assertThat(scene.text(session)).contains(says);
    }

    static Stream<Arguments> waits_for_a_confirmation() {
        return Stream.of(
                Arguments.of("allow", "PR: https://github.com/octo-org/hello/pull/2"),
                Arguments.of("deny", "The user denied this."));
    }

    @Test
    void toolsets_that_ask_always_park_for_ever() {
        Scene scene = new Scene();
        String token = scene.token();
        String session = scene.session(token, scene.agent("always_ask"), "\"" + scene.vault(token) + "\"");
        scene.say(session, Scene.TASK);
        scene.pass(Duration.ofDays(30));
        assertThat(scene.story(session)).last().isEqualTo("session.status_idle requires_action");
        assertThat(scene.last(session, "agent.mcp_tool_use")
                        .at("evaluated_permission")
                        .text())
                .isEqualTo("ask");
    }

    @Test
    void its_servers_are_called_again_when_it_goes_on() {
        Scene scene = Scene.of(new Script.AsksPerson("Which?"));
        String token = scene.token();
        String vault = scene.id("/vaults", "{\"display_name\":\"v\"}");
        String session = scene.session(token, scene.agent(), "\"" + vault + "\"");
        scene.say(session, Scene.TASK);
        scene.turn();
        assertThat(scene.story(session)).contains("session.error mcp_authentication_failed_error");
        scene.post("/vaults/" + vault + "/credentials", Orders.credential(token));
        scene.send(session, answer(waited(scene, session).getFirst(), "This."));
        scene.turn();
        assertThat(scene.text(session)).startsWith("PR: ");
    }

    private static Json answer(String id, String text) {
        return Fields.of("type", "user.custom_tool_result", "custom_tool_use_id", id, "content", Voice.text(text));
    }

    private static List<String> waited(Scene scene, String session) {
        return scene.last(session, "session.status_idle")
                .at("stop_reason")
                .at("event_ids")
                .items(Json::text);
    }
}
