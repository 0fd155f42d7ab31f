package dev.bellhop.session;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.List;

/** What happened in a session, in its own time. One that was given twice has the same id. */
sealed interface SessionEvent {
    String id();

    Instant at();

    record Running(String id, Instant at) implements SessionEvent {}

    /** The agent's turn is over, which is not to say that its work is done. Events: those that wait for an answer. */
    record Idle(String id, Instant at, Stop reason, List<String> events, String details) implements SessionEvent {
        public Idle {
            events = List.copyOf(events);
        }
    }

    record Rescheduled(String id, Instant at) implements SessionEvent {}

    record Terminated(String id, Instant at) implements SessionEvent {}

    record Deleted(String id, Instant at) implements SessionEvent {}

    /** Something is wrong: whether the platform goes on trying, and with which repository; empty where it is none. */
    record Trouble(String id, Instant at, String type, String message, Retry retry, String repository)
            implements SessionEvent {}

    record Said(String id, Instant at, String text) implements SessionEvent {}

    /** The input as a person would put it: the command, the file, the pattern. */
    record ToolUsed(String id, Instant at, String name, String input, boolean asks) implements SessionEvent {}

    record McpUsed(String id, Instant at, String server, String name, Json input) implements SessionEvent {}

    record CustomUsed(String id, Instant at, String name, Json input) implements SessionEvent {}

    record ToolAnswered(String id, Instant at, String of, String text, boolean error) implements SessionEvent {}

    record Spent(String id, Instant at, Spending usage) implements SessionEvent {}

    record UserSaid(String id, Instant at, String text) implements SessionEvent {}

    record UserAnswered(String id, Instant at, String of) implements SessionEvent {}

    record UserInterrupted(String id, Instant at) implements SessionEvent {}

    /** What we do not know, or cannot read. */
    record Other(String id, Instant at, String type) implements SessionEvent {}

    enum Retry {
        RETRYING,
        EXHAUSTED,
        TERMINAL,
        UNKNOWN
    }

    enum Stop {
        END_TURN,
        REQUIRES_ACTION,
        RETRIES_EXHAUSTED,
        BUDGET_REACHED,
        REFUSAL,
        CANCELLED,
        UNKNOWN
    }
}
