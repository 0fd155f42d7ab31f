package dev.bellhop.session;

import dev.bellhop.run.SessionFact;
import dev.bellhop.run.SessionFact.Deed;
import dev.bellhop.run.SessionFact.Question;
import dev.bellhop.run.SessionFact.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the events of a session come to. The same event always gives the same facts. */
final class Chronicle {
    private static final Pattern TESTS = Pattern.compile(
            "\\b(mvn\\b.*\\b(test|verify|install)|gradlew?\\b.*\\b(test|check|build)|(npm|pnpm|yarn)( run)? test|npx (jest|vitest)"
                    + "|pytest|tox|go test|cargo test|make (test|check)|dotnet test|rspec|rake test|phpunit|ctest|bats)\\b");
    private static final Pattern COMMITS = Pattern.compile("\\bgit\\b[^|;&]*\\bcommit\\b");
    private static final Pattern PUSHES = Pattern.compile("\\bgit\\b[^|;&]*\\bpush\\b");

    private final String session;
    private final Map<String, SessionEvent.ToolUsed> used = new Recent<>();
    private final Map<String, SessionEvent.McpUsed> asked = new Recent<>();
    private String complaint = "";

    Chronicle(String session) {
        this.session = session;
    }

    static List<SessionFact> of(String session, List<SessionEvent> events) {
        Chronicle chronicle = new Chronicle(session);
        return events.stream().flatMap(chronicle::facts).toList();
    }

    Stream<SessionFact> facts(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Running seen -> Stream.of(stood(seen, Stage.RUNNING, ""));
            case SessionEvent.Rescheduled seen -> Stream.of(stood(seen, Stage.RESCHEDULED, ""));
            case SessionEvent.Idle seen -> idle(seen);
            case SessionEvent.Terminated seen -> Stream.of(stood(seen, Stage.TERMINATED, complaint));
            case SessionEvent.Deleted seen -> Stream.of(stood(seen, Stage.DELETED, ""));
            case SessionEvent.Trouble seen -> trouble(seen);
            case SessionEvent.Said(String id, Instant at, String text) ->
                text.isBlank() ? Stream.of() : Stream.of(new SessionFact.Said(id, at, text));
            case SessionEvent.ToolUsed seen -> {
                used.put(seen.id(), seen);
                yield tool(seen);
            }
            case SessionEvent.ToolAnswered seen -> answered(seen);
            case SessionEvent.McpUsed seen -> {
                asked.put(seen.id(), seen);
                yield Stream.of();
            }
            case SessionEvent.CustomUsed seen -> Stream.of(custom(seen));
            case SessionEvent.Spent(String _, Instant at, Spending usage) ->
                Stream.of(new SessionFact.Spent(session, at, spending(usage)));
            case SessionEvent.UserAnswered(String _, Instant at, String of) ->
                Stream.of(new SessionFact.Answered(of, at));
            case SessionEvent.UserSaid _, SessionEvent.UserInterrupted _, SessionEvent.Other _ -> Stream.of();
        };
    }

    private SessionFact stood(SessionEvent event, Stage stage, String detail) {
        return new SessionFact.Stood(session, event.at(), event.id(), stage, detail);
    }

    private Stream<SessionFact> idle(SessionEvent.Idle idle) {
        return switch (idle.reason()) {
            case END_TURN, CANCELLED, UNKNOWN -> Stream.of(stood(idle, Stage.TURN_ENDED, ""));
            case REQUIRES_ACTION ->
                Stream.concat(
                        idle.events().stream().flatMap(id -> permission(id, idle.at()).stream()),
                        Stream.of(stood(idle, Stage.ASKS, "")));
            case RETRIES_EXHAUSTED ->
                Stream.of(stood(idle, Stage.EXHAUSTED, idle.details().isEmpty() ? complaint : idle.details()));
            case BUDGET_REACHED -> Stream.of(stood(idle, Stage.OVER_BUDGET, idle.details()));
            case REFUSAL -> Stream.of(stood(idle, Stage.REFUSED, idle.details()));
        };
    }

    /** One of our own tools asks something else than for permission. */
    private Optional<SessionFact> permission(String event, Instant at) {
        Optional<String> tool = Optional.ofNullable(used.get(event))
                .map(one -> one.name() + ": " + one.input())
                .or(() -> Optional.ofNullable(asked.get(event)).map(one -> one.name() + ": " + one.input()));
        return tool.map(text -> new SessionFact.Asked(event, at, Question.PERMISSION, text));
    }

    /** A platform that goes on without the repository does work that is of no use. */
    private Stream<SessionFact> trouble(SessionEvent.Trouble seen) {
        String said = seen.message().isBlank() ? seen.type() : seen.message();
        if (seen.type().startsWith("repository_")) {
            boolean clone = seen.type().equals("repository_clone_error");
            return Stream.of(stood(seen, clone ? Stage.NOT_CLONED : Stage.NO_REPOSITORY, said));
        }
        // Without one of its servers it goes on.
        complaint = seen.type().startsWith("mcp_") ? complaint : said;
        return switch (seen.retry()) {
            case RETRYING, EXHAUSTED, UNKNOWN -> Stream.of();
            case TERMINAL -> Stream.of(stood(seen, Stage.FAILED, said));
        };
    }

    private static Stream<SessionFact> tool(SessionEvent.ToolUsed seen) {
        return switch (seen.name().toLowerCase(Locale.ROOT)) {
            case "read", "glob", "grep" -> Stream.of(new SessionFact.Did(Deed.READ, seen.at()));
            case "write", "edit" -> Stream.of(new SessionFact.Did(Deed.EDITED, seen.at()));
            case "bash" -> Stream.of(new SessionFact.Did(Deed.RAN, seen.at()));
            default -> Stream.of();
        };
    }

    private Stream<SessionFact> answered(SessionEvent.ToolAnswered answered) {
        return Stream.concat(done(answered), Repository.heard(command(answered), answered));
    }

    private Optional<String> command(SessionEvent.ToolAnswered answered) {
        return Optional.ofNullable(used.get(answered.of()))
                .filter(tool -> tool.name().equalsIgnoreCase("bash"))
                .map(SessionEvent.ToolUsed::input);
    }

    /** Only what went well was done. */
    private Stream<SessionFact> done(SessionEvent.ToolAnswered answered) {
        Optional<String> command = command(answered).filter(_ -> !answered.error());
        return command.stream()
                .flatMap(line -> Stream.of(
                                Map.entry(TESTS, Deed.TESTED),
                                Map.entry(COMMITS, Deed.COMMITTED),
                                Map.entry(PUSHES, Deed.PUSHED))
                        .filter(entry -> entry.getKey().matcher(line).find())
                        .map(entry -> new SessionFact.Did(entry.getValue(), answered.at())));
    }

    private static SessionFact custom(SessionEvent.CustomUsed seen) {
        boolean report = seen.name().equals(Tools.REPORT);
        String field = report ? "url" : "question";
        return new SessionFact.Asked(
                seen.id(), seen.at(), report ? Question.REPORT : Question.WORDS, Lenient.text(seen.input(), field));
    }

    private static dev.bellhop.run.Spending spending(Spending usage) {
        return new dev.bellhop.run.Spending(
                usage.input(),
                usage.output(),
                usage.cacheRead(),
                usage.listCostUsd(),
                usage.credits(),
                Math.round(usage.activeSeconds()));
    }
}
