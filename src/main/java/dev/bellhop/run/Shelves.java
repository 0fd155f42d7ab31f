package dev.bellhop.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the custom agents of a repository may lie, the nearest first. */
public record Shelves(List<Shelf> all) {
    public Shelves {
        all = List.copyOf(all);
    }

    /** An agent, where it lies, and the one that is taken in its place, if any. */
    public record Found(CustomAgent agent, Shelf.Level level, Optional<Found> before) {}

    public Roster roster() {
        return new Roster(found().stream().map(found -> found.agent().id()).collect(Collectors.toSet()), unread());
    }

    public List<String> unread() {
        return all.stream()
                .flatMap(shelf -> switch (shelf) {
                    case Shelf.Read _ -> List.<String>of().stream();
                    case Shelf.Unread(String why) -> List.of(why).stream();
                })
                .toList();
    }

    /** By what they are called; those that are called the same by how near they are. */
    public List<Found> found() {
        Map<String, Found> first = new HashMap<>();
        List<Found> found = new ArrayList<>();
        for (Shelf shelf : all) {
            if (shelf instanceof Shelf.Read(Shelf.Level level, List<CustomAgent> agents)) {
                for (CustomAgent agent : agents) {
                    Found one = new Found(agent, level, Optional.ofNullable(first.get(agent.id())));
                    first.putIfAbsent(agent.id(), one);
                    found.add(one);
                }
            }
        }
        found.sort(Comparator.comparing(one -> one.agent().id()));
        return List.copyOf(found);
    }
}
