package dev.bellhop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Response;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What is refused about sessions. */
final class SessionRefusals {
    private static final String INVALID = "invalid_request_error";

    private SessionRefusals() {}

    static Stream<Arguments> rows() {
        return Stream.of(orders(), running(), events()).flatMap(rows -> rows);
    }

    private static Arguments row(String what, int status, String type, String words, Function<Scene, Response> ask) {
        return RefusalsTest.row(what, status, type, words, ask);
    }

    private static Stream<Arguments> orders() {
        return Stream.of(
                order(
                        "an address with .git",
                        "https://github.com/<owner>/<repo>",
                        "octo-org/hello\"",
                        "octo-org/hello.git\""),
                order(
                        "an address elsewhere",
                        "https://github.com/<owner>/<repo>",
                        "https://github.com/",
                        "https://ghes.test/"),
                order("no token", "authorization_token: Field required", "\"authorization_token\":\"t\",", ""),
                order(
                        "a mount elsewhere",
                        "under /workspace",
                        "\"checkout\"",
                        "\"mount_path\":\"/etc/x\",\"checkout\""),
                order("half a cent", "whole cents as a string", "\"500\"", "\"0.5\""),
                order("cents as a number", "valid string", "\"500\"", "500"),
                order("another currency", "one of [USD]", "\"USD\"", "\"EUR\""),
                order("a field that is not there", "branch: Extra inputs", "\"title\"", "\"branch\":\"x\",\"title\""),
                row(
                        "an agent that is not there",
                        404,
                        "not_found_error",
                        "Agent",
                        s -> s.ask("POST", "/sessions", s.order("t", "agent_none", ""))));
    }

    private static Arguments order(String what, String words, String part, String other) {
        return row(what, 400, INVALID, words, s -> {
            String order = s.order("t", s.agent(), "");
            assertThat(order).contains(part);
            return s.ask("POST", "/sessions", order.replace(part, other));
        });
    }

    private static Stream<Arguments> running() {
        return Stream.of(
                row(
                        "archiving while it runs",
                        400,
                        INVALID,
                        "while it is running",
                        s -> s.ask("POST", atWork(s) + "/archive", "")),
                row("deleting while it runs", 400, INVALID, "while it is running", s -> s.ask("DELETE", atWork(s), "")),
                row(
                        "other tools while it runs",
                        400,
                        INVALID,
                        "while it is running",
                        s -> s.ask("POST", atWork(s), "{\"agent\":{\"tools\":[]}}")),
                row(
                        "other vaults",
                        400,
                        INVALID,
                        "Not yet supported",
                        s -> s.ask("POST", "/sessions/" + s.session(), "{\"vault_ids\":[]}")),
                row("a budget below what is spent", 400, INVALID, "greater than", s -> s.ask("POST", atWork(s), """
                        {"budget":{"type":"limit","max_list_cost":{"amount":"1","currency":"USD"}}}""")),
                row(
                        "another repository",
                        400,
                        INVALID,
                        "cannot be added",
                        s -> s.ask("POST", "/sessions/" + s.session() + "/resources", "{}")));
    }

    /** Long enough to have spent something. */
    private static String atWork(Scene scene) {
        String session = scene.session();
        scene.say(session, Scene.TASK);
        scene.pass(Duration.ofSeconds(10));
        return "/sessions/" + session;
    }

    private static Stream<Arguments> events() {
        return Stream.of(
                row(
                        "no events",
                        400,
                        INVALID,
                        "at least 1",
                        s -> s.ask("POST", "/sessions/" + s.session() + "/events", "{\"events\":[]}")),
                row("an unknown event", 400, INVALID, "events.0.type", s -> sent(s, "{\"type\":\"agent.message\"}")),
                row(
                        "an answer that nobody waits for",
                        400,
                        INVALID,
                        "is waiting for this",
                        s -> sent(s, "{\"type\":\"user.custom_tool_result\",\"custom_tool_use_id\":\"sevt_1\"}")),
                row("a message to what is archived", 400, INVALID, "archived", s -> {
                    String session = s.session();
                    s.post("/sessions/" + session + "/archive", "");
                    return s.ask(
                            "POST", "/sessions/" + session + "/events", "{\"events\":[{\"type\":\"user.interrupt\"}]}");
                }));
    }

    private static Response sent(Scene scene, String event) {
        return scene.ask("POST", "/sessions/" + scene.session() + "/events", "{\"events\":[" + event + "]}");
    }
}
