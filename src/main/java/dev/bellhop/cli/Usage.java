package dev.bellhop.cli;

import dev.bellhop.text.Nearest;
import java.util.List;

/** The words that the command line knows, and what each does: help and its "did you mean" come from here. */
public enum Usage {
    DEMO("demo [--once]", "the product offline, with a simulated GitHub; --once plays its story and ends"),
    TEST("test [--soak]", "every check and test there is; --soak adds the hours-long ones"),
    SERVE("serve", "the bot"),
    DOCTOR(
            "doctor [--json] [--repo OWNER/REPO]",
            "looks at settings, database, disk, backup, the App and the keys of the agents; with --repo, at that repository's"
                    + " rules, labels and rulesets, and whether Copilot comes to it; exit 0 or 1"),
    CHECK("check [FILE]", "whether a .github/bellhop.yml is right; exit 0 or 1"),
    SIMULATE(
            "simulate OWNER/REPO#N --label L --actor LOGIN [--told]",
            "what would happen, and why; changes nothing; --command '/agent ...' in place of --label; exit 0 if an agent"
                    + " would start, or 1"),
    BACKUP(
            "backup FILE",
            "a sound copy of an SQLite database, beside the bot if it runs; what is there is not written over; exit 0 or 1"),
    REKEY(
            "rekey",
            "a new key for the secrets that are stored, while the bot is stopped; run again, it goes on; exit 0 or 1"),
    TASKS(
            "tasks list [OWNER/REPO] | show [OWNER/REPO] ID | start OWNER/REPO PROMPT",
            "Copilot's agent tasks, with COPILOT_USER_TOKEN; start takes --base --head --model --agent NAME and"
                    + " --no-pull-request; exit 0 or 1"),
    CUSTOM_AGENTS(
            "custom-agents list [--repo OWNER/REPO] | source | set-source --organization LOGIN_OR_ID [--no-ruleset] | delete-source",
            "an enterprise's custom agents, with ENTERPRISE_TOKEN, else COPILOT_USER_TOKEN; --enterprise SLUG, else"
                    + " BELLHOP_ENTERPRISE; --repo lists, as the App, all that may be named there; exit 0 or 1"),
    HEALTHCHECK("healthcheck", "asks a running bot whether it turns; exit 0 or 1"),
    VERSION("version", "which version this is"),
    HELP("help", "this page");

    private static final int COLUMN = 16;

    private final String form;
    private final String does;

    Usage(String form, String does) {
        this.form = form;
        this.does = does;
    }

    public String word() {
        return form.split(" ", 2)[0];
    }

    /** Whether it may be called with these. */
    public boolean takes(List<String> options) {
        if (this == SIMULATE) {
            return Asked.read(options).isPresent();
        }
        if (this == DOCTOR) {
            return DoctorAsked.read(options).isPresent();
        }
        if (this == TASKS) {
            return TasksAsked.read(options).isPresent();
        }
        if (this == CUSTOM_AGENTS) {
            return AgentsAsked.read(options).isPresent();
        }
        return (options.isEmpty() && this != BACKUP)
                || (this == DEMO && options.equals(List.of("--once")))
                || ((this == CHECK || this == BACKUP)
                        && options.size() == 1
                        && !options.getFirst().startsWith("-"));
    }

    public static String page() {
        StringBuilder page = new StringBuilder("Usage: ./bellhop COMMAND\n\n");
        for (Usage usage : values()) {
            page.append("  %-16s%s%s%n".formatted(usage.form, usage.gap(), usage.does));
        }
        return page.append(
                        "\nExit codes: 0 well, 1 a check failed, 64 wrong usage, 75 already running on this database,")
                .append(" 78 bad configuration.\n")
                .toString();
    }

    private String gap() {
        return form.length() <= COLUMN ? " " : System.lineSeparator() + " ".repeat(COLUMN + 3);
    }

    public static String unknown(String word) {
        List<String> words = List.of(values()).stream().map(Usage::word).toList();
        return "bellhop: there is no command of this name"
                + Nearest.to(word, words)
                        .map(near -> "; did you mean ./bellhop " + near + "?")
                        .orElse(".")
                + " ./bellhop help lists all.";
    }
}
