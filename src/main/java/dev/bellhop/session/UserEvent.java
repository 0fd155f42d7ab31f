package dev.bellhop.session;

import dev.bellhop.json.Json;
import java.util.List;

/** What is said to a session. */
sealed interface UserEvent {
    Json json();

    record Message(String text) implements UserEvent {
        @Override
        public Json json() {
            return Json.object().with("type", "user.message").with("content", blocks(text));
        }
    }

    record Interrupt() implements UserEvent {
        @Override
        public Json json() {
            return Json.object().with("type", "user.interrupt");
        }
    }

    /** The tool use by its event's id. Why not is said only with a no. */
    record Confirm(String toolUse, boolean allow, String denyMessage) implements UserEvent {
        @Override
        public Json json() {
            Json answer = Json.object()
                    .with("type", "user.tool_confirmation")
                    .with("tool_use_id", toolUse)
                    .with("result", allow ? "allow" : "deny");
            return allow || denyMessage.isEmpty() ? answer : answer.with("deny_message", denyMessage);
        }
    }

    record ToolResult(String customToolUse, String text, boolean error) implements UserEvent {
        @Override
        public Json json() {
            return Json.object()
                    .with("type", "user.custom_tool_result")
                    .with("custom_tool_use_id", customToolUse)
                    .with("content", blocks(text))
                    .with("is_error", error);
        }
    }

    private static Json blocks(String text) {
        return Json.array(List.of(Json.object().with("type", "text").with("text", text)));
    }
}
