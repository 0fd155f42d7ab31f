package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;

/** Repositories, and what people may do in them. */
final class Repositories {
    private final Ground ground;

    Repositories(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/repos/{owner}/{repo}", this::one),
                new Route("GET", "/repos/{owner}/{repo}/collaborators/{login}/permission", this::permission));
    }

    private Response one(Call call) {
        Repository repository = call.repository("metadata", Level.READ);
        Json shape = ground.repositoryShape.full(repository);
        return Response.json(
                200,
                call.caller() instanceof Caller.Someone someone
                        ? shape.with("permissions", permissions(repository.role(someone.person())))
                        : shape);
    }

    private Response permission(Call call) {
        Repository repository = call.repository("metadata", Level.READ);
        Account person = ground.store
                .account(call.word("login"))
                .filter(one -> one.kind() == Account.Kind.USER)
                .orElseThrow(Refusal::notFound);
        Role role = repository.role(person);
        Map<String, Object> user = ground.shapes.userFields(person);
        user.put("permissions", permissions(role));
        user.put("role_name", role.word());
        return Response.json(
                200, Fields.of("permission", role.legacyWord(), "user", Json.object(user), "role_name", role.word()));
    }

    private static Json permissions(Role role) {
        return Fields.of(
                "pull", role.covers(Role.READ),
                "triage", role.covers(Role.TRIAGE),
                "push", role.covers(Role.WRITE),
                "maintain", role.covers(Role.MAINTAIN),
                "admin", role.covers(Role.ADMIN));
    }
}
