package dev.bellhop.run;

import java.util.Optional;

/** An agent that somebody described in a file. It is called by the file's name without its ending. */
public record CustomAgent(String id, String name, String file, String url) {
    private static final String LONG_END = ".agent.md";
    private static final String END = ".md";

    /** What the agent of a file is called; nothing if the file describes none. */
    public static Optional<String> id(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String end = name.endsWith(LONG_END) ? LONG_END : END;
        return Optional.of(name)
                .filter(one -> one.endsWith(end) && one.length() > end.length())
                .map(one -> one.substring(0, one.length() - end.length()));
    }
}
