package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.Locale;

/** What an agent does with any tool. */
final class Hands {
    private final Ground ground;
    private final Voice voice;
    private final Work work;

    Hands(Ground ground, Voice voice, Work work) {
        this.ground = ground;
        this.voice = voice;
        this.work = work;
    }

    /** What a tool gave back. */
    record Result(String text, boolean isError) {}

    /** One request to the model, if there is money left for it. */
    void think(Session session, Instant at) {
        if (session.budget.filter(most -> session.usage.cents() >= most).isPresent()) {
            work.idle(session, Fields.of("type", "budget_reached"), at);
            return;
        }
        String start = voice.tell(session, "span.model_request_start", at);
        voice.tell(session, "agent.thinking", at);
        Json used = session.usage.ask();
        Json shown = switch (ground.kind) {
            case ANTHROPIC -> used;
            case QODER -> used.with("credits", 1);
        };
        voice.tell(
                session,
                "span.model_request_end",
                at,
                "model_request_start_id",
                start,
                "is_error",
                false,
                "model_usage",
                shown);
    }

    /** One of the tools of the container, named as the vendor writes it. */
    void use(Session session, String tool, Json input, Result result, Instant at) {
        String id = voice.tell(
                session, "agent.tool_use", at, "name", named(tool), "input", input, "evaluated_permission", "allow");
        voice.tell(
                session,
                "agent.tool_result",
                at,
                "tool_use_id",
                id,
                "content",
                Voice.text(result.text()),
                "is_error",
                result.isError());
    }

    void bash(Session session, String command, Result result, Instant at) {
        use(session, "bash", Fields.of("command", command), result, at);
    }

    String named(String tool) {
        return switch (ground.kind) {
            case ANTHROPIC -> tool;
            case QODER -> tool.substring(0, 1).toUpperCase(Locale.ROOT) + tool.substring(1);
        };
    }

    /** A tool that whoever made the agent performs; nothing goes on until he has. */
    void callCustom(Session session, String tool, Json input, Instant at) {
        String id = voice.tell(session, "agent.custom_tool_use", at, "name", tool, "input", input);
        session.pending.put(id, (event, later) -> session.place.answer = Events.text(event));
        work.park(session, at);
    }

    String summary(Session session) {
        Workplace place = session.place;
        if (place.pull.isPresent()) {
            return "PR: " + place.pull.get() + "\n\nI changed one file and pushed it."
                    + (place.answer.isEmpty() ? "" : " You told me: " + place.answer);
        }
        if (place.pushed) {
            return "The change is pushed. " + (place.trouble.isEmpty() ? "" : place.trouble);
        }
        return "BLOCKED: " + (place.trouble.isEmpty() ? "there is nothing to push." : place.trouble);
    }
}
