package dev.bellhop.command;

import dev.bellhop.text.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people read about commands, all of it made of {@link Verb} and {@link Option}. */
public final class Usage {
    private Usage() {}

    /** One command for a page. */
    public record Entry(String name, String usage, String summary, String who, List<String> examples) {}

    public static List<Entry> entries() {
        return Arrays.stream(Verb.values())
                .map(verb -> new Entry(
                        verb.word(), verb.usage(), summary(verb), verb.who().words(), verb.examples()))
                .toList();
    }

    /** A Markdown table of all commands. */
    public static String table() {
        return "| Command | What | Who |\n|---|---|---|\n"
                + entries().stream()
                        .map(entry -> "| `" + entry.usage() + "` | " + entry.summary() + " | " + entry.who() + " |\n")
                        .collect(Collectors.joining());
    }

    /** The names of all commands. */
    public static String oneLine() {
        return Arrays.stream(Verb.values())
                .map(verb -> "`/agent " + verb.word() + "`")
                .collect(Collectors.joining(", "));
    }

    private static String summary(Verb verb) {
        return verb.options().isEmpty()
                ? verb.summary()
                : verb.summary() + (verb.takesWords() ? " Options, before the words: " : " Option: ")
                        + verb.options().stream()
                                .map(option -> "`" + option.usage() + "` " + option.summary())
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    static String explanation(Reason reason) {
        return switch (reason) {
            case Reason.UnknownVerb(String word, Optional<String> meant) ->
                "There is no command " + Quoted.line(word)
                        + meant.map(verb -> "; did you mean `/agent " + verb + "`?")
                                .orElse("; there are " + oneLine() + ".");
            case Reason.UnknownOption(Verb verb, String word, Optional<String> meant) ->
                "`/agent " + verb.word() + "` has no option " + Quoted.line(word)
                        + meant.map(option -> "; did you mean `" + option + "`?")
                                .orElse("; " + options(verb) + ".");
            case Reason.WithoutValue(Option option) ->
                "`" + option.word() + "` " + (option.takesValue() ? "needs a value: " : "takes ") + option.shape()
                        + ".";
            case Reason.WrongValue(Option option, String value) ->
                "`" + option.word() + "` takes " + option.shape() + ", and " + Quoted.line(value) + " is not that.";
            case Reason.Repeated(Option option) -> "`" + option.word() + "` may be given once.";
            case Reason.NeedlessWords(Verb verb) ->
                "`" + verb.usage() + "` takes no words: write it on a line of its own.";
            case Reason.NoWords(Verb verb) -> "`" + verb.usage() + "` needs the words that are to be said.";
            case Reason.TooLong _ -> "More than 8,000 characters are passed on to no agent: say it in fewer.";
            case Reason.Invisible _ -> "The line holds a character that cannot be seen: type the line anew.";
            case Reason.TooMany _ -> "One comment may hold 10 commands: write this one and those after it in another.";
        };
    }

    private static String options(Verb verb) {
        return verb.options().isEmpty()
                ? "it takes words only"
                : "there are "
                        + verb.options().stream()
                                .map(option -> "`" + option.usage() + "`")
                                .collect(Collectors.joining(", "));
    }
}
