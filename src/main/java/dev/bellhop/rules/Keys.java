package dev.bellhop.rules;

import java.util.List;
import java.util.stream.Stream;

/** The words that a file may use as keys. */
final class Keys {
    static final List<String> FILE = List.of("agents", "labels", "require", "plan", "budget", "limits", "repair");
    static final List<String> BUDGET = List.of("run", "month");
    static final List<String> LIMITS = List.of("running", "per-issue-per-day");
    static final List<String> REPAIR = List.of("checks", "reviews");
    static final List<String> ANY_AGENT = List.of("kind", "base", "model", "instructions");
    static final List<String> COPILOT_TASK = with(ANY_AGENT, "custom-agent", "target-repo");
    static final List<String> COPILOT = with(COPILOT_TASK, "api", "assign");
    static final List<String> SESSION = with(ANY_AGENT, "provider", "repos");
    static final List<String> EVERY_AGENT = with(COPILOT, "provider", "repos");
    static final List<String> REPO = List.of("repo", "mount-path", "base");
    static final List<String> SERVER = List.of("defaults", "ceiling", "override", "bots");
    static final List<String> CEILING = List.of("require", "budget", "limits", "agents", "models");
    static final List<String> MOST = with(LIMITS, "per-repo-per-day");

    private static final List<String> ALL = Stream.of(
                    FILE, BUDGET, LIMITS, REPAIR, EVERY_AGENT, REPO, SERVER, CEILING, MOST)
            .flatMap(List::stream)
            .distinct()
            .toList();

    private Keys() {}

    /** Also the number of an item, and the empty word before the first slash. */
    static boolean isOurs(String part) {
        return ALL.contains(part) || part.chars().allMatch(Character::isDigit);
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
