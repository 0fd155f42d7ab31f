package dev.bellhop.github;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What GitHub may tell us that we act on: the one list for who comes in, what it means, and what the App asks for. */
public enum Hook {
    LABELED("issues", "labeled"),
    COMMENTED("issue_comment", "created", "edited", "deleted"),
    PULL_CHANGED(
            "pull_request",
            "opened",
            "edited",
            "closed",
            "reopened",
            "ready_for_review",
            "converted_to_draft",
            "review_requested",
            "synchronize"),
    /** It has no action. */
    PUSHED("push", ""),
    UNINSTALLED("installation", "deleted"),
    SUSPENDED("installation", "suspend"),
    REPOSITORIES_REMOVED("installation_repositories", "removed"),
    REPOSITORY_RENAMED("repository", "renamed", "transferred"),
    REPOSITORY_DELETED("repository", "deleted"),
    REVOKED("github_app_authorization", "revoked");

    /** Every App is told of these without asking, and may not ask. */
    private static final Set<Hook> ALWAYS = EnumSet.of(UNINSTALLED, SUSPENDED, REPOSITORIES_REMOVED, REVOKED);

    private final String event;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> actions;

    Hook(String event, String... actions) {
        this.event = event;
        this.actions = Set.of(actions);
    }

    /** What concerns the App wherever it is installed names no installation. */
    boolean isInstalled() {
        return this != REVOKED;
    }

    static Optional<Hook> of(String event, String action) {
        return Arrays.stream(values())
                .filter(hook -> hook.event.equals(event) && hook.actions.contains(action))
                .findFirst();
    }

    /** The events that the App's manifest must ask for. */
    public static Set<String> needed() {
        return EnumSet.complementOf(EnumSet.copyOf(ALWAYS)).stream()
                .map(hook -> hook.event)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
