package dev.bellhop.cli;

import dev.bellhop.run.AgentSource;
import dev.bellhop.run.RepoName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code custom-agents} is called with, as it was understood. */
public record AgentsAsked(Optional<String> enterprise, Act act) {

    /** What is to be done. */
    public sealed interface Act {
        /** All that may be named for it. */
        record OfRepository(RepoName repo) implements Act {}

        sealed interface OfEnterprise extends Act {}

        record Listing() implements OfEnterprise {}

        record Source() implements OfEnterprise {}

        record SetSource(String organization, boolean ruleset) implements OfEnterprise {}

        record DeleteSource() implements OfEnterprise {}
    }

    /** Empty where it is wrong usage. */
    public static Optional<AgentsAsked> read(List<String> words) {
        Set<String> values = Set.of("--enterprise", "--organization", "--repo");
        return Said.read(words, values, Set.of("--no-ruleset"))
                .filter(said -> said.rest().size() == 1)
                .filter(said -> isName(said, "--enterprise") && isName(said, "--organization"))
                .flatMap(said -> act(said)
                        .map(act -> new AgentsAsked(
                                Optional.ofNullable(said.values().get("--enterprise")), act)));
    }

    private static boolean isName(Said said, String option) {
        return !said.values().containsKey(option) || AgentSource.mayBe(said.value(option));
    }

    private static Optional<Act> act(Said said) {
        String word = said.rest().getFirst();
        boolean sets = word.equals("set-source");
        boolean named = said.values().containsKey("--organization");
        boolean beside = said.values().containsKey("--repo");
        if (sets != named || (!sets && !said.alone().isEmpty()) || (beside && !word.equals("list"))) {
            return Optional.empty();
        }
        return switch (word) {
            case "list" ->
                beside
                        ? RepoName.read(said.value("--repo")).map(Act.OfRepository::new)
                        : Optional.of(new Act.Listing());
            case "source" -> Optional.of(new Act.Source());
            case "set-source" ->
                Optional.of(new Act.SetSource(
                        said.value("--organization"), said.alone().isEmpty()));
            case "delete-source" -> Optional.of(new Act.DeleteSource());
            default -> Optional.empty();
        };
    }
}
