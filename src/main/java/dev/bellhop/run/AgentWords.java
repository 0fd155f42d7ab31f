package dev.bellhop.run;

import java.util.List;
import java.util.Optional;

/** What is said of custom agents and where they come from, on the page and in the terminal alike. */
public final class AgentWords {
    public static final String NO_SOURCE = "No source organisation is set.";
    public static final String EMPTY = "The source has no custom agents.";
    public static final String DELETED = "No organisation is the source any more. No file was removed.";
    public static final String NO_ORGANISATION =
            "An organisation is called by its login, of letters, digits and hyphens, or by its id. Nothing was changed.";
    public static final String NO_REPOSITORY = "A repository is called OWNER/REPO.";

    private AgentWords() {}

    public static String source(Optional<AgentSource> source) {
        return source.map(AgentWords::source).orElse(NO_SOURCE);
    }

    private static String source(AgentSource source) {
        String where = source.repository().isEmpty() ? "" : ", files in " + source.repository();
        String kept = source.ruleset().isEmpty() ? "" : ", protected by the ruleset " + source.ruleset();
        return "The source is " + source.organization() + where + kept + ".";
    }

    public static String none(RepoName repo) {
        return "There are no custom agents for " + repo + ".";
    }

    public static String unshown(String why) {
        return "The enterprise's custom agents cannot be shown: " + why;
    }

    public static String unlisted(RepoName repo, String why) {
        return "The custom agents for " + repo + " cannot be listed: " + why;
    }

    /** Empty where all was looked at. */
    public static String unread(List<String> unread) {
        return unread.isEmpty() ? "" : "Not looked at: " + String.join("; ", unread) + ".";
    }

    public static String level(Shelf.Level level) {
        return switch (level) {
            case REPOSITORY -> "repository";
            case ORGANISATION -> "organisation";
            case ENTERPRISE -> "enterprise";
        };
    }

    /** What became of an agent that is called like another; empty of one that is not. */
    public static String note(Shelves.Found found) {
        return found.before().map(before -> note(found, before)).orElse("");
    }

    private static String note(Shelves.Found found, Shelves.Found before) {
        String other = "the " + level(before.level()) + "'s";
        if (before.level() == found.level()) {
            return "called like another of " + other + ", and GitHub does not say which is taken";
        }
        boolean same = !found.agent().url().isEmpty()
                && found.agent().url().equals(before.agent().url());
        return same ? "the same file as " + other : "not used: " + other + " of this name goes first";
    }
}
