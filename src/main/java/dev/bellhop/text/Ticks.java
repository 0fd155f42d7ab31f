package dev.bellhop.text;

import java.util.BitSet;

/** Runs of backticks: code ends at a run as long as the one that began it, and at no other. */
final class Ticks {
    private Ticks() {}

    static int longest(String text) {
        return runs(text).length() - 1;
    }

    /** The lengths of all runs. */
    static BitSet runs(String text) {
        BitSet runs = new BitSet();
        runs.set(0);
        int run = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && text.charAt(at) == '`') {
                run++;
            } else {
                runs.set(run);
                run = 0;
            }
        }
        return runs;
    }

    /** Inline code between runs of a length that occurs neither in it nor loose around it. */
    static String around(String text, BitSet loose) {
        BitSet taken = runs(text);
        taken.or(loose);
        String ticks = "`".repeat(taken.nextClearBit(1));
        boolean touching = text.startsWith("`") || text.endsWith("`");
        return touching ? ticks + " " + text + " " + ticks : ticks + text + ticks;
    }
}
