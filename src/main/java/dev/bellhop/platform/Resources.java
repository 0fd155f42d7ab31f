package dev.bellhop.platform;

import dev.bellhop.json.Json;
import java.util.List;

/** What is asked about the repositories of a session. They stay; only their tokens change. */
final class Resources {
    private static final String ALL = "/sessions/{session}/resources";
    private static final String ONE = ALL + "/{resource}";

    private final Ground ground;

    Resources(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ALL, this::list),
                Route.get(ONE, call -> found(call).sheet.shown()),
                Route.post(ONE, this::renew),
                Route.post(ALL, this::fixed),
                Route.delete(ONE, this::fixed));
    }

    private Mount found(Call call) {
        return ground.session(call.word("session")).mounts.stream()
                .filter(one -> one.sheet.id().equals(call.word("resource")))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("Resource not found"));
    }

    private Json list(Call call) {
        Query query = Lists.only(ground.kind, call);
        List<Json> all = ground.session(call.word("session")).mounts.stream()
                .map(one -> one.sheet.shown())
                .toList();
        return Lists.of(ground.kind, all, one -> true, query, Pages.EVENTS);
    }

    private Json renew(Call call) {
        Json said = call.body(Shape.form().need("authorization_token", Shape.text(1, 4096)));
        Mount mount = found(call);
        if (ground.session(call.word("session")).isOver()) {
            throw Rejection.invalid("Session is archived or terminated");
        }
        mount.token = said.at("authorization_token").text();
        mount.sheet.set("type", "github_repository", call.now());
        return mount.sheet.shown();
    }

    private Json fixed(Call call) {
        ground.session(call.word("session"));
        throw Rejection.invalid("github_repository resources cannot be added to or removed from a session");
    }
}
