package dev.bellhop.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What holds in a repository, with the origin of each setting. */
public final class Rules {
    private static final String NAMED = BuiltIn.LABEL + ":";

    private final Layer said;
    private final Ceiling ceiling;

    /** The layer reaches down to what is built in. */
    Rules(Layer said, Ceiling ceiling) {
        this.said = ceiling.bind(said);
        this.ceiling = ceiling;
    }

    /** The name of the agent that a label starts. Capitals make no difference; look-alikes are other labels. */
    public Optional<String> agentFor(String label) {
        String folded = Folded.ascii(label);
        return Optional.ofNullable(said.labels().get(folded))
                .map(Setting::value)
                .or(() -> Optional.of(folded)
                        .filter(text -> text.startsWith(NAMED))
                        .map(text -> text.substring(NAMED.length()))
                        .filter(name -> name.matches("[a-z0-9._-]{1,64}")));
    }

    /** The one that is meant where nobody names one. */
    public Optional<String> usualAgent() {
        return agentFor(BuiltIn.LABEL);
    }

    public Optional<AgentRule> agent(String name) {
        return Optional.ofNullable(said.agents().get(name)).filter(_ -> ceiling.allowsAgent(name));
    }

    /** The names of all that may be used here, in order. */
    public List<String> agents() {
        return said.agents().keySet().stream()
                .filter(ceiling::allowsAgent)
                .sorted()
                .toList();
    }

    /** The labels that start something, in small letters, each with its agent. */
    public Map<String, Setting<String>> labels() {
        Map<String, Setting<String>> labels = new TreeMap<>(said.labels());
        labels.values().removeIf(name -> agent(name.value()).isEmpty());
        return labels;
    }

    public boolean allowsModel(String model) {
        return ceiling.allowsModel(model);
    }

    public Setting<Require> require() {
        return said.require().orElseThrow();
    }

    public Setting<Plan> plan() {
        return said.plan().orElseThrow();
    }

    public Budget budget() {
        return said.budget();
    }

    /** Runs at one time in the repository. */
    public Setting<Long> running() {
        return said.limits().running().orElseThrow();
    }

    public Setting<Long> perIssuePerDay() {
        return said.limits().perIssuePerDay().orElseThrow();
    }

    public Setting<Long> perRepoPerDay() {
        return said.limits().perRepoPerDay().orElseThrow();
    }

    public Repair repair() {
        return said.repair();
    }
}
