package dev.bellhop.run;

import java.util.Locale;

/** An outside name that leads to a run. */
public record Handle(String value) {
    private static final String AWAITED = "awaited:";

    /** A pull request that is known to be the run's. */
    public static Handle pull(long repo, int number) {
        return new Handle("pull:" + repo + "#" + number);
    }

    /** A branch that we named, whoever opens a pull request from it. */
    public static Handle branch(long repo, String branch) {
        return new Handle("branch:" + repo + ":" + branch);
    }

    /** A managed session, by its platform's name for it. */
    public static Handle session(String id) {
        return new Handle("session:" + id);
    }

    /** An issue that waits for an agent's pull request; the newest run of the issue holds it. */
    public static Handle awaited(Subject issue) {
        return new Handle(AWAITED + issue);
    }

    /** The same by its name, which is all that pull requests in other repositories say. */
    public static Handle awaited(String repository, int issue) {
        return new Handle(AWAITED + repository.toLowerCase(Locale.ROOT) + "#" + issue);
    }

    /** Whoever is called so may not be known yet, and will be. */
    public boolean isAwaited() {
        return value.startsWith(AWAITED);
    }
}
