package dev.bellhop.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one file says. Of two, the upper one wins key by key; an agent is replaced whole. */
record Layer(
        Map<String, AgentRule> agents,
        Map<String, Setting<String>> labels,
        Optional<Setting<Require>> require,
        Optional<Setting<Plan>> plan,
        Budget budget,
        Limits limits,
        Repair repair) {
    static final Layer NONE =
            new Layer(Map.of(), Map.of(), Optional.empty(), Optional.empty(), Budget.NONE, Limits.NONE, Repair.NONE);

    Layer over(Layer below) {
        return new Layer(
                joined(agents, below.agents),
                joined(labels, below.labels),
                require.or(below::require),
                plan.or(below::plan),
                budget.over(below.budget),
                limits.over(below.limits),
                repair.over(below.repair));
    }

    private static <T> Map<String, T> joined(Map<String, T> above, Map<String, T> below) {
        Map<String, T> all = new LinkedHashMap<>(below);
        all.putAll(above);
        return all;
    }
}
