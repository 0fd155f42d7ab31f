package dev.bellhop.demo;

import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an App was registered. Its JWTs are checked with the key; an App without one never shows any. */
public record Registration(
        long id,
        String slug,
        String clientId,
        Optional<RSAPublicKey> key,
        Map<String, Level> permissions,
        List<String> events) {
    /** The client id of the usual one. */
    public static final String CLIENT = "Iv23simulated";

    /** As our own manifest registers it. */
    public static Registration usual(String slug, RSAPublicKey key) {
        return new Registration(
                4242,
                slug,
                CLIENT,
                Optional.of(key),
                Map.of(
                        "metadata", Level.READ,
                        "issues", Level.WRITE,
                        "pull_requests", Level.WRITE,
                        "contents", Level.WRITE,
                        "actions", Level.WRITE,
                        "checks", Level.WRITE,
                        "statuses", Level.READ,
                        "members", Level.READ),
                List.of(
                        "issues",
                        "issue_comment",
                        "pull_request",
                        "pull_request_review",
                        "check_suite",
                        "check_run",
                        "repository",
                        "push"));
    }
}
