package dev.bellhop.github;

import dev.bellhop.engine.Purpose;
import java.util.HashMap;
import java.util.Map;

/** What a token for a purpose may do, and so the least that the App's manifest must ask for. */
public final class Permissions {
    /** What assigning Copilot demands of a person's token, which can do nothing that the App may not do too. */
    private static final Map<String, String> OF_A_PERSON = Map.of(
            "metadata", "read", "actions", "write", "contents", "write", "issues", "write", "pull_requests", "write");

    private Permissions() {}

    /** All that the App must have. */
    public static Map<String, String> needed() {
        Map<String, String> all = new HashMap<>(OF_A_PERSON);
        for (Purpose purpose : Purpose.values()) {
            of(purpose).forEach((name, level) -> all.merge(name, level, Permissions::higher));
        }
        return Map.copyOf(all);
    }

    private static String higher(String one, String other) {
        return one.equals("write") ? one : other;
    }

    public static Map<String, String> of(Purpose purpose) {
        return switch (purpose) {
            case ISSUE_WORK ->
                Map.of("issues", "write", "pull_requests", "read", "contents", "read", "metadata", "read");
            case CHECKS -> Map.of("checks", "write", "contents", "read", "pull_requests", "read", "metadata", "read");
            case STOPPING ->
                Map.of("pull_requests", "write", "actions", "write", "issues", "write", "metadata", "read");
            case WORKING -> Map.of("contents", "write", "pull_requests", "write", "issues", "read", "metadata", "read");
            case OPENING -> Map.of("pull_requests", "write", "contents", "read", "metadata", "read");
            case MEMBERSHIP -> Map.of("members", "read", "metadata", "read");
            case BESIDE -> Map.of("contents", "read", "metadata", "read");
        };
    }
}
