package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The small world with a clock that only moves when it is told to, and an App and a person that talk to it. */
final class Scene {
    static final String REPO = "/repos/octo-org/hello";
    static final String ISSUE = REPO + "/issues/1";
    static final String ASSIGN = "{\"assignees\":[\"copilot-swe-agent[bot]\"]}";

    Instant now = Instant.parse("2026-11-20T10:00:00Z");
    final Hello hello = Hello.begin(7, Links.GITHUB, Signer.RIGHT.key(), now);
    final World world = hello.world();

    Scene() {
        world.parcels();
    }

    void pass(Duration time) {
        now = now.plus(time);
        world.tick(now);
    }

    Acts mona() {
        return world.as("mona", now);
    }

    Response ask(Request request) {
        return world.answer(request, now);
    }

    Response app(String method, String target, String body) {
        return ask(said(Request.of(method, target), body).bearing(Signer.RIGHT.jwt(now)));
    }

    Response bot(String method, String target, String body) {
        return ask(said(Request.of(method, target), body).bearing(token()));
    }

    Response person(String method, String target, String body) {
        return ask(said(Request.of(method, target), body).bearing(hello.personToken()));
    }

    /** An installation token with everything that is granted. */
    String token() {
        return token("{}");
    }

    String token(String body) {
        return text(app("POST", tokens(), body), "token");
    }

    String tokens() {
        return "/app/installations/" + hello.installation() + "/access_tokens";
    }

    List<String> events() {
        return world.parcels().stream()
                .map(parcel -> parcel.event() + "."
                        + Json.parse(parcel.body()).at("action").text())
                .toList();
    }

    static Request said(Request request, String body) {
        return body.isEmpty() ? request : request.saying(body);
    }

    static String text(Response response, String field) {
        return Json.parse(response.body()).at(field).text();
    }

    static String message(Response response) {
        return text(response, "message");
    }

    static List<Json> list(Response response) {
        return Json.parse(response.body()).items();
    }
}
