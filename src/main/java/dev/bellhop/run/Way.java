package dev.bellhop.run;

import dev.bellhop.rules.AgentRule;

/** By which door an issue is assigned, where there are several. */
public record Way(AgentRule.Api api, AgentRule.Assign assign) {
    public static final Way USUAL = new Way(AgentRule.Api.REST, AgentRule.Assign.ADD);
}
