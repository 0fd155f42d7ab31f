package dev.bellhop.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An option of a command: how it is written, what it is for, and what its value has to look like. */
public enum Option {
    WITH("NAME[,NAME]", "the agent, or several", "the names of agents, with commas and no blanks between them"),
    MODEL("M", "the agent's model", "the name of a model"),
    BASE("BRANCH", "the branch to start from", "the name of a branch"),
    AGENT("CUSTOM", "a custom agent of Copilot", "the name of a custom agent"),
    REPO("O/R", "another repository to work in", "`OWNER/REPO`"),
    BUDGET("USD", "what the run may cost", "an amount in US dollars such as `5` or `2.50`"),
    DRAFT("", "leave the pull request a draft", "no value"),
    CLOSE("", "close the agent's pull request, too", "no value"),
    NOW("", "break off first what a session is doing", "no value");

    private final String value;
    private final String summary;
    private final String shape;

    Option(String value, String summary, String shape) {
        this.value = value;
        this.summary = summary;
        this.shape = shape;
    }

    /** As it is typed: {@code --with}. */
    public String word() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    public String usage() {
        return value.isEmpty() ? word() : word() + " " + value;
    }

    public String summary() {
        return summary;
    }

    String shape() {
        return shape;
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    static Optional<Option> of(String word) {
        return Arrays.stream(values())
                .filter(option -> option.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Option::word).toList();
    }
}
