package dev.bellhop.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file is held against: the agents that are there without it, the ceiling, and what it may speak of at all. */
record Bounds(Set<String> agents, Ceiling ceiling, Optional<List<String>> override) {

    boolean allows(String section) {
        return override.map(allowed -> allowed.contains(section)).orElse(true);
    }
}
