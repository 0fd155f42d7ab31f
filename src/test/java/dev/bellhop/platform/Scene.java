package dev.bellhop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Fields;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Level;
import dev.bellhop.demo.Links;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.World;
import dev.bellhop.json.Json;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A platform beside the small GitHub, with a clock that only moves when it is told to. */
final class Scene {
    static final String REPO = "octo-org/hello";
    static final String BRANCH = "agent/issue-1-r1";
    static final String MCP = "https://api.githubcopilot.com/mcp/";
    static final String TASK = "The repository is checked out at /workspace/hello. Resolve issue #1 on branch " + BRANCH
            + ", push it, open a pull request whose body contains \"Fixes #1\".";
    private static final RSAPublicKey KEY = key();
    final Platform.Kind kind;
    final World world;
    final Platform platform;
    Instant now = Instant.parse("2026-11-20T10:00:00Z");

    Scene() {
        this(Platform.Kind.ANTHROPIC);
    }

    Scene(Platform.Kind kind) {
        this.kind = kind;
        this.world = Hello.begin(7, Links.GITHUB, KEY, now).world();
        this.platform = new Platform(kind, 7, world);
    }

    static Scene of(Script script) {
        Scene scene = new Scene();
        scene.platform.script(script);
        return scene;
    }

    private static RSAPublicKey key() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(2048);
            return (RSAPublicKey) maker.generateKeyPair().getPublic();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
        world.tick(now);
        platform.tick(now);
    }

    /** Long enough for any turn. */
    void turn() {
        pass(Duration.ofMinutes(2));
    }

    /** One that lives an hour. */
    String token() {
        Map<String, Level> may = Map.of("contents", Level.WRITE, "pull_requests", Level.WRITE);
        return world.papers().personToken("mona", may, now.plus(Duration.ofHours(1)));
    }

    Request request(String method, String path) {
        return switch (kind) {
            case ANTHROPIC ->
                Request.of(method, "/v1" + path)
                        .with("anthropic-version", "2026-10-21")
                        .with("anthropic-beta", "managed-agents-2026-04-01,files-api-2025-04-14")
                        .bearing(platform.key());
            case QODER -> Request.of(method, "/api/v1/cloud" + path).bearing(platform.key());
        };
    }

    Response ask(Request request) {
        return platform.answer(request, now);
    }

    Response ask(String method, String path, String body) {
        Request request = request(method, path);
        return ask(body.isEmpty() ? request : request.saying(body));
    }

    Json get(String path) {
        return good(ask("GET", path, ""));
    }

    Json post(String path, String body) {
        return good(ask("POST", path, body));
    }

    private static Json good(Response response) {
        assertThat(response.status()).as(response.body()).isBetween(200, 202);
        return Json.parse(response.body());
    }

    String id(String path, String body) {
        return post(path, body).at("id").text();
    }

    String agent() {
        return agent("always_allow");
    }

    String agent(String policy) {
        return id("/agents", Orders.agent(policy));
    }

    String environment() {
        return id("/environments", """
                {"name":"%s","config":{"type":"cloud"}}""".formatted("e" + platform.seen().size()));
    }

    /** With a token for GitHub's server. */
    String vault(String token) {
        String vault = id("/vaults", "{\"display_name\":\"v\"}");
        post("/vaults/" + vault + "/credentials", Orders.credential(token));
        return vault;
    }

    String session() {
        return session(token());
    }

    String session(String token) {
        return session(token, agent(), "\"" + vault(token) + "\"");
    }

    String session(String token, String agent, String vaults) {
        return id("/sessions", order(token, agent, vaults));
    }

    String order(String token, String agent, String vaults) {
        return """
                {"agent":"%s","environment_id":"%s","title":"octo-org/hello#1","metadata":{"key":"k1"},"vault_ids":[%s],
                 "resources":[{"type":"github_repository","url":"https://github.com/octo-org/hello",
                 "authorization_token":"%s","checkout":{"type":"branch","name":"main"}}],
                 "budget":{"type":"limit","max_list_cost":{"amount":"500","currency":"USD"}}}""".formatted(agent, environment(), vaults, token);
    }

    /** For a Qoder, whose agents have gh. */
    String qoderSession(String token) {
        String agent = id("/agents", """
                {"name":"agent-fix","model":"auto","tools":[{"type":"agent_toolset_20260401","enabled_tools":["Bash"]}]}""");
        return id("/sessions", """
                {"agent":"%s","environment_id":"%s","resources":[{"type":"github_repository",
                 "url":"https://github.com/octo-org/hello","authorization_token":"%s"}]}""".formatted(agent, environment(), token));
    }

    String say(String session, String text) {
        return send(session, Fields.of("type", "user.message", "content", Voice.text(text)));
    }

    /** The new event's id. */
    String send(String session, Json event) {
        Json sent = post(
                "/sessions/" + session + "/events",
                Fields.of("events", List.of(event)).toString());
        return sent.at("data").items().getFirst().at("id").text();
    }

    List<Json> events(String session) {
        return get("/sessions/" + session + "/events?order=asc&limit=100")
                .at("data")
                .items();
    }

    /** What happened, without what is only noise. */
    List<String> story(String session) {
        return events(session).stream()
                .filter(event ->
                        !event.at("type").text().matches("span.*|session.thread.*|agent.thinking|session.usage"))
                .map(Scene::line)
                .toList();
    }

    private static String line(Json event) {
        String more = event.maybe("name")
                .or(() -> event.maybe("stop_reason").map(why -> why.at("type")))
                .or(() -> event.maybe("error").map(why -> why.at("type")))
                .map(Json::text)
                .orElse("");
        return (event.at("type").text() + " " + more).strip();
    }

    Json last(String session, String type) {
        return events(session).stream()
                .filter(event -> event.at("type").text().equals(type))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    String text(String session) {
        return Events.text(last(session, "agent.message"));
    }

    String status(String session) {
        return get("/sessions/" + session).at("status").text();
    }
}
