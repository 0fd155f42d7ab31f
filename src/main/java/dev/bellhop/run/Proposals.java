package dev.bellhop.run;

import dev.bellhop.text.Harmless;
import dev.bellhop.text.Visible;

/** What stands in a pull request that we open ourselves, for an agent that only pushed. */
public final class Proposals {
    private static final Harmless AGENTS_WORDS = new Harmless("github.com", 3_000);

    private Proposals() {}

    public static String body(Run run, String pages) {
        String said = run.facts()
                .sitting()
                .said()
                .map(words -> "\n" + AGENTS_WORDS.of(words.text()) + "\n")
                .orElse("");
        boolean home = run.attempt()
                .task()
                .way()
                .seat()
                .filter(seat -> seat.mounts()
                        .getFirst()
                        .repo()
                        .equalsIgnoreCase(run.place().repo().fullName()))
                .isPresent();
        return "Fixes " + (home ? "#" + run.place().number() : run.place()) + ".\n" + said + "\n" + Words.agent(run)
                + " wrote this for " + run.request().by().mention() + ", who asked on " + run.place()
                + ". It pushed the branch and opened no pull request, so Bellhop did. Run [`" + run.id() + "`]("
                + Words.address(run, pages) + ").\n";
    }

    public static String title(Run run) {
        String title = Visible.line(run.request().issue().title()).strip();
        return title.isEmpty() ? "Work on " + run.place() : title;
    }
}
