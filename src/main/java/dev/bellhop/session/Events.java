package dev.bellhop.session;

import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.session.SessionEvent.Retry;
import dev.bellhop.session.SessionEvent.Stop;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads events. The list of their types is open, and their shapes change: what does not fit is {@code Other}. */
final class Events {
    private static final int SHORT = 1_000;

    /** Of each tool's input, what says most; the first that is there. */
    private static final List<String> TELLING = List.of("command", "file_path", "path", "pattern", "url", "query");

    private Events() {}

    /** Nothing, for what has no time yet: it waits in a queue, and comes again when its turn is over. */
    static Optional<SessionEvent> read(Json event) {
        if (!event.isObject()) {
            return Optional.empty();
        }
        String type = Lenient.text(event, "type");
        return Lenient.time(event, "processed_at").map(at -> {
            String given = Lenient.text(event, "id");
            String id = isTheirs(given) ? given : type + "@" + at;
            try {
                return read(event, type, id, at);
            } catch (JsonMisfit misfit) {
                return new SessionEvent.Other(id, at, type);
            }
        });
    }

    /** What was said to it by us, processed or not. */
    static Optional<UserEvent> told(Json event) {
        if (!event.isObject()) {
            return Optional.empty();
        }
        return switch (Lenient.text(event, "type")) {
            case "user.message" -> Optional.of(new UserEvent.Message(Lenient.words(event, "content")));
            case "user.tool_confirmation" ->
                Optional.of(new UserEvent.Confirm(
                        Lenient.text(event, "tool_use_id"),
                        Lenient.text(event, "result").equals("allow"),
                        ""));
            case "user.custom_tool_result" ->
                Optional.of(new UserEvent.ToolResult(Lenient.text(event, "custom_tool_use_id"), "", false));
            case "user.interrupt" -> Optional.of(new UserEvent.Interrupt());
            default -> Optional.empty();
        };
    }

    /** Ids are opaque, and go into addresses and headers: what could not be one there is none. */
    static boolean isTheirs(String id) {
        return id.matches("[!-?A-~]{1,200}");
    }

    private static SessionEvent read(Json event, String type, String id, Instant at) {
        return switch (type) {
            case "session.status_running" -> new SessionEvent.Running(id, at);
            case "session.status_idle" -> idle(event, id, at);
            case "session.status_rescheduled" -> new SessionEvent.Rescheduled(id, at);
            case "session.status_terminated", "terminated" -> new SessionEvent.Terminated(id, at);
            case "session.deleted" -> new SessionEvent.Deleted(id, at);
            case "session.error" -> trouble(event, id, at);
            case "session.usage" -> new SessionEvent.Spent(id, at, Spending.read(event.at("usage")));
            case "agent.message" -> new SessionEvent.Said(id, at, Lenient.words(event, "content"));
            case "agent.tool_use" ->
                new SessionEvent.ToolUsed(
                        id,
                        at,
                        event.at("name").text(),
                        input(event),
                        Lenient.text(event, "evaluated_permission").equals("ask"));
            case "agent.mcp_tool_use" ->
                new SessionEvent.McpUsed(
                        id,
                        at,
                        Lenient.text(event, "mcp_server_name"),
                        event.at("name").text(),
                        Lenient.object(event, "input"));
            case "agent.custom_tool_use" ->
                new SessionEvent.CustomUsed(id, at, event.at("name").text(), Lenient.object(event, "input"));
            case "agent.tool_result", "user.tool_result" -> answered(event, id, at, "tool_use_id");
            case "agent.mcp_tool_result" -> answered(event, id, at, "mcp_tool_use_id");
            case "user.message" -> new SessionEvent.UserSaid(id, at, Lenient.words(event, "content"));
            case "user.tool_confirmation" ->
                new SessionEvent.UserAnswered(id, at, event.at("tool_use_id").text());
            case "user.custom_tool_result" ->
                new SessionEvent.UserAnswered(
                        id, at, event.at("custom_tool_use_id").text());
            case "user.interrupt" -> new SessionEvent.UserInterrupted(id, at);
            // Among them those of threads: a session has one at least, and its end is not the session's.
            default -> new SessionEvent.Other(id, at, type);
        };
    }

    private static SessionEvent idle(Json event, String id, Instant at) {
        Json reason = Lenient.object(event, "stop_reason");
        List<String> events = Lenient.list(reason, "event_ids").stream()
                .filter(Json::isText)
                .map(Json::text)
                .toList();
        Json details = Lenient.object(event, "stop_details");
        String told = Stream.of("category", "explanation")
                .map(field -> Lenient.words(details, field))
                .filter(text -> !text.isEmpty())
                .reduce((category, explanation) -> category + ": " + explanation)
                .orElse("");
        return new SessionEvent.Idle(
                id, at, one(Stop.values(), Lenient.text(reason, "type")).orElse(Stop.UNKNOWN), events, told);
    }

    /** The error is an object; it used to be text at Qoder, with a code beside it. */
    private static SessionEvent trouble(Json event, String id, Instant at) {
        if (event.at("error").isText()) {
            String code = Lenient.text(event, "code");
            return new SessionEvent.Trouble(id, at, code, Lenient.words(event, "error"), Retry.UNKNOWN, "");
        }
        Json error = Lenient.object(event, "error");
        Retry retry = one(Retry.values(), Lenient.text(Lenient.object(error, "retry_status"), "type"))
                .orElse(Retry.UNKNOWN);
        return new SessionEvent.Trouble(
                id,
                at,
                Lenient.text(error, "type"),
                Lenient.words(error, "message"),
                retry,
                Lenient.text(error, "repository_url"));
    }

    private static SessionEvent answered(Json event, String id, Instant at, String of) {
        return new SessionEvent.ToolAnswered(
                id, at, event.at(of).text(), Lenient.words(event, "content"), Lenient.flag(event, "is_error"));
    }

    private static String input(Json event) {
        Json input = Lenient.object(event, "input");
        String telling = TELLING.stream()
                .map(field -> Lenient.text(input, field))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(input::toString);
        return Lenient.cut(telling, SHORT);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
