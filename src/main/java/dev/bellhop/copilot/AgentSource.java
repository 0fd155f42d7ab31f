package dev.bellhop.copilot;

import dev.bellhop.json.Json;
import java.util.Optional;

/** The organisation whose repository holds an enterprise's custom agents; empty texts where GitHub names none. */
public record AgentSource(String organization, String repository, String ruleset) {

    static Optional<AgentSource> read(Json source) {
        return source.maybe("organization")
                .map(organization -> new AgentSource(
                        Tolerant.text(organization, "login"),
                        source.maybe("repository")
                                .map(one -> Tolerant.text(one, "full_name"))
                                .orElse(""),
                        source.maybe("ruleset")
                                .map(one -> Tolerant.text(one, "name"))
                                .orElse("")));
    }
}
