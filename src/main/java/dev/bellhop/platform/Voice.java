package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes down what happens in sessions. */
final class Voice {
    private static final String ORGANIZATION = "a7f3c2d1-0000-4000-8000-5e1f0a9b3c77";

    private final Ground ground;

    Voice(Ground ground) {
        this.ground = ground;
    }

    /** The event's id. */
    String tell(Session session, String type, Instant at, Object... pairs) {
        String id = ground.dice.id(Id.EVENT);
        Json event = Fields.of("id", id, "type", type);
        Json more = Fields.of(pairs);
        for (String field : more.fields()) {
            event = event.with(field, more.maybe(field).orElse(Fields.NULL));
        }
        session.log.add(event.with(Log.PROCESSED, at), at);
        return id;
    }

    void say(Session session, String text, Instant at) {
        tell(session, "agent.message", at, "content", text(text));
    }

    /** The session stands otherwise, and so does the thread that every session has. */
    void stand(Session session, String how, Instant at, Object... pairs) {
        List<Object> thread = new ArrayList<>(List.of(pairs));
        thread.addAll(
                List.of("session_thread_id", session.made.ids().thread(), "agent_name", session.agent.at("name")));
        tell(session, "session.thread_status_" + how, at, thread.toArray());
        tell(session, "session.status_" + how, at, pairs);
    }

    void fail(Session session, Json error, Instant at) {
        tell(session, "session.error", at, "error", error);
    }

    static Json error(String type, String message, String retry) {
        return Fields.of("type", type, "message", message, "retry_status", Fields.of("type", retry));
    }

    static List<Json> text(String text) {
        return List.of(Fields.of("type", "text", "text", text));
    }

    /** Qoder has notices too, but nobody has seen which. */
    void notify(Session session, String type, Instant at) {
        if (ground.kind == Platform.Kind.ANTHROPIC) {
            Json data = Fields.of(
                    "type",
                    "session." + type,
                    "id",
                    session.id(),
                    "organization_id",
                    ORGANIZATION,
                    "workspace_id",
                    "wrkspc_simulated");
            String id = ground.dice.id(Id.NOTICE);
            Json body = Fields.of("type", "event", "id", id, "created_at", at, "data", data);
            ground.notices.add(new Notice(id, "session." + type, body.toString()));
        }
    }
}
