package dev.bellhop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of a session that goes well. */
class LifeTest {
    private final Scene scene = new Scene();

    @Test
    void an_agent_clones_pushes_and_opens_a_pull_request() {
        String session = scene.session();
        assertThat(scene.status(session)).isEqualTo("idle");
        scene.say(session, Scene.TASK);
        assertThat(scene.status(session)).isEqualTo("running");
        scene.turn();
        assertThat(scene.story(session))
                .containsExactly(
                        "user.message",
                        "session.status_running",
                        "agent.message",
                        "agent.tool_use bash",
                        "agent.tool_result",
                        "agent.tool_use read",
                        "agent.tool_result",
                        "agent.tool_use edit",
                        "agent.tool_result",
                        "agent.tool_use bash",
                        "agent.tool_result",
                        "agent.mcp_tool_use create_pull_request",
                        "agent.mcp_tool_result",
                        "agent.message",
                        "session.status_idle end_turn");
        assertThat(scene.text(session)).startsWith("PR: https://github.com/octo-org/hello/pull/2");
        assertThat(scene.world.git().branches(Scene.REPO)).containsKey(Scene.BRANCH);
        assertThat(scene.world.looks().issue(Scene.REPO, 2).at("body").text()).endsWith("Fixes #1");
    }

    @Test
    void what_it_used_grows_and_is_told_before_each_rest() {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.turn();
        List<String> types = scene.events(session).stream()
                .map(event -> event.at("type").text())
                .toList();
        int idle = types.indexOf("session.status_idle");
        assertThat(types.subList(idle - 2, idle)).containsExactly("session.usage", "session.thread_status_idle");
        Json first = scene.get("/sessions/" + session).at("usage");
        assertThat(first.at("active_seconds").decimal().intValue()).isEqualTo(40);
        scene.say(session, "Again, please.");
        scene.turn();
        Json second = scene.get("/sessions/" + session).at("usage");
        assertThat(second.at("output_tokens").number())
                .isGreaterThan(first.at("output_tokens").number());
        assertThat(Long.parseLong(second.at("list_cost").at("amount").text()))
                .isGreaterThan(Long.parseLong(first.at("list_cost").at("amount").text()));
    }

    @Test
    void a_message_is_stamped_when_it_is_read_and_begins_another_turn() {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        assertThat(scene.last(session, "user.message").maybe("processed_at")).isEmpty();
        scene.turn();
        assertThat(scene.last(session, "user.message").maybe("processed_at")).isPresent();
        scene.say(session, "Rename it.");
        scene.turn();
        assertThat(scene.story(session))
                .filteredOn("session.status_idle end_turn"::equals)
                .hasSize(2);
        assertThat(scene.story(session))
                .filteredOn(line -> line.contains("create_pull_request"))
                .hasSize(1);
    }

    @Test
    void messages_while_it_runs_wait_for_the_next_turn() {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.pass(Duration.ofSeconds(10));
        scene.say(session, "And rename it.");
        scene.pass(Duration.ofSeconds(10));
        assertThat(scene.last(session, "user.message").maybe("processed_at")).isEmpty();
        scene.turn();
        scene.turn();
        assertThat(scene.last(session, "user.message").maybe("processed_at")).isPresent();
        assertThat(scene.story(session))
                .filteredOn("session.status_idle end_turn"::equals)
                .hasSize(1);
    }

    @Test
    void an_interrupt_ends_the_turn_within_a_second() {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.pass(Duration.ofSeconds(3));
        assertThat(scene.send(session, Json.parse("{\"type\":\"user.interrupt\"}")))
                .isEmpty();
        scene.pass(Duration.ofSeconds(1));
        assertThat(scene.story(session)).last().isEqualTo("session.status_idle end_turn");
        scene.turn();
        assertThat(scene.story(session)).last().isEqualTo("session.status_idle end_turn");
        assertThat(scene.world.git().branches(Scene.REPO)).doesNotContainKey(Scene.BRANCH);
    }

    @Test
    void steering_at_the_last_moment_loses_no_message() {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.pass(Duration.ofMillis(39_900));
        scene.post("/sessions/" + session + "/events", """
                {"events":[{"type":"user.interrupt"},
                 {"type":"user.message","content":[{"type":"text","text":"Do it otherwise."}]}]}""");
        scene.turn();
        assertThat(scene.platform.sessions().getFirst().messages()).last().isEqualTo("Do it otherwise.");
        assertThat(scene.story(session))
                .filteredOn("session.status_idle end_turn"::equals)
                .hasSize(2);
        assertThat(Events.text(scene.last(session, "agent.tool_result"))).isNotEmpty();
        assertThat(scene.story(session))
                .filteredOn("agent.tool_use edit"::equals)
                .hasSize(2);
    }

    @Test
    void what_is_read_of_a_session_is_a_second_behind_its_events() {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.pass(Duration.ofSeconds(1));
        scene.send(session, Json.parse("{\"type\":\"user.interrupt\"}"));
        scene.pass(Duration.ofMillis(600));
        assertThat(scene.story(session)).last().isEqualTo("session.status_idle end_turn");
        assertThat(scene.status(session)).isEqualTo("running");
        assertThat(scene.ask("POST", "/sessions/" + session + "/archive", "").status())
                .isEqualTo(400);
        scene.pass(Duration.ofSeconds(1));
        assertThat(scene.post("/sessions/" + session + "/archive", "")
                        .at("status")
                        .text())
                .isEqualTo("terminated");
    }

    @Test
    void without_its_toolset_an_agent_has_no_shell() {
        String agent = scene.id("/agents", "{\"name\":\"a\",\"model\":\"m\"}");
        String session = scene.session(scene.token(), agent, "");
        scene.say(session, Scene.TASK);
        scene.turn();
        assertThat(scene.text(session)).isEqualTo("BLOCKED: I have no shell.");
    }

    @Test
    void first_events_make_it_run_at_once() {
        String token = scene.token();
        String order = scene.order(token, scene.agent(), "\"" + scene.vault(token) + "\"");
        String first =
                "{\"initial_events\":[{\"type\":\"user.message\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}],";
        assertThat(scene.post("/sessions", first + order.substring(1))
                        .at("status")
                        .text())
                .isEqualTo("running");
    }
}
