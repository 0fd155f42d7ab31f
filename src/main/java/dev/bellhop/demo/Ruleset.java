package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;

/**
 * Rules for all branches whose names begin so: only those that are in force. {@code passable}: the App may pass by it;
 * nobody else may.
 */
public record Ruleset(String name, String prefix, boolean passable, List<Rule> rules) {
    public Ruleset {
        rules = List.copyOf(rules);
    }

    /** A kind of rule in GitHub's word, and what it is set to. */
    public record Rule(String type, Map<String, Object> parameters) {
        public Rule {
            parameters = Map.copyOf(parameters);
        }

        public static Rule of(String type) {
            return new Rule(type, Map.of());
        }

        Json shape() {
            Json shape = Json.object().with("type", type);
            return parameters.isEmpty() ? shape : shape.with("parameters", Json.object(parameters));
        }
    }
}
