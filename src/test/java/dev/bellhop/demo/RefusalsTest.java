package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the world must refuse, and in which words; a world that is kinder than GitHub proves nothing. */
class RefusalsTest {
    private static final String NO_JWT = "A JSON web token could not be decoded";
    private static final String TO_ISSUE = Scene.ISSUE + "/comments";
    private static final String HI = "{\"body\":\"hi\"}";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses(String what, int status, String message, Function<Scene, Response> ask) {
        Scene scene = new Scene();
        Response response = ask.apply(scene);
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        assertThat(response.body().replace("\\\"", "\"")).contains(message);
        assertThat(Scene.text(response, "documentation_url")).isNotBlank();
        assertThat(scene.events()).isEmpty();
    }

    static Stream<Arguments> refuses() {
        return Stream.of(atTheGate(), apps(), tokens(), bodies(), places()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> atTheGate() {
        return Stream.of(
                row("no user agent", 403, "User-Agent", s -> s.ask(signed(s).without("User-Agent"))),
                row(
                        "an API version that never was",
                        400,
                        "API version",
                        s -> s.ask(signed(s).with("X-GitHub-Api-Version", "2020-01-01"))),
                row("no credential", 401, "Requires authentication", s -> s.ask(Request.of("GET", Scene.ISSUE))),
                row(
                        "an unknown token",
                        401,
                        "Bad credentials",
                        s -> s.ask(Request.of("GET", Scene.ISSUE).bearing("ghs_4242_nobody"))),
                row(
                        "a basic credential",
                        401,
                        "Bad credentials",
                        s -> s.ask(signed(s).with("Authorization", "Basic bW9uYTpwYXNz"))),
                row("an expired installation token", 401, "Bad credentials", s -> {
                    Request request = signed(s);
                    s.pass(Duration.ofHours(1));
                    return s.ask(request);
                }),
                row("a revoked installation token", 401, "Bad credentials", s -> {
                    Request request = signed(s);
                    s.ask(Request.of("DELETE", "/installation/token")
                            .with(
                                    "Authorization",
                                    request.header("Authorization").orElseThrow()));
                    return s.ask(request);
                }),
                row("an expired token of a person", 401, "Bad credentials", s -> {
                    s.pass(Duration.ofDays(91));
                    return s.person("GET", Scene.ISSUE, "");
                }),
                row("a revoked token of a person", 401, "Bad credentials", s -> {
                    s.world.papers().revoke(s.hello.personToken());
                    return s.person("GET", Scene.ISSUE, "");
                }),
                row("a token that has not passed single sign-on", 403, "SAML", s -> {
                    s.world.papers().closeTo(s.hello.personToken(), "octo-org");
                    return s.person("GET", Scene.ISSUE, "");
                }));
    }

    private static Stream<Arguments> apps() {
        return Stream.of(
                row("a JWT by another key", 401, NO_JWT, s -> app(s, Signer.WRONG.jwt(s.now))),
                row(
                        "a JWT of another App",
                        404,
                        "Integration not found",
                        s -> app(s, Signer.RIGHT.jwt("99", s.now, s.now.plusSeconds(60)))),
                row(
                        "a JWT that is over",
                        401,
                        "'Expiration time' claim ('exp') must be",
                        s -> app(s, Signer.RIGHT.jwt("4242", s.now.minusSeconds(600), s.now))),
                row(
                        "a JWT that lasts too long",
                        401,
                        "'exp') is too far in the future",
                        s -> app(s, Signer.RIGHT.jwt("4242", s.now, s.now.plusSeconds(601)))),
                row(
                        "a JWT from the future",
                        401,
                        "'Issued at' claim ('iat') must be an Integer",
                        s -> app(s, Signer.RIGHT.jwt("4242", s.now.plusSeconds(1), s.now.plusSeconds(60)))),
                row("a JWT of nonsense", 401, NO_JWT, s -> app(s, "ey.not.it")),
                row("an installation token where a JWT belongs", 401, NO_JWT, s -> s.bot("GET", "/app", "")),
                row(
                        "a JWT where a token belongs",
                        403,
                        "Resource not accessible by integration",
                        s -> s.app("GET", Scene.ISSUE, "")));
    }

    private static Stream<Arguments> tokens() {
        return Stream.of(
                row(
                        "a permission that was not granted",
                        422,
                        "permissions requested are not granted",
                        s -> s.app("POST", s.tokens(), "{\"permissions\":{\"administration\":\"read\"}}")),
                row(
                        "more of a permission than was granted",
                        422,
                        "permissions requested are not granted",
                        s -> s.app("POST", s.tokens(), "{\"permissions\":{\"members\":\"write\"}}")),
                row(
                        "a repository that is not installed",
                        422,
                        "not accessible to the parent installation",
                        s -> s.app("POST", s.tokens(), "{\"repositories\":[\"other\"]}")),
                row("an installation that is gone", 404, "Not Found", s -> {
                    s.mona().keeper().uninstall("octo-org/hello");
                    s.world.parcels();
                    return s.app("POST", s.tokens(), "{}");
                }),
                row("an installation that is suspended", 403, "This installation has been suspended", s -> {
                    s.mona().keeper().suspend("octo-org/hello");
                    s.world.parcels();
                    return s.app("POST", s.tokens(), "{}");
                }),
                row(
                        "a comment with a token narrowed to reading",
                        403,
                        "Resource not accessible by integration",
                        s -> s.ask(Request.of("POST", TO_ISSUE)
                                .saying(HI)
                                .bearing(s.token("{\"permissions\":{\"issues\":\"read\"}}")))),
                row(
                        "pull requests with a token narrowed to issues",
                        403,
                        "Resource not accessible",
                        s -> s.ask(Request.of("GET", Scene.REPO + "/pulls")
                                .bearing(s.token("{\"permissions\":{\"issues\":\"write\"}}")))),
                row(
                        "Copilot for an installation",
                        403,
                        "not supported with GitHub App installation tokens. Use a user",
                        s -> s.bot("POST", Scene.ISSUE + "/assignees", Scene.ASSIGN)));
    }

    private static Stream<Arguments> bodies() {
        return Stream.of(
                row(
                        "a field nobody knows",
                        422,
                        "\"loud\" is not a permitted key.",
                        s -> s.bot("POST", TO_ISSUE, "{\"body\":\"hi\",\"loud\":true}")),
                row(
                        "a sixth option of the assignment",
                        422,
                        "\"reasoning_effort\" is not a permitted key.",
                        s -> s.person(
                                "POST",
                                Scene.ISSUE + "/assignees",
                                "{\"assignees\":[],\"agent_assignment\":{\"reasoning_effort\":\"high\"}}")),
                row(
                        "a comment that is a number",
                        422,
                        "42 is not a string",
                        s -> s.bot("POST", TO_ISSUE, "{\"body\":42}")),
                row(
                        "an assignee that is a number",
                        422,
                        "42 is not a string",
                        s -> s.person("POST", Scene.ISSUE + "/assignees", "{\"assignees\":[42]}")),
                row("a comment without a body", 422, "\"body\" wasn't supplied", s -> s.bot("POST", TO_ISSUE, "{}")),
                row("a blank comment", 422, "missing_field", s -> s.bot("POST", TO_ISSUE, "{\"body\":\" \"}")),
                row(
                        "a comment one character too long",
                        422,
                        "body is too long",
                        s -> s.bot("POST", TO_ISSUE, "{\"body\":\"" + "x".repeat(65_537) + "\"}")),
                row("half a body", 400, "Problems parsing JSON", s -> s.bot("POST", TO_ISSUE, "{\"body\":")),
                row("a body that is a list", 422, "Body should be a JSON object", s -> s.bot("POST", TO_ISSUE, "[1]")),
                row(
                        "a body of plain text",
                        415,
                        "Unsupported Media Type",
                        s -> s.ask(Request.of("POST", TO_ISSUE)
                                .saying(HI)
                                .with("Content-Type", "text/plain")
                                .bearing(s.token()))),
                row(
                        "a reaction that does not exist",
                        422,
                        "not included in the list",
                        s -> s.bot("POST", Scene.ISSUE + "/reactions", "{\"content\":\"shrug\"}")),
                row(
                        "a label without a name",
                        422,
                        "missing_field",
                        s -> s.bot("POST", Scene.ISSUE + "/labels", "{\"labels\":[\"\"]}")),
                row(
                        "a label of 51 characters",
                        422,
                        "name is too long",
                        s -> s.bot("POST", Scene.ISSUE + "/labels", "{\"labels\":[\"" + "x".repeat(51) + "\"]}")),
                row("a time that is none", 422, "since", s -> s.bot("GET", TO_ISSUE + "?since=yesterday", "")));
    }

    private static Stream<Arguments> places() {
        return Stream.of(
                row("a path that leads nowhere", 404, "Not Found", s -> s.bot("GET", "/moon", "")),
                row("a method that is not meant", 404, "Not Found", s -> s.bot("PUT", Scene.ISSUE + "/timeline", "{}")),
                row("a repository that is not there", 404, "Not Found", s -> s.bot("GET", "/repos/octo-org/x", "")),
                row("a repository that the App is not in", 404, "Not Found", s -> {
                    s.world.scenery().repository("octo-org/other", s.now);
                    return s.bot("GET", "/repos/octo-org/other", "");
                }),
                row("a private repository, to a stranger", 404, "Not Found", s -> {
                    s.mona().keeper().role("octo-org/hello", "mona", Role.NONE);
                    s.mona().keeper().hide("octo-org/hello", true);
                    return s.person("GET", Scene.ISSUE, "");
                }),
                row("an issue that is not there", 404, "Not Found", s -> s.bot("GET", Scene.REPO + "/issues/9", "")),
                row("an issue number that is none", 404, "Not Found", s -> s.bot("GET", Scene.REPO + "/issues/x", "")),
                row("an issue that was deleted", 410, "deleted", s -> {
                    s.mona().deleteIssue("octo-org/hello", 1);
                    s.world.parcels();
                    return s.bot("GET", Scene.ISSUE, "");
                }),
                row("a comment on a locked issue", 403, "locked", s -> {
                    s.mona().lock("octo-org/hello", 1);
                    s.world.parcels();
                    return s.bot("POST", TO_ISSUE, HI);
                }),
                row("a comment in an archived repository", 403, "archived", s -> {
                    s.mona().keeper().archive("octo-org/hello", true);
                    s.world.parcels();
                    return s.bot("POST", TO_ISSUE, HI);
                }),
                row("an issue as a pull request", 404, "Not Found", s -> s.bot("GET", Scene.REPO + "/pulls/1", "")),
                row(
                        "the permission of nobody",
                        404,
                        "Not Found",
                        s -> s.bot("GET", Scene.REPO + "/collaborators/nobody/permission", "")),
                row(
                        "a label that is not on",
                        404,
                        "Label does not exist",
                        s -> s.bot("DELETE", Scene.ISSUE + "/labels/agent-fix", "")),
                row(
                        "a comment that was deleted",
                        404,
                        "Not Found",
                        s -> s.bot("PATCH", Scene.REPO + "/issues/comments/1", HI)),
                row("a label from somebody who may only read", 403, "Must have triage rights", s -> {
                    s.mona().keeper().role("octo-org/hello", "mona", Role.READ);
                    return s.person("POST", Scene.ISSUE + "/labels", "{\"labels\":[\"x\"]}");
                }));
    }

    @Test
    void single_sign_on_says_where_to_sign_on() {
        Scene scene = new Scene();
        scene.world.papers().closeTo(scene.hello.personToken(), "octo-org");
        assertThat(scene.person("GET", Scene.ISSUE, "").header("X-GitHub-SSO"))
                .startsWith("required; url=https://github.com/orgs/octo-org/sso");
    }

    private static Arguments row(String what, int status, String message, Function<Scene, Response> ask) {
        return Arguments.of(what, status, message, ask);
    }

    private static Response app(Scene scene, String jwt) {
        return scene.ask(Request.of("GET", "/app").bearing(jwt));
    }

    private static Request signed(Scene scene) {
        return Request.of("GET", Scene.ISSUE).bearing(scene.token());
    }
}
