package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.Set;

/** What Copilot is told beside the issue. Empty is its own default. */
record Assignment(String targetRepo, String baseBranch, String instructions, String customAgent, String model) {
    static final Assignment PLAIN = new Assignment("", "", "", "", "");

    private static final Set<String> OPTIONS =
            Set.of("target_repo", "base_branch", "custom_instructions", "custom_agent", "model");

    /** That a field which is none is refused, and not ignored, is a guess. */
    static Assignment of(Body body) {
        Json json = body.words("agent_assignment", OPTIONS);
        return new Assignment(
                text(json, "target_repo"),
                text(json, "base_branch"),
                text(json, "custom_instructions"),
                text(json, "custom_agent"),
                text(json, "model"));
    }

    static String text(Json json, String field) {
        return json.maybe(field).map(Json::text).orElse("");
    }
}
