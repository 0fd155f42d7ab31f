package dev.bellhop.run;

import dev.bellhop.rules.Flaw;
import dev.bellhop.text.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every sentence about a rules file: on an issue where it is in the way, and in a check on what changes it. */
final class RulesWords {
    private static final int MOST_FLAWS = 20;
    private static final String CHECK = " `./bellhop check` finds the same problems before you push.\n";

    /** GitHub takes no longer comments and summaries than 65,536 characters. */
    private static final int LONGEST = 50_000;

    private RulesWords() {}

    /** As many lines of a table as may be said at once. */
    static String fitting(String table) {
        return table.length() <= LONGEST
                ? table
                : table.substring(0, table.lastIndexOf('\n', LONGEST) + 1) + "\nThe rest is too long to be shown.\n";
    }

    static String broken(Repo repo, List<Flaw> flaws) {
        return "**Not started: " + problems(flaws) + "**\n\n" + table(flaws) + "\nNothing is started in "
                + repo.fullName() + " until it is mended; then ask again." + CHECK;
    }

    /** For whoever only wants to know the rules. */
    static String wrong(Repo repo, List<Flaw> flaws) {
        return "**" + problems(flaws) + "**\n\n" + table(flaws) + "\nNothing is started in " + repo.fullName()
                + " until it is mended." + CHECK;
    }

    private static String problems(List<Flaw> flaws) {
        return Quoted.line(flaws.getFirst().file()) + " has "
                + (flaws.size() == 1 ? "a problem" : flaws.size() + " problems");
    }

    static String title(int flaws) {
        return flaws == 0
                ? "The rules are right"
                : flaws == 1 ? "The rules have a problem" : "The rules have " + flaws + " problems";
    }

    static String check(List<Flaw> flaws) {
        return "While a file like this is on the default branch, nothing is started.\n\n" + table(flaws);
    }

    static String takeOver() {
        return "When this is merged it takes the place of the organisation's rules in this repository, whole.";
    }

    static String change(Optional<String> difference) {
        return difference
                .map(table -> table.isEmpty()
                        ? "No rule changes when this is merged."
                        : "What changes when this is merged:\n\n" + fitting(table))
                .orElse("What holds now cannot be read, so nothing can be compared with it.");
    }

    private static String table(List<Flaw> flaws) {
        String rows = flaws.stream().limit(MOST_FLAWS).map(RulesWords::row).collect(Collectors.joining());
        int more = Math.max(0, flaws.size() - MOST_FLAWS);
        return "| Line | Problem | Try |\n|---|---|---|\n" + rows + (more == 0 ? "" : "\nAnd " + more + " more.\n");
    }

    private static String row(Flaw flaw) {
        return "| " + flaw.line() + ":" + flaw.column() + " | " + cell(flaw.message()) + " | "
                + flaw.suggestion().map(Quoted::line).map(RulesWords::cell).orElse("") + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
