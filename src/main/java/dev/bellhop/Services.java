package dev.bellhop;

import dev.bellhop.github.Addresses;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.rules.RuleBook;
import dev.bellhop.rules.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who does the work of agents on this server. */
record Services(Set<String> names) {
    static final String ANTHROPIC = "anthropic";
    static final String QODER = "qoder";
    private static final String AGENT = "BELLHOP_AGENT";

    Services {
        names = Set.copyOf(names);
    }

    static Services of(Addresses github, Platforms platforms) {
        Set<String> names = new HashSet<>();
        Addresses.Kind kind = github.kind();
        if (kind != Addresses.Kind.SERVER) {
            names.addAll(List.of("copilot", "copilot-task"));
            platforms.qoder().ifPresent(_ -> names.add(QODER));
        }
        if (kind == Addresses.Kind.CLOUD) {
            platforms.anthropic().ifPresent(_ -> names.add(ANTHROPIC));
        }
        return new Services(names);
    }

    /** The agent of whoever names none, where nobody says otherwise. */
    String agent(Env env) {
        String usual = names.contains(ANTHROPIC) ? "claude" : names.contains(QODER) ? "qoder" : "copilot";
        return env.text(AGENT).orElse(usual);
    }

    /** With a book that has flaws of its own nothing starts anyway. */
    void check(Env env, RuleBook book) {
        Optional<String> named = env.text(AGENT).filter(_ -> book.flaws().isEmpty());
        if (named.isEmpty() || !(book.read(Optional.empty()) instanceof Verdict.Right(var rules))) {
            return;
        }
        rules.agent(named.get())
                .map(AgentRule::service)
                .ifPresentOrElse(
                        service -> warn(env, service),
                        () -> env.problem(
                                AGENT, "no agent of this server; built in are claude, copilot, copilot-task, qoder"));
    }

    private void warn(Env env, String service) {
        if (!names.contains(service)) {
            env.warn(AGENT, "nobody on this server does the work of this agent, and whoever asks for it is told so");
        }
    }
}
