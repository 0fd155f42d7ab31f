package dev.bellhop.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A pull request that a session says it opened. Its word is no proof. */
record Opened(String repo, int number, String url) {
    private static final Pattern URL =
            Pattern.compile("https?://[^\\s/\"'<>]+/([\\w.-]+/[\\w.-]+)/pull/([1-9]\\d{0,8})\\b");
    private static final Pattern CREATES = Pattern.compile("\\bgh\\b[^|;&]*\\bpr\\b[^|;&]*\\bcreate\\b");
    private static final String TOOL = "create_pull_request";

    /** Of what one answer holds nobody looks at more. */
    private static final int MOST = 3;

    static List<Opened> in(List<SessionEvent> events) {
        Map<String, Boolean> opens = new HashMap<>();
        return events.stream()
                .flatMap(event -> in(event, opens))
                .distinct()
                .limit(2 * MOST)
                .toList();
    }

    /** What was asked for before we began to read may have been this. */
    private static Stream<Opened> in(SessionEvent event, Map<String, Boolean> opens) {
        return switch (event) {
            case SessionEvent.ToolUsed used -> {
                opens.put(used.id(), CREATES.matcher(used.input()).find());
                yield Stream.of();
            }
            case SessionEvent.McpUsed used -> {
                opens.put(used.id(), used.name().equals(TOOL));
                yield Stream.of();
            }
            case SessionEvent.CustomUsed used
            when used.name().equals(Tools.REPORT) -> in(Lenient.text(used.input(), "url"));
            case SessionEvent.ToolAnswered answered
            when !answered.error() && opens.getOrDefault(answered.of(), true) -> in(answered.text());
            case SessionEvent.Running _,
                    SessionEvent.Idle _,
                    SessionEvent.Rescheduled _,
                    SessionEvent.Terminated _,
                    SessionEvent.Deleted _,
                    SessionEvent.Trouble _,
                    SessionEvent.Said _,
                    SessionEvent.CustomUsed _,
                    SessionEvent.ToolAnswered _,
                    SessionEvent.Spent _,
                    SessionEvent.UserSaid _,
                    SessionEvent.UserAnswered _,
                    SessionEvent.UserInterrupted _,
                    SessionEvent.Other _ -> Stream.of();
        };
    }

    static Stream<Opened> in(String text) {
        return URL.matcher(text)
                .results()
                .map(found -> new Opened(found.group(1), Integer.parseInt(found.group(2)), found.group()))
                .limit(MOST);
    }
}
