package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.demo.Response;
import dev.bellhop.json.Json;
import java.util.List;

/** Qoder's own way to stop a session. */
final class Cancels {
    private final Ground ground;
    private final Work work;

    Cancels(Ground ground, Work work) {
        this.ground = ground;
        this.work = work;
    }

    List<Route> routes() {
        return switch (ground.kind) {
            case ANTHROPIC -> List.of();
            case QODER -> List.of(new Route("POST", "/sessions/{session}/cancel", this::cancel));
        };
    }

    /** That it answers 202 when there is something to cancel, and 200 when not, is the documentation's. */
    private Response cancel(Call call) {
        call.bare();
        Session session = ground.session(call.word("session"));
        boolean busy = session.isRunning() || !session.pending.isEmpty();
        if (busy) {
            work.interrupt(session, Fields.of("type", "cancelled"), at -> {}, call.now());
        }
        Json shown = Fields.of("id", session.id(), "type", "session", "status", busy ? "canceling" : "idle");
        return Response.json(busy ? 202 : 200, shown);
    }
}
