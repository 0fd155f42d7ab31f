package dev.bellhop.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code custom-agents} is called with, as it was understood. */
public record AgentsAsked(Optional<String> enterprise, Act act) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** What is to be done. */
    public sealed interface Act {
        record Listing() implements Act {}

        record Source() implements Act {}

        record SetSource(String organization, boolean ruleset) implements Act {}

        record DeleteSource() implements Act {}
    }

    /** Empty where it is wrong usage. */
    public static Optional<AgentsAsked> read(List<String> words) {
        Set<String> values = Set.of("--enterprise", "--organization");
        return Said.read(words, values, Set.of("--no-ruleset"))
                .filter(said -> said.rest().size() == 1)
                .filter(said -> said.values().values().stream()
                        .allMatch(value -> NAME.matcher(value).matches()))
                .flatMap(said -> act(said)
                        .map(act -> new AgentsAsked(
                                Optional.ofNullable(said.values().get("--enterprise")), act)));
    }

    private static Optional<Act> act(Said said) {
        String word = said.rest().getFirst();
        boolean sets = word.equals("set-source");
        boolean named = said.values().containsKey("--organization");
        if (sets != named || (!sets && !said.alone().isEmpty())) {
            return Optional.empty();
        }
        return switch (word) {
            case "list" -> Optional.of(new Act.Listing());
            case "source" -> Optional.of(new Act.Source());
            case "set-source" ->
                Optional.of(new Act.SetSource(
                        said.value("--organization"), said.alone().isEmpty()));
            case "delete-source" -> Optional.of(new Act.DeleteSource());
            default -> Optional.empty();
        };
    }
}
