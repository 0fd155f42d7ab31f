package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An App about itself, its installations and their tokens. */
final class Apps {
    private static final Duration LIFE = Duration.ofHours(1);

    private final Ground ground;

    Apps(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/app", this::self),
                new Route("GET", "/app/installations", this::installations),
                new Route("GET", "/installation/repositories", this::repositories),
                new Route("GET", "/app/installations/{installation}", this::shown),
                new Route("GET", "/repos/{owner}/{repo}/installation", this::installation),
                new Route("POST", "/app/installations/{installation}/access_tokens", this::mint),
                new Route("DELETE", "/installation/token", this::revoke));
    }

    private Response self(Call call) {
        App app = call.app();
        long count = ground.store.installations.stream()
                .filter(one -> one.app.equals(app) && !one.gone)
                .count();
        return Response.json(200, ground.shapes.app(app).with("installations_count", count));
    }

    private Response installations(Call call) {
        App app = call.app();
        List<Json> shapes = ground.store.installations.stream()
                .filter(one -> one.app.equals(app) && !one.gone)
                .map(this::shape)
                .toList();
        return Pages.of(call, shapes);
    }

    private Response repositories(Call call) {
        if (!(call.caller() instanceof Caller.Installed installed)) {
            throw Refusal.of(403, "Resource not accessible by personal access token");
        }
        List<Json> shapes = installed.repositories().stream()
                .map(ground.store::known)
                .filter(installed.installation()::has)
                .map(ground.repositoryShape::of)
                .toList();
        return Pages.of(call, "repositories", shapes);
    }

    private Response installation(Call call) {
        App app = call.app();
        Repository repository = call.named(call.word("owner") + "/" + call.word("repo"));
        return ground.store.installations.stream()
                .filter(one -> one.app.equals(app) && one.has(repository))
                .findFirst()
                .map(one -> Response.json(200, shape(one)))
                .orElseThrow(Refusal::notFound);
    }

    /** One that is suspended is shown, too. */
    private Response shown(Call call) {
        App app = call.app();
        return Response.json(200, shape(known(call, app)));
    }

    private Installation known(Call call, App app) {
        long id = call.number("installation");
        return ground.store.installations.stream()
                .filter(one -> one.app.equals(app) && one.id() == id && !one.gone)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Response mint(Call call) {
        Installation installation = installed(call);
        Body body = call.body("repositories", "repository_ids", "permissions");
        Set<Long> repositories = repositories(installation, body);
        Map<String, Level> permissions = permissions(installation, body);
        Instant ends = Ground.second(call.now()).plus(LIFE);
        String token = "ghs_" + installation.app.id() + "_" + ground.store.opaque(500);
        ground.store.tokens.put(token, new Caller.Installed(installation, repositories, permissions, ends));
        boolean some = body.has("repositories") || body.has("repository_ids");
        Map<String, Object> fields = Fields.map(
                "token",
                token,
                "expires_at",
                ends,
                "permissions",
                ground.shapes.permissions(permissions),
                "repository_selection",
                "selected");
        if (some) {
            fields.put(
                    "repositories",
                    repositories.stream()
                            .map(id -> ground.repositoryShape.of(ground.store.known(id)))
                            .toList());
        }
        return Response.json(201, Json.object(fields));
    }

    private Installation installed(Call call) {
        Installation installation = known(call, call.app());
        if (installation.suspended.isPresent()) {
            throw Refusal.of(403, "This installation has been suspended");
        }
        return installation;
    }

    private Set<Long> repositories(Installation installation, Body body) {
        if (!body.has("repositories") && !body.has("repository_ids")) {
            return Set.copyOf(installation.repositories);
        }
        Set<Long> asked = new LinkedHashSet<>();
        if (body.has("repository_ids")) {
            body.numbers("repository_ids").forEach(asked::add);
        }
        if (body.has("repositories")) {
            body.texts("repositories")
                    .forEach(name -> asked.add(ground.store
                            .repository(installation.account.login() + "/" + name)
                            .map(Repository::id)
                            .orElse(0L)));
        }
        if (!installation.repositories.containsAll(asked)) {
            throw Refusal.of(
                    422,
                    "There is at least one repository that does not exist or is not accessible to the parent installation.");
        }
        return asked;
    }

    private Map<String, Level> permissions(Installation installation, Body body) {
        if (!body.has("permissions")) {
            return installation.permissions;
        }
        Json asked = body.object("permissions");
        Map<String, Level> given = new LinkedHashMap<>();
        for (String name : asked.fields()) {
            String word = asked.at(name).text();
            Level held = installation.permissions.get(name);
            if (held == null || !Level.isOne(word) || !held.covers(Level.of(word))) {
                throw Refusal.of(422, "The permissions requested are not granted to this installation.");
            }
            given.put(name, Level.of(word));
        }
        return given;
    }

    private Response revoke(Call call) {
        if (!(call.caller() instanceof Caller.Installed)) {
            throw Refusal.of(403, "Resource not accessible by personal access token");
        }
        ground.store.tokens.remove(Gate.token(call.request()));
        return Response.empty(204);
    }

    Json shape(Installation installation) {
        String self = ground.shapes.links.api() + "/app/installations/" + installation.id();
        List<String> events = new ArrayList<>(installation.app.card().events());
        return Fields.of(
                "id",
                installation.id(),
                "node_id",
                Shapes.node("INS", installation.id()),
                "app_id",
                installation.app.id(),
                "app_slug",
                installation.app.slug(),
                "client_id",
                installation.app.card().clientId(),
                "account",
                ground.shapes.user(installation.account),
                "target_id",
                installation.account.id(),
                "target_type",
                installation.account.kind().word(),
                "repository_selection",
                "selected",
                "access_tokens_url",
                self + "/access_tokens",
                "repositories_url",
                ground.shapes.links.api() + "/installation/repositories",
                "html_url",
                ground.shapes.links.web() + "/settings/installations/" + installation.id(),
                "permissions",
                ground.shapes.permissions(installation.permissions),
                "events",
                events,
                "single_file_name",
                Fields.NULL,
                "created_at",
                installation.created,
                "updated_at",
                installation.created,
                "suspended_by",
                Fields.NULL,
                "suspended_at",
                installation.suspended);
    }
}
