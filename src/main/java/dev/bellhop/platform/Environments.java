package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked about environments, whose names are unique among those that are in use. */
final class Environments {
    private static final String ONE = "/environments/{environment}";
    private static final Shape PACKAGES = Shape.list(256, Shape.text(1, 256));
    private static final Shape HOST = Shape.like(
            "(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*",
            "Input should be a host name without scheme, port or path");
    private static final Form CLOUD = Shape.form()
            .may(
                    "networking",
                    Shape.oneOf(Map.of(
                            "unrestricted",
                            Shape.form(),
                            "limited",
                            Shape.form()
                                    .may("allowed_hosts", Shape.list(256, HOST))
                                    .may("allow_mcp_servers", Shape.flag())
                                    .may("allow_package_managers", Shape.flag()))))
            .may(
                    "packages",
                    Shape.form()
                            .may("type", Shape.word("packages"))
                            .may("apt", PACKAGES)
                            .may("npm", PACKAGES)
                            .may("pip", PACKAGES)
                            .may("cargo", PACKAGES)
                            .may("gem", PACKAGES)
                            .may("go", PACKAGES));
    private final Ground ground;

    /** One of Qoder's is there before anybody has made any. */
    Environments(Ground ground) {
        this.ground = ground;
        if (ground.kind == Platform.Kind.QODER) {
            Json open = Fields.of("type", "unrestricted");
            make("default", Fields.of("type", "cloud", "networking", open), Instant.EPOCH);
        }
    }

    List<Route> routes() {
        return List.of(
                Route.post("/environments", this::create),
                Route.get("/environments", this::list),
                Route.get(
                        ONE,
                        call -> ground.environment(call.word("environment")).shown()),
                Route.post(ONE, this::update),
                Route.post(ONE + "/archive", this::archive),
                Route.delete(ONE, this::remove));
    }

    private Form form() {
        Form cloud = switch (ground.kind) {
            case ANTHROPIC -> CLOUD;
            case QODER -> CLOUD.may("setup_script", Shape.text(0, 65_536));
        };
        return Shape.form()
                .need("name", Shape.text(1, 256))
                .need("config", Shape.oneOf(Map.of("cloud", cloud, "self_hosted", Shape.form())))
                .may("description", Shape.text(0, 2048))
                .may("metadata", Shape.metadata());
    }

    private Json create(Call call) {
        Json said = call.body(form());
        vacant(said, "");
        Sheet made = make(said.at("name").text(), config(said), call.now());
        made.take(said, Set.of("description"), call.now());
        return made.shown();
    }

    private Sheet make(String name, Json config, Instant now) {
        Sheet made = new Sheet(Fields.of(
                "id",
                ground.dice.id(Id.ENVIRONMENT),
                "type",
                "environment",
                "name",
                name,
                "description",
                "",
                "config",
                config,
                "metadata",
                Json.object(),
                "scope",
                "organization",
                "created_at",
                now,
                "updated_at",
                now,
                "archived_at",
                Fields.NULL));
        ground.environments.put(made.id(), made);
        return made;
    }

    private static Json config(Json said) {
        Json config = said.at("config");
        Json network = config.maybe("networking").orElse(Fields.of("type", "unrestricted"));
        boolean limited = network.at("type").text().equals("limited");
        boolean packages = config.maybe("packages").stream()
                .flatMap(all -> all.fields().stream()
                        .filter(name -> !name.equals("type"))
                        .flatMap(name -> all.at(name).items().stream()))
                .findAny()
                .isPresent();
        if (limited
                && packages
                && network.maybe("allow_package_managers").filter(Json::flag).isEmpty()) {
            throw Rejection.invalid("config.networking.allow_package_managers: must be true when packages are set");
        }
        return config.with("networking", network);
    }

    private void vacant(Json said, String but) {
        boolean taken = ground.environments.values().stream()
                .filter(one -> !one.isArchived() && !one.id().equals(but))
                .anyMatch(one -> said.maybe("name")
                        .map(Json::text)
                        .filter(one.text("name")::equals)
                        .isPresent());
        if (taken) {
            throw Rejection.conflict("An environment with this name already exists");
        }
    }

    private Json list(Call call) {
        Query query = Lists.only(ground.kind, call, "include_archived");
        List<Json> all = ground.environments.values().stream().map(Sheet::shown).toList();
        return Lists.of(ground.kind, all, one -> Lists.isShown(one, query), query, Pages.NEWEST_FIRST);
    }

    private Json update(Call call) {
        Json said = call.body(form().partly());
        Sheet found = ground.environment(call.word("environment"));
        vacant(said, found.id());
        found.take(said, Set.of("name", "description"), call.now());
        if (said.maybe("config").isPresent()) {
            found.set("config", config(said), call.now());
        }
        return found.shown();
    }

    private Json archive(Call call) {
        call.bare();
        Sheet found = ground.environment(call.word("environment"));
        found.archive(call.now());
        return found.shown();
    }

    private Json remove(Call call) {
        String id = ground.environment(call.word("environment")).id();
        ground.environments.remove(id);
        return Fields.of("id", id, "type", "environment_deleted");
    }
}
