package dev.bellhop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import dev.bellhop.json.Json;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the platform must refuse, and how; one that is kinder than the real one proves nothing. */
class RefusalsTest {
    private static final String INVALID = "invalid_request_error";
    private static final String ENVIRONMENT = "{\"name\":\"e\",\"config\":{\"type\":\"cloud\"}}";
    private static final String MCP_ALONE = """
            {"name":"a","model":"m","tools":[{"type":"mcp_toolset","mcp_server_name":"github"}]}""";
    private static final String SERVER_ALONE = """
            {"name":"a","model":"m","mcp_servers":[{"type":"url","name":"github","url":"https://x.test/"}]}""";
    private static final String PACKAGES = """
            {"name":"e","config":{"type":"cloud","networking":{"type":"limited"},"packages":{"npm":["x"]}}}""";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses(String what, int status, String type, String words, Function<Scene, Response> ask) {
        Scene scene = new Scene();
        Response no = ask.apply(scene);
        assertThat(no.status()).as(no.body()).isEqualTo(status);
        Json said = Json.parse(no.body());
        assertThat(said.at("type").text()).isEqualTo("error");
        assertThat(said.at("error").at("type").text()).isEqualTo(type);
        assertThat(said.at("error").at("message").text()).contains(words);
        assertThat(said.at("request_id").text())
                .isEqualTo(no.header("request-id"))
                .startsWith("req_");
    }

    static Stream<Arguments> refuses() {
        return Stream.of(gate(), agents(), vaults(), SessionRefusals.rows()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> gate() {
        return Stream.of(
                row("no version", 400, INVALID, "header is required", s -> s.ask(list(s).without("anthropic-version"))),
                row(
                        "a version that never was",
                        400,
                        INVALID,
                        "not a valid version",
                        s -> s.ask(list(s).with("anthropic-version", "1999-01-01"))),
                row(
                        "no beta header",
                        404,
                        "not_found_error",
                        "Not Found",
                        s -> s.ask(list(s).without("anthropic-beta"))),
                row(
                        "an unknown beta",
                        400,
                        INVALID,
                        "Unexpected value(s)",
                        s -> s.ask(list(s).with("anthropic-beta", "x"))),
                row(
                        "no credential",
                        401,
                        "authentication_error",
                        "required",
                        s -> s.ask(list(s).without("Authorization"))),
                row(
                        "a wrong key",
                        401,
                        "authentication_error",
                        "invalid x-api-key",
                        s -> s.ask(list(s).without("Authorization").with("x-api-key", "x"))),
                row(
                        "a basic credential",
                        401,
                        "authentication_error",
                        "Invalid bearer",
                        s -> s.ask(list(s).with("Authorization", "Basic eDp5"))),
                row("an unknown path", 404, "not_found_error", "Not Found", s -> s.ask("GET", "/nothing", "")),
                row(
                        "an unknown parameter",
                        400,
                        INVALID,
                        "after: Extra inputs",
                        s -> s.ask("GET", "/sessions?after=x", "")),
                row(
                        "files without their beta",
                        404,
                        "not_found_error",
                        "",
                        s -> s.ask(s.request("GET", "/files?scope_id=x")
                                .with("anthropic-beta", "managed-agents-2026-04-01"))),
                row("no JSON", 400, INVALID, "not valid JSON", s -> s.ask("POST", "/vaults", "{")));
    }

    private static Request list(Scene scene) {
        return scene.request("GET", "/sessions");
    }

    private static Stream<Arguments> agents() {
        return Stream.of(
                row(
                        "an agent without a model",
                        400,
                        INVALID,
                        "model: Field required",
                        s -> s.ask("POST", "/agents", "{\"name\":\"a\"}")),
                row(
                        "an unknown field",
                        400,
                        INVALID,
                        "colour: Extra inputs are not permitted",
                        s -> s.ask("POST", "/agents", "{\"name\":\"a\",\"model\":\"m\",\"colour\":1}")),
                row(
                        "a name too long",
                        400,
                        INVALID,
                        "at most 256",
                        s -> s.ask("POST", "/agents", "{\"name\":\"" + "a".repeat(257) + "\",\"model\":\"m\"}")),
                row(
                        "a system prompt too long",
                        400,
                        INVALID,
                        "at most 100000",
                        s -> s.ask(
                                "POST",
                                "/agents",
                                "{\"name\":\"a\",\"model\":\"m\",\"system\":\"" + "x".repeat(100_001) + "\"}")),
                row(
                        "a toolset without its server",
                        400,
                        INVALID,
                        "unknown MCP server",
                        s -> s.ask("POST", "/agents", MCP_ALONE)),
                row(
                        "a server without its toolset",
                        400,
                        INVALID,
                        "not referenced",
                        s -> s.ask("POST", "/agents", SERVER_ALONE)),
                row(
                        "an old version",
                        409,
                        "conflict_error",
                        "at version 1",
                        s -> s.ask("POST", "/agents/" + s.agent(), "{\"version\":7,\"system\":\"x\"}")),
                row("a second environment of a name", 409, "conflict_error", "already exists", s -> {
                    s.post("/environments", ENVIRONMENT);
                    return s.ask("POST", "/environments", ENVIRONMENT);
                }),
                row(
                        "packages that nobody may fetch",
                        400,
                        INVALID,
                        "allow_package_managers",
                        s -> s.ask("POST", "/environments", PACKAGES)),
                row("a host with a scheme", 400, INVALID, "host name", s -> s.ask("POST", "/environments", """
                        {"name":"e","config":{"type":"cloud","networking":{"type":"limited","allowed_hosts":["https://x.test"]}}}""")));
    }

    private static Stream<Arguments> vaults() {
        return Stream.of(
                row(
                        "a second credential for a server",
                        409,
                        "conflict_error",
                        "already exists",
                        s -> s.ask("POST", "/vaults/" + s.vault("t") + "/credentials", Orders.credential("t2"))),
                row("a credential that changes its server", 400, INVALID, "mcp_server_url: Extra inputs", s -> {
                    String all = "/vaults/" + s.vault("t") + "/credentials";
                    String id =
                            s.get(all).at("data").items().getFirst().at("id").text();
                    return s.ask("POST", all + "/" + id, Orders.credential("t2"));
                }),
                row(
                        "a vault that is not there",
                        404,
                        "not_found_error",
                        "not found",
                        s -> s.ask("GET", "/vaults/vlt_none", "")));
    }

    static Arguments row(String what, int status, String type, String words, Function<Scene, Response> ask) {
        return Arguments.of(what, status, type, words, ask);
    }
}
