package dev.bellhop.rules;

/** Where a setting comes from. What is built in has the line 0. */
public record Where(Origin origin, int line) {
    static final Where BUILT_IN = new Where(Origin.BUILT_IN, 0);

    /** For people, in Markdown. The path of the server's file is nobody's business. */
    public String inWords() {
        return switch (origin) {
            case BUILT_IN -> "built in";
            case SERVER -> "this server, line " + line;
            case ORGANISATION -> "the organisation's `" + Source.FILE + "` line " + line;
            case REPOSITORY -> "`" + Source.FILE + "` line " + line;
        };
    }
}
