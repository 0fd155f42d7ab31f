package dev.bellhop.run;

import dev.bellhop.text.Fenced;
import dev.bellhop.text.Quoted;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an agent is told, for people to see. */
final class Told {
    private static final int MOST_SHOWN = 50_000;

    private Told() {}

    /** What the agent was told is shown to people, with what was left out of it. */
    static String of(Run run) {
        Task task = run.attempt().task();
        if (task.brief().isEmpty()) {
            return "";
        }
        return "\n<details><summary>What " + Words.agent(run) + " is told</summary>\n\n" + options(task)
                + Fenced.of(shown(task.brief()), "") + "\n\n" + left(run) + "Its hash is `" + task.hash()
                + "`.\n</details>\n";
    }

    /** GitHub takes no longer comments than 65,536 characters. */
    private static String shown(String brief) {
        return brief.length() <= MOST_SHOWN
                ? brief
                : brief.substring(0, MOST_SHOWN) + "\n(Shown so far; " + (brief.length() - MOST_SHOWN)
                        + " characters more were told.)";
    }

    private static String options(Task task) {
        String all = Stream.of(
                        option("base branch", task.baseBranch()),
                        option("model", task.model()),
                        option("custom agent", task.customAgent()),
                        option("in", task.targetRepo()),
                        option("branch", task.way().seat().map(Way.Seat::branch).orElse("")))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? "" : all + "\n\n";
    }

    private static String option(String name, String value) {
        return value.isEmpty() ? "" : name + " " + Quoted.line(value);
    }

    private static String left(Run run) {
        Task.Left left = run.attempt().task().left();
        boolean one = left.fragments() == 1;
        return left.fragments() == 0
                ? ""
                : left.fragments() + " hidden " + (one ? "part" : "parts") + " of " + left.characters() + " characters "
                        + (one ? "was" : "were") + " left out"
                        + (Words.isCopilot(run) ? " here; " + Words.agent(run) + " reads the issue itself as well" : "")
                        + ".\n";
    }
}
