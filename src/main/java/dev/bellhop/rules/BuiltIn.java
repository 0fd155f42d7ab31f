package dev.bellhop.rules;

import dev.bellhop.rules.AgentRule.Api;
import dev.bellhop.rules.AgentRule.Assign;
import dev.bellhop.rules.AgentRule.Copilot;
import dev.bellhop.rules.AgentRule.CopilotTask;
import dev.bellhop.rules.AgentRule.Session;
import dev.bellhop.rules.AgentRule.Wishes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds where nobody says anything. */
final class BuiltIn {
    static final String LABEL = "agent-fix";

    private static final Map<String, AgentRule> AGENTS = Map.of(
            "copilot",
            agent(
                    "copilot",
                    new Copilot(AgentRule.Target.NONE, Setting.builtIn(Api.REST), Setting.builtIn(Assign.ADD))),
            "copilot-task",
            agent("copilot-task", new CopilotTask(AgentRule.Target.NONE)),
            "claude",
            agent("claude", new Session(Setting.builtIn(AgentRule.Provider.ANTHROPIC), List.of())),
            "qoder",
            agent("qoder", new Session(Setting.builtIn(AgentRule.Provider.QODER), List.of())));

    private BuiltIn() {}

    static Layer layer(String defaultAgent) {
        return new Layer(
                AGENTS,
                Map.of(LABEL, Setting.builtIn(defaultAgent)),
                Optional.of(Setting.builtIn(Require.WRITE)),
                Optional.of(Setting.builtIn(Plan.NEVER)),
                Budget.NONE,
                new Limits(
                        Optional.of(Setting.builtIn(10L)),
                        Optional.of(Setting.builtIn(3L)),
                        Optional.of(Setting.builtIn(20L))),
                Repair.NONE);
    }

    private static AgentRule agent(String name, AgentRule.Kind kind) {
        return new AgentRule(name, Where.BUILT_IN, Wishes.NONE, kind);
    }
}
