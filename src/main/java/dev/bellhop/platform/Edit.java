package dev.bellhop.platform;

/** What an agent changes in a repository: the file, and the text that it has from then on. */
public record Edit(String path, String text) {
    private static final String FILE = "src/fixed.txt";

    /** What nobody asked for in particular. No two sessions write the same: what one had merged would be no change. */
    static Edit any(Session session) {
        return new Edit(FILE, "Fixed in turn " + session.turns + " of " + session.id() + ".\n");
    }
}
