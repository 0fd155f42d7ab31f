package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An enterprise's custom agents: only for its owners, by a token that may administer it. That organisations must belong to
 * it, that their repository must be there, and the words of the refusals are guesses.
 */
final class Enterprises {
    static final String PERMISSION = "enterprise_ai_controls";
    private static final String REPOSITORY = ".github-private";
    private static final String FOLDER = "agents/";

    private final Ground ground;

    Enterprises(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        String path = "/enterprises/{enterprise}/copilot/custom-agents";
        return List.of(
                new Route("GET", path, this::list),
                new Route("GET", path + "/source", this::source),
                new Route("PUT", path + "/source", this::set),
                new Route("DELETE", path + "/source", this::delete),
                new Route("GET", "/orgs/{org}", this::organization));
    }

    private Response list(Call call) {
        Optional<Repository> home = enterprise(call, Level.READ).source.flatMap(this::home);
        return home.isEmpty()
                ? Response.json(200, Fields.of("custom_agents", Fields.NULL))
                : Pages.of(call, agents(home.get()), page -> Fields.of("custom_agents", Json.array(page)));
    }

    private List<Json> agents(Repository home) {
        return home.code.files(home.code.main()).keySet().stream()
                .filter(file -> file.startsWith(FOLDER) && file.endsWith(".md"))
                .map(file -> Fields.of(
                        "name",
                        file.substring(FOLDER.length()).replaceAll("(\\.agent)?\\.md$", ""),
                        "file_path",
                        file,
                        "url",
                        ground.shapes.links.file(home, file, Code.MAIN, "blob")))
                .toList();
    }

    private Response source(Call call) {
        return Response.json(200, Json.object(shown(enterprise(call, Level.READ).source)));
    }

    private Map<String, Object> shown(Optional<Account> organization) {
        Function<Account, Json> written = one -> Fields.of("id", one.id(), "login", one.login());
        return Fields.map(
                "organization",
                organization.map(written),
                "repository",
                organization
                        .flatMap(this::home)
                        .map(home -> Fields.of("id", home.id(), "name", home.name, "full_name", home.fullName())));
    }

    private Optional<Repository> home(Account organization) {
        return ground.store.repository(organization.login() + "/" + REPOSITORY);
    }

    private Response set(Call call) {
        Enterprise enterprise = enterprise(call, Level.WRITE);
        Body body = call.body("organization_id", "create_ruleset");
        int id = body.count("organization_id");
        Account organization = enterprise.organizations.stream()
                .filter(one -> one.id() == id && home(one).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.validation(
                        "CustomAgentsSource", "organization_id", "The organization cannot be the source."));
        enterprise.source = Optional.of(organization);
        Map<String, Object> fields = shown(enterprise.source);
        if (!body.has("create_ruleset") || body.flag("create_ruleset")) {
            fields.put(
                    "ruleset",
                    Fields.of("id", ground.store.nextId(), "name", "Protect agent files", "enforcement", "active"));
        }
        return Response.json(200, Json.object(fields));
    }

    private Response delete(Call call) {
        enterprise(call, Level.WRITE).source = Optional.empty();
        return Response.empty(204);
    }

    private Enterprise enterprise(Call call, Level level) {
        Enterprise found = ground.store.enterprises.stream()
                .filter(one -> one.slug.equals(call.word("enterprise")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        boolean owner = call.caller() instanceof Caller.Someone someone
                && someone.person().equals(found.owner);
        if (!owner || !call.permits(PERMISSION, level)) {
            throw Refusal.of(403, "You must be an enterprise owner and the token must have admin:enterprise.");
        }
        return found;
    }

    private Response organization(Call call) {
        Account found = ground.store
                .account(call.word("org"))
                .filter(one -> one.kind() == Account.Kind.ORGANIZATION)
                .orElseThrow(Refusal::notFound);
        return Response.json(200, ground.shapes.organization(found));
    }
}
