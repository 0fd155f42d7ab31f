package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is asked about sessions. */
final class Sessions {
    private static final String ONE = "/sessions/{session}";
    private static final Set<String> LEFT_ALONE = Set.of("vault_ids");

    private final Ground ground;
    private final Making making;
    private final Work work;
    private final Voice voice;

    Sessions(Ground ground, Work work, Events events) {
        this.ground = ground;
        this.work = work;
        this.making = new Making(ground, events);
        this.voice = new Voice(ground);
    }

    List<Route> routes() {
        return List.of(
                Route.post("/sessions", call -> shown(making.make(call), call.now())),
                Route.get("/sessions", this::list),
                Route.get(ONE, call -> shown(found(call), call.now())),
                Route.post(ONE, this::update),
                Route.post(ONE + "/archive", this::archive),
                Route.delete(ONE, this::remove));
    }

    private Session found(Call call) {
        return ground.session(call.word("session"));
    }

    private Json shown(Session session, Instant now) {
        return SessionShape.shown(session, ground.kind, now);
    }

    private Json list(Call call) {
        Query query = Lists.only(
                ground.kind,
                call,
                "agent_id",
                "agent_version",
                "statuses[]",
                "include_archived",
                "created_at[gte]",
                "created_at[gt]",
                "created_at[lte]",
                "created_at[lt]");
        List<Json> all = ground.sessions.values().stream()
                .filter(one -> !one.deleted)
                .filter(one -> !one.made.at().isAfter(call.now().minus(call.lag())))
                .map(one -> shown(one, call.now()))
                .toList();
        Json page = Lists.of(ground.kind, all, one -> fits(one, query), query, Pages.NEWEST_FIRST);
        return switch (ground.kind) {
            case ANTHROPIC -> page.with("prev_page", Fields.NULL);
            case QODER -> page;
        };
    }

    private static boolean fits(Json session, Query query) {
        Json agent = session.at("agent");
        List<String> statuses = query.all("statuses[]");
        return Lists.isShown(session, query)
                && query.one("agent_id")
                        .filter(id -> !agent.at("id").text().equals(id))
                        .isEmpty()
                && query.one("agent_version")
                        .filter(version -> !agent.at("version").toString().equals(version))
                        .isEmpty()
                && (statuses.isEmpty() || statuses.contains(session.at("status").text()));
    }

    private Json update(Call call) {
        Session session = found(call);
        Json said = call.body((at, value) -> {
            value.fields().stream().filter(LEFT_ALONE::contains).findFirst().ifPresent(field -> {
                throw Rejection.invalid(field + ": Not yet supported; requests setting this field are rejected");
            });
            SessionShape.change(ground.kind).check(at, value);
        });
        if (session.isOver()) {
            throw Rejection.invalid("Session is archived or terminated");
        }
        said.maybe("agent").ifPresent(change -> rearm(session, change, call.now()));
        said.maybe("title").ifPresent(title -> session.title = title.text());
        said.maybe("metadata").ifPresent(more -> session.metadata = Sheet.merged(session.metadata, more));
        if (said.fields().contains("budget")) {
            budget(session, said, call.now());
        }
        session.updated = call.now();
        voice.tell(session, "session.updated", call.now(), changed(said, session));
        voice.notify(session, "updated", call.now());
        return shown(session, call.now());
    }

    private static Object[] changed(Json said, Session session) {
        return said.fields().stream()
                .flatMap(field -> List.<Object>of(
                        field,
                        switch (field) {
                            case "agent" -> session.agent;
                            case "budget" -> Work.budget(session);
                            case "metadata" -> session.metadata;
                            default -> session.title;
                        })
                        .stream())
                .toArray();
    }

    private void rearm(Session session, Json change, Instant now) {
        idle(session, "agent cannot be updated", now);
        Json next = session.agent;
        for (String field : change.fields()) {
            next = next.with(field, change.maybe(field).orElse(Json.array(List.of())));
        }
        Json whole = AgentShape.whole(next);
        session.agent = session.agent.with("tools", whole.at("tools")).with("mcp_servers", whole.at("mcp_servers"));
    }

    /** More money lets it go on. */
    private void budget(Session session, Json said, Instant now) {
        boolean capped = session.isCapped();
        session.budget = said.maybe("budget").flatMap(SessionShape::cents);
        if (session.budget.filter(most -> most <= session.usage.cents()).isPresent()) {
            throw Rejection.invalid("budget: must be greater than what the session has consumed");
        }
        if (capped) {
            work.resume(session, now);
        }
    }

    private static void idle(Session session, String what, Instant now) {
        Session.State state = session.shown(now);
        if (state == Session.State.RUNNING || state == Session.State.RESCHEDULING) {
            throw Rejection.invalid(
                    "Session " + what + " while it is " + state.name().toLowerCase(Locale.ROOT));
        }
    }

    private Json archive(Call call) {
        call.bare();
        Session session = found(call);
        if (session.archived.isEmpty()) {
            idle(session, "cannot be archived", call.now());
            work.archive(session, call.now());
        }
        return shown(session, call.now());
    }

    private Json remove(Call call) {
        Session session = found(call);
        if (session.archived.isEmpty()) {
            idle(session, "cannot be deleted", call.now());
        }
        work.delete(session, call.now());
        return Fields.of("id", session.id(), "type", "session_deleted");
    }
}
