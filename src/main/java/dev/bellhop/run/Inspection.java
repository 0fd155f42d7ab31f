package dev.bellhop.run;

import dev.bellhop.rules.AgentRule;
import dev.bellhop.rules.Flaw;
import dev.bellhop.rules.Rules;
import dev.bellhop.rules.Verdict;
import dev.bellhop.text.Quoted;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is looked at in a repository, in the sentences that its people and the operator both read. */
public final class Inspection {
    private static final int MOST_FLAWS = 3;

    /** By whom a branch is pushed, and one that may stand for all that are called like it. */
    public enum Pusher {
        SESSION("agent/issue-1-x", "agent/**", "the App"),
        COPILOT("copilot/fix-1", "copilot/**", "Copilot");

        private final String branch;
        private final String all;
        private final String who;

        Pusher(String branch, String all, String who) {
            this.branch = branch;
            this.all = all;
            this.who = who;
        }

        public String branch() {
            return branch;
        }

        /** Of the agents that can be asked. */
        public static Set<Pusher> of(Rules rules, Set<String> services) {
            return Choice.offered(rules, services).stream()
                    .flatMap(name -> rules.agent(name).stream())
                    .map(Pusher::of)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static Pusher of(AgentRule agent) {
            return switch (agent.kind()) {
                case AgentRule.Copilot _, AgentRule.CopilotTask _ -> COPILOT;
                case AgentRule.Session _ -> SESSION;
            };
        }

        private boolean obeys(Hindrance hindrance) {
            return this == COPILOT || !hindrance.bypassed();
        }
    }

    private Inspection() {}

    public static Found rules(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Right _ -> Found.good("The rules can be read and have no problem.");
            case Verdict.Wrong(List<Flaw> flaws) ->
                Found.bad(
                        "The rules have " + (flaws.size() == 1 ? "a problem" : flaws.size() + " problems") + ": "
                                + flaws.stream()
                                        .limit(MOST_FLAWS)
                                        .map(Inspection::flaw)
                                        .collect(Collectors.joining("; "))
                                + (flaws.size() > MOST_FLAWS ? "; and more" : "") + ".",
                        "mend them on the default branch; `/agent config` and `./bellhop check` name each");
        };
    }

    private static String flaw(Flaw flaw) {
        return Quoted.line(flaw.file()) + " line " + flaw.line() + ", column " + flaw.column() + ": " + flaw.message()
                + flaw.suggestion()
                        .map(near -> " (did you mean " + Quoted.line(near) + "?)")
                        .orElse("");
    }

    static Found rulesNotShown() {
        return Found.bad("GitHub does not show the rules.", "see that the App has the permission *contents: read*");
    }

    /** Capitals make no difference. */
    public static Found labels(Rules rules, Set<String> there) {
        Set<String> missing = new TreeSet<>(rules.labels().keySet());
        there.forEach(label -> missing.remove(label.toLowerCase(Locale.ROOT)));
        return missing.isEmpty()
                ? Found.good("The repository has every label that starts an agent: "
                        + quoted(rules.labels().keySet()) + ".")
                : Found.doubtful(
                        "The repository has no label " + quoted(missing)
                                + ", and what nobody made cannot be put on an issue.",
                        "make it on the page of its labels; commands start agents without it");
    }

    static Found labelsNotShown() {
        return Found.doubtful(
                "GitHub does not show the repository's labels.", "see that the App has the permission *issues: read*");
    }

    private static String quoted(Set<String> words) {
        return words.stream().map(Quoted::line).collect(Collectors.joining(", "));
    }

    /** What stands in the way of those who push there. */
    public static Found branch(Pusher pusher, List<Hindrance> hindrances) {
        List<Hindrance> inTheWay =
                hindrances.stream().filter(pusher::obeys).distinct().toList();
        String branches = Quoted.line(pusher.all);
        if (inTheWay.isEmpty()) {
            return Found.good("No ruleset is in the way of branches " + branches + ".");
        }
        boolean certain = inTheWay.stream().anyMatch(Hindrance::certain);
        List<String> named = inTheWay.stream()
                .filter(one -> one.certain() == certain)
                .map(one -> Quoted.line(one.ruleset()) + " by its rule " + Quoted.line(one.rule()))
                .toList();
        String what = "What is pushed to branches " + branches + (certain ? " is" : " may be")
                + " refused by the ruleset " + String.join(", ", named) + ".";
        String how = "put " + pusher.who + " among those who may bypass it, or leave " + branches + " out of it";
        return certain ? Found.bad(what, how) : Found.doubtful(what, how);
    }

    /** All in one: as bad as the worst of them, whose words alone are said. */
    public static Found together(List<Found> all) {
        Found.Grade worst =
                all.stream().map(Found::grade).max(Comparator.naturalOrder()).orElse(Found.Grade.GOOD);
        List<Found> said = all.stream().filter(one -> one.grade() == worst).toList();
        return new Found(
                worst,
                said.stream().map(Found::what).collect(Collectors.joining(" ")),
                said.stream().map(Found::how).filter(how -> !how.isEmpty()).collect(Collectors.joining("; ")));
    }

    static Found branchNotShown(Pusher pusher) {
        return Found.doubtful(
                "GitHub does not show which rulesets hold for branches " + Quoted.line(pusher.all) + ".",
                "see that the App has the permission *metadata: read*");
    }
}
