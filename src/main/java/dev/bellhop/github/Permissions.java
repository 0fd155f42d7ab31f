package dev.bellhop.github;

import dev.bellhop.engine.Purpose;
import java.util.Map;

/** What a token for a purpose may do, and so the least that the App's manifest must ask for. */
public final class Permissions {
    private Permissions() {}

    public static Map<String, String> of(Purpose purpose) {
        return switch (purpose) {
            case ISSUE_WORK ->
                Map.of("issues", "write", "pull_requests", "read", "contents", "read", "metadata", "read");
            case CHECKS -> Map.of("checks", "write", "contents", "read", "pull_requests", "read", "metadata", "read");
            case STOPPING ->
                Map.of("pull_requests", "write", "actions", "write", "issues", "write", "metadata", "read");
            case BESIDE -> Map.of("contents", "read", "metadata", "read");
        };
    }
}
