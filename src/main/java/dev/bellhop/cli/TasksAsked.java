package dev.bellhop.cli;

import dev.bellhop.run.RepoName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code tasks} is called with, as it was understood. */
public sealed interface TasksAsked {
    Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    record Listing(Optional<String> repository) implements TasksAsked {}

    record Showing(Optional<String> repository, String id) implements TasksAsked {}

    record Starting(String repository, String prompt, Options options) implements TasksAsked {}

    /** Empty is left to Copilot. */
    record Options(String base, String head, String model, String agent, boolean pullRequest) {}

    /** Empty where it is wrong usage. */
    static Optional<TasksAsked> read(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "list" -> listing(rest);
            case "show" -> showing(rest);
            case "start" -> starting(rest);
            default -> Optional.empty();
        };
    }

    private static Optional<TasksAsked> listing(List<String> rest) {
        return rest.isEmpty()
                ? Optional.of(new Listing(Optional.empty()))
                : Optional.of(rest)
                        .filter(words -> words.size() == 1 && isRepository(words.getFirst()))
                        .map(words -> new Listing(Optional.of(words.getFirst())));
    }

    private static Optional<TasksAsked> showing(List<String> rest) {
        boolean named = rest.size() == 2 && isRepository(rest.getFirst());
        boolean fits = (named || rest.size() == 1) && ID.matcher(rest.getLast()).matches();
        Optional<String> repository = named ? Optional.of(rest.getFirst()) : Optional.empty();
        return fits ? Optional.of(new Showing(repository, rest.getLast())) : Optional.empty();
    }

    private static Optional<TasksAsked> starting(List<String> rest) {
        return Said.read(rest, Set.of("--base", "--head", "--model", "--agent"), Set.of("--no-pull-request"))
                .filter(said -> said.rest().size() == 2
                        && isRepository(said.rest().getFirst())
                        && !said.rest().getLast().isBlank())
                .map(said -> new Starting(
                        said.rest().getFirst(),
                        said.rest().getLast(),
                        new Options(
                                said.value("--base"),
                                said.value("--head"),
                                said.value("--model"),
                                said.value("--agent"),
                                !said.alone().contains("--no-pull-request"))));
    }

    private static boolean isRepository(String word) {
        return RepoName.read(word).isPresent();
    }
}
