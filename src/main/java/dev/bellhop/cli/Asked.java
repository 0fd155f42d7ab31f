package dev.bellhop.cli;

import dev.bellhop.engine.Rehearsal;
import dev.bellhop.engine.Scout;
import dev.bellhop.run.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code simulate} is called with, as it was understood. */
public record Asked(Rehearsal.Ask ask, boolean told) {
    private static final Pattern ISSUE =
            Pattern.compile("([A-Za-z0-9_-]{1,100})/(?!\\.{1,2}#)([A-Za-z0-9._-]{1,100})#([1-9]\\d{0,8})");
    private static final Pattern LOGIN = Pattern.compile("@?([A-Za-z0-9_-]{1,100}(?:\\[bot])?)");
    private static final Set<String> OPTIONS = Set.of("--label", "--command", "--actor");
    private static final String TOLD = "--told";
    private static final String ADDRESS = "";

    /** Empty where it is wrong usage. */
    public static Optional<Asked> read(List<String> words) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean option = OPTIONS.contains(word);
            boolean alone = word.equals(TOLD);
            if ((option && i + 1 == words.size()) || (!option && !alone && word.startsWith("-"))) {
                return Optional.empty();
            }
            String name = option || alone ? word : ADDRESS;
            if (said.put(name, option ? words.get(++i) : word) != null) {
                return Optional.empty();
            }
        }
        return understood(said);
    }

    private static Optional<Asked> understood(Map<String, String> said) {
        Matcher issue = ISSUE.matcher(said.getOrDefault(ADDRESS, ""));
        Matcher actor = LOGIN.matcher(said.getOrDefault("--actor", ""));
        Optional<Trigger> trigger = trigger(said);
        if (!issue.matches() || !actor.matches() || trigger.isEmpty()) {
            return Optional.empty();
        }
        Scout.Address address = new Scout.Address(issue.group(1), issue.group(2), Integer.parseInt(issue.group(3)));
        return Optional.of(
                new Asked(new Rehearsal.Ask(address, trigger.get(), actor.group(1)), said.containsKey(TOLD)));
    }

    /** One of the two. */
    private static Optional<Trigger> trigger(Map<String, String> said) {
        Optional<Trigger> label = Optional.ofNullable(said.get("--label")).map(Trigger.Label::new);
        Optional<Trigger> command =
                Optional.ofNullable(said.get("--command")).map(text -> new Trigger.Comment(0, text));
        return label.isPresent() && command.isPresent() ? Optional.empty() : label.or(() -> command);
    }
}
