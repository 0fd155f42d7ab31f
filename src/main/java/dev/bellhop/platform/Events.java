package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is sent to sessions, and read of them. */
final class Events {
    static final String MESSAGE = "user.message";
    static final String OUTCOME = "user.define_outcome";
    static final String INTERRUPT = "user.interrupt";
    static final String CONFIRMATION = "user.tool_confirmation";
    static final String CUSTOM = "user.custom_tool_result";
    private static final String ALL = "/sessions/{session}/events";

    private final Ground ground;
    private final Work work;

    Events(Ground ground, Work work) {
        this.ground = ground;
        this.work = work;
    }

    List<Route> routes() {
        return List.of(Route.post(ALL, this::send), Route.get(ALL, this::list));
    }

    private Json send(Call call) {
        List<Json> said = call.body(EventShape.SENT).at("events").items();
        Session session = ground.session(call.word("session"));
        if (session.isOver()) {
            throw Rejection.invalid("Session is " + (session.archived.isPresent() ? "archived" : "terminated"));
        }
        if (said.isEmpty()) {
            throw Rejection.invalid("events: List should have at least 1 item");
        }
        said.forEach(event -> check(session, event));
        return Fields.of("data", take(session, said, call.now()));
    }

    private void check(Session session, Json event) {
        String type = event.at("type").text();
        boolean message = type.equals(MESSAGE) || type.equals(OUTCOME);
        if (message && session.isCapped()) {
            throw Rejection.invalid("The session has reached its budget");
        }
        if (message && ground.kind == Platform.Kind.QODER && session.isRunning()) {
            throw Rejection.conflict("The session is running; wait until it is idle or cancel it first");
        }
        switch (type) {
            case CONFIRMATION -> {
                pending(session, event.at("tool_use_id").text(), false);
                if (event.at("result").text().equals("allow")
                        && event.maybe("deny_message").isPresent()) {
                    throw Rejection.invalid("deny_message: only with result deny");
                }
            }
            case CUSTOM -> pending(session, event.at("custom_tool_use_id").text(), true);
            default -> {}
        }
    }

    private static void pending(Session session, String id, boolean custom) {
        boolean waits = session.log.frames().stream()
                .filter(event -> event.at("id").text().equals(id))
                .anyMatch(event -> event.at("type").text().equals("agent.custom_tool_use") == custom);
        if (!waits || !session.pending.containsKey(id)) {
            throw Rejection.invalid("no event `" + id + "` is waiting for this");
        }
    }

    /** Takes them in, in their order. */
    List<Json> take(Session session, List<Json> said, Instant now) {
        List<Json> taken = new ArrayList<>();
        boolean interrupted = false;
        for (Json event : said) {
            String type = event.at("type").text();
            interrupted |= type.equals(INTERRUPT);
            taken.add(take(session, type, event, now));
        }
        if (!session.unread.isEmpty() && !interrupted) {
            work.hear(session, now);
        }
        return taken;
    }

    private Json take(Session session, String type, Json event, Instant now) {
        // The vendor's own notes say that interrupts can come without an id.
        boolean nameless = type.equals(INTERRUPT) && ground.kind == Platform.Kind.ANTHROPIC;
        Json whole = Fields.of("id", nameless ? "" : ground.dice.id(Id.EVENT));
        for (String field : event.fields()) {
            whole = whole.with(field, event.maybe(field).orElse(Fields.NULL));
        }
        whole = whole.with(Log.PROCESSED, Fields.NULL);
        int place = session.log.next();
        session.log.add(whole, now);
        switch (type) {
            case MESSAGE, OUTCOME -> session.unread.add(place);
            case INTERRUPT ->
                work.interrupt(session, Fields.of("type", "end_turn"), at -> session.log.stamp(place, at), now);
            case CONFIRMATION -> answered(session, event.at("tool_use_id").text(), place, now);
            default -> answered(session, event.at("custom_tool_use_id").text(), place, now);
        }
        return whole;
    }

    private void answered(Session session, String id, int place, Instant now) {
        session.log.stamp(place, now);
        work.answered(session, id, session.log.at(place), now);
    }

    private Json list(Call call) {
        Query query = Lists.only(
                ground.kind, call, "types[]", "created_at[gte]", "created_at[gt]", "created_at[lte]", "created_at[lt]");
        Session session = ground.session(call.word("session"));
        List<String> types = query.all("types[]");
        return Lists.of(
                ground.kind,
                session.log.until(call.now().minus(call.lag())),
                event -> (types.isEmpty() || types.contains(event.at("type").text()))
                        && event.maybe(Log.PROCESSED)
                                .map(Json::time)
                                .filter(time -> !query.within("created_at", time))
                                .isEmpty(),
                query,
                Pages.EVENTS);
    }

    static String text(Json event) {
        return event.maybe("content").stream()
                .flatMap(content -> content.items().stream())
                .flatMap(block -> block.maybe("text").stream())
                .map(Json::text)
                .collect(Collectors.joining("\n"));
    }
}
