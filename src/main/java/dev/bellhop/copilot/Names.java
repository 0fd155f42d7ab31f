package dev.bellhop.copilot;

import dev.bellhop.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The custom agents that may be named for a repository, and who could not be asked. */
public record Names(Reading repository, Reading organisation, Reading enterprise) {

    /** What one of the three said. */
    public sealed interface Reading {
        record Asked(Set<String> ids) implements Reading {
            public Asked {
                ids = Set.copyOf(ids);
            }
        }

        record NotAsked(String why) implements Reading {}
    }

    public boolean has(String name) {
        return all().anyMatch(name::equals);
    }

    /** What was most likely meant by a name that is not there. */
    public Optional<String> near(String name) {
        return Nearest.to(name, all().sorted().toList());
    }

    /** Why a name that is not here may still be one. */
    public List<String> unasked() {
        return readings()
                .filter(Reading.NotAsked.class::isInstance)
                .map(reading -> ((Reading.NotAsked) reading).why())
                .toList();
    }

    private Stream<String> all() {
        return readings().flatMap(reading -> switch (reading) {
            case Reading.Asked asked -> asked.ids().stream();
            case Reading.NotAsked _ -> Stream.empty();
        });
    }

    private Stream<Reading> readings() {
        return Stream.of(repository, organisation, enterprise);
    }
}
