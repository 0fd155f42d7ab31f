package dev.bellhop.copilot;

import dev.bellhop.json.Json;
import java.util.Optional;

/** An agent that somebody described in a file. It is called by the file's name without its ending. */
public record CustomAgent(String id, String name, String file, String url) {
    private static final String LONG_END = ".agent.md";
    private static final String END = ".md";

    static CustomAgent ofEnterprise(Json agent) {
        String file = Tolerant.text(agent, "file_path");
        String name = Tolerant.text(agent, "name");
        return new CustomAgent(id(file).orElse(name), name, file, Tolerant.text(agent, "url"));
    }

    /** What the agent of a file is called; nothing if the file describes none. */
    static Optional<String> id(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String end = name.endsWith(LONG_END) ? LONG_END : END;
        return Optional.of(name)
                .filter(one -> one.endsWith(end) && one.length() > end.length())
                .map(one -> one.substring(0, one.length() - end.length()));
    }
}
