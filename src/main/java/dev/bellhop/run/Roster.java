package dev.bellhop.run;

import dev.bellhop.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The custom agents that may be named for a repository, and who was not asked for more. */
public record Roster(Set<String> names, List<String> unasked) {
    public Roster {
        names = Set.copyOf(names);
        unasked = List.copyOf(unasked);
    }

    Optional<String> near(String name) {
        return Nearest.to(name, names.stream().sorted().toList());
    }
}
