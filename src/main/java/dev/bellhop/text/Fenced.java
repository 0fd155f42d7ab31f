package dev.bellhop.text;

/** Text as a block of code that nothing in it can end. */
public final class Fenced {
    private static final int SHORTEST = 3;

    private Fenced() {}

    public static String of(String text, String info) {
        String fence = "`".repeat(Math.max(SHORTEST, Ticks.longest(text) + 1));
        return fence + info + "\n" + text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + fence;
    }
}
