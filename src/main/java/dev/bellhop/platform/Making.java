package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From an order to a session. */
final class Making {
    private final Ground ground;
    private final Events events;
    private final Voice voice;

    Making(Ground ground, Events events) {
        this.ground = ground;
        this.events = events;
        this.voice = new Voice(ground);
    }

    Session make(Call call) {
        Json said = call.body(SessionShape.order(ground.kind));
        call.query().only();
        Json agent = agent(said.at("agent"));
        String environment = said.at("environment_id").text();
        if (ground.environment(environment).isArchived()) {
            throw Rejection.invalid("environment_id: the environment is archived");
        }
        List<String> vaults =
                said.maybe("vault_ids").map(all -> all.items(Json::text)).orElse(List.of());
        if (vaults.stream().anyMatch(id -> ground.vault(id).sheet.isArchived())) {
            throw Rejection.invalid("vault_ids: the vault is archived");
        }
        Session.Ids ids = new Session.Ids(ground.dice.id(Id.SESSION), ground.dice.id(Id.THREAD));
        Session session = new Session(new Session.Making(ids, environment, vaults, ground.script, call.now()));
        session.agent = agent;
        fill(session, said, call);
        ground.sessions.put(session.id(), session);
        voice.tell(
                session,
                "session.thread_created",
                call.now(),
                "session_thread_id",
                ids.thread(),
                "agent_name",
                agent.at("name"),
                "workflow_run_id",
                Fields.NULL);
        said.maybe("initial_events").ifPresent(first -> events.take(session, first.items(), call.now()));
        return session;
    }

    private void fill(Session session, Json said, Call call) {
        session.title = said.maybe("title").map(Json::text).orElse("");
        session.metadata = said.maybe("metadata").orElse(Json.object());
        session.budget = said.maybe("budget").flatMap(SessionShape::cents);
        Set<String> places = new HashSet<>();
        for (Json resource : said.maybe("resources").map(Json::items).orElse(List.of())) {
            Mount mount = mount(resource, call);
            if (!places.add(mount.path())) {
                throw Rejection.invalid("resources: mount_path " + mount.path() + " is used twice");
            }
            session.mounts.add(mount);
        }
    }

    private Mount mount(Json said, Call call) {
        String url = said.at("url").text();
        String name = url.substring(url.lastIndexOf('/') + 1);
        String usual = switch (ground.kind) {
            case ANTHROPIC -> "/workspace/" + name;
            case QODER -> "/app/" + name;
        };
        return new Mount(
                Fields.of(
                        "id",
                        ground.dice.id(Id.RESOURCE),
                        "type",
                        "github_repository",
                        "url",
                        url,
                        "mount_path",
                        said.maybe("mount_path").map(Json::text).orElse(usual),
                        "checkout",
                        said.maybe("checkout"),
                        "created_at",
                        call.now(),
                        "updated_at",
                        call.now()),
                said.at("authorization_token").text());
    }

    /** The agent as this session has it. */
    private Json agent(Json said) {
        Agent agent = ground.agent(said.isText() ? said.text() : said.at("id").text());
        if (agent.latest().isArchived()) {
            throw Rejection.invalid("agent: the agent is archived");
        }
        Optional<Long> number =
                said.isText() ? Optional.empty() : said.maybe("version").map(Json::number);
        Json found = number.map(
                        one -> agent.version(one).orElseThrow(() -> Rejection.notFound("Agent version not found")))
                .orElseGet(agent::latest)
                .shown();
        Json whole = found;
        if (!said.isText() && said.at("type").text().equals("agent_with_overrides")) {
            for (String field : List.of("model", "system", "tools", "mcp_servers", "skills")) {
                whole = said.fields().contains(field)
                        ? whole.with(field, said.maybe(field).orElse(Fields.NULL))
                        : whole;
            }
            if (whole.maybe("model").isEmpty()) {
                throw Rejection.invalid("agent_model_required");
            }
        }
        Json pinned = Fields.of("type", "agent", "id", found.at("id"), "version", found.at("version"));
        Json definition = AgentShape.whole(whole);
        for (String field : definition.fields()) {
            pinned = pinned.with(field, definition.maybe(field).orElse(Fields.NULL));
        }
        return pinned;
    }
}
