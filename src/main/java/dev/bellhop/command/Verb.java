package dev.bellhop.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every command there is, once: what is heard, what is advertised and what is suggested comes from here. */
public enum Verb {
    FIX(
            "[what…]",
            "Hands the issue to a coding agent. The words after it, and the rest of the comment, are passed on.",
            "/agent fix\n/agent fix --with claude --base develop keep the old parser"),
    RETRY(
            "[what…]",
            "Starts the last request again. The words after it say what is to be different this time.",
            "/agent retry\n/agent retry leave the tests alone"),
    REPLY(
            "TEXT",
            "Says something to the agent at work, or answers it.",
            "/agent reply keep the old parser, and add a test"),
    FILE(
            "TITLE",
            "Files a new issue that Copilot is on from the start: the title from the line, the body from the rest of the"
                    + " comment.",
            "/agent file Teach the parser empty strings"),
    STOP("", "Stops the run on this issue.", "/agent stop\n/agent stop --close"),
    APPROVE("", "Lets a run go on that waits for a person.", "/agent approve"),
    STATUS("", "Says where the run on this issue stands.", "/agent status"),
    WHY("", "Says why the last request was taken or refused.", "/agent why"),
    CONFIG("", "Shows the rules that hold for this repository, and where they come from.", "/agent config"),
    AGENTS("", "Lists the agents that can be asked here.", "/agent agents"),
    DOCTOR("", "Checks what is needed to work in this repository.", "/agent doctor"),
    HELP("", "Shows this list.", "/agent help\n/agent");

    private final String words;
    private final String summary;
    /** One a line. */
    private final String examples;

    Verb(String words, String summary, String examples) {
        this.words = words;
        this.summary = summary;
        this.examples = examples;
    }

    /** As it is typed after {@code /agent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String usage() {
        return words.isEmpty() ? "/agent " + word() : "/agent " + word() + " " + words;
    }

    public String summary() {
        return summary;
    }

    public List<String> examples() {
        return examples.lines().toList();
    }

    /** What only tells is not what the rules are about. */
    public Who who() {
        return switch (this) {
            case FIX, RETRY, REPLY, FILE, STOP, APPROVE -> Who.RULED;
            case STATUS, WHY, CONFIG, AGENTS, DOCTOR, HELP -> Who.WRITE;
        };
    }

    public List<Option> options() {
        return switch (this) {
            case FIX -> List.copyOf(EnumSet.complementOf(EnumSet.of(Option.CLOSE, Option.NOW)));
            case FILE -> List.of(Option.WITH, Option.MODEL, Option.BASE, Option.AGENT, Option.REPO);
            case STOP -> List.of(Option.CLOSE);
            case REPLY -> List.of(Option.NOW);
            case RETRY, APPROVE, STATUS, WHY, CONFIG, AGENTS, DOCTOR, HELP -> List.of();
        };
    }

    boolean takesWords() {
        return !words.isEmpty();
    }

    static Optional<Verb> of(String word) {
        return Arrays.stream(values())
                .filter(verb -> verb.word().equalsIgnoreCase(word))
                .findFirst();
    }

    static List<String> all() {
        return Arrays.stream(values()).map(Verb::word).toList();
    }
}
