package dev.bellhop.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the operator's file says. */
record ServerRules(Layer defaults, Ceiling ceiling, Optional<List<String>> override, Set<Long> bots) {
    static final ServerRules NONE = new ServerRules(Layer.NONE, Ceiling.NONE, Optional.empty(), Set.of());

    ServerRules {
        bots = Set.copyOf(bots);
    }
}
