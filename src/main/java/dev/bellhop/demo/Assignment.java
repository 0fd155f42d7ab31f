package dev.bellhop.demo;

import dev.bellhop.json.Json;

/** What Copilot is told beside the issue. Empty is its own default. */
record Assignment(String targetRepo, String baseBranch, String instructions, String customAgent, String model) {
    static final Assignment PLAIN = new Assignment("", "", "", "", "");

    static Assignment read(Json json) {
        return new Assignment(
                text(json, "target_repo"),
                text(json, "base_branch"),
                text(json, "custom_instructions"),
                text(json, "custom_agent"),
                text(json, "model"));
    }

    private static String text(Json json, String field) {
        return json.maybe(field).map(Json::text).orElse("");
    }
}
