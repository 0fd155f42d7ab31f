package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.demo.Response;
import dev.bellhop.json.Json;
import java.util.List;

/** What is asked about agents. */
final class Agents {
    private static final String ONE = "/agents/{agent}";

    private final Ground ground;

    Agents(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        // A guess at the statuses: Qoder's documentation says 201 where agents are made.
        int made = switch (ground.kind) {
            case ANTHROPIC -> 200;
            case QODER -> 201;
        };
        return List.of(
                new Route("POST", "/agents", call -> Response.json(made, create(call))),
                Route.get("/agents", this::list),
                Route.get(ONE, this::read),
                Route.post(ONE, this::update),
                Route.post(ONE + "/archive", this::archive),
                Route.get(ONE + "/versions", this::versions));
    }

    private Json create(Call call) {
        Json said = call.body(AgentShape.definition(ground.kind));
        call.query().only();
        Json made = Fields.of("id", ground.dice.id(Id.AGENT), "type", "agent");
        Json whole = AgentShape.whole(said);
        for (String field : whole.fields()) {
            made = made.with(field, whole.maybe(field).orElse(Fields.NULL));
        }
        made = made.with("metadata", said.maybe("metadata").orElse(Json.object()))
                .with("version", 1)
                .with("created_at", call.now())
                .with("updated_at", call.now())
                .with("archived_at", Fields.NULL);
        ground.agents.put(made.at("id").text(), new Agent(made));
        return made;
    }

    private Json list(Call call) {
        Query query = Lists.only(ground.kind, call, "include_archived", "created_at[gte]", "created_at[lte]");
        List<Json> all =
                ground.agents.values().stream().map(one -> one.latest().shown()).toList();
        return Lists.of(ground.kind, all, one -> Lists.isShown(one, query), query, Pages.NEWEST_FIRST);
    }

    private Json read(Call call) {
        Query query = call.query().only("version");
        Agent agent = ground.agent(call.word("agent"));
        if (query.one("version").isEmpty()) {
            return agent.latest().shown();
        }
        return agent.version(query.number("version", 1, 999_999))
                .orElseThrow(() -> Rejection.notFound("Agent version not found"))
                .shown();
    }

    private Json update(Call call) {
        Json said = call.body(
                AgentShape.definition(ground.kind).partly().may("version", Shape.number(1, Integer.MAX_VALUE)));
        Agent agent = ground.agent(call.word("agent"));
        Json old = agent.latest().shown();
        if (agent.latest().isArchived()) {
            throw Rejection.invalid("Agent is archived");
        }
        if (said.maybe("version").filter(one -> one.number() != agent.number()).isPresent()) {
            throw Rejection.conflict("version: the agent is at version " + agent.number());
        }
        Json whole = old;
        for (String field : said.fields()) {
            whole = whole.with(field, said.maybe(field).orElse(Fields.NULL));
        }
        Json metadata = said.maybe("metadata")
                .map(more -> Sheet.merged(old.at("metadata"), more))
                .orElse(old.at("metadata"));
        agent.become(AgentShape.whole(whole), metadata, call.now());
        return agent.latest().shown();
    }

    private Json archive(Call call) {
        call.bare();
        Sheet latest = ground.agent(call.word("agent")).latest();
        latest.archive(call.now());
        return latest.shown();
    }

    private Json versions(Call call) {
        Query query = Lists.only(ground.kind, call);
        List<Json> all = ground.agent(call.word("agent")).versions.stream()
                .map(Sheet::shown)
                .toList();
        return Lists.of(ground.kind, all, one -> true, query, Pages.NEWEST_FIRST);
    }
}
