package dev.bellhop.text;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Cells beyond a table's columns, and whatever else Markdown reads without showing it. */
record Remainder(String source, BitSet known, Cuts cuts) {
    private static final Pattern MARKER = Pattern.compile("[^\\p{L}\\p{N}]*(?:[0-9]{1,9}[.)][^\\p{L}\\p{N}]*)*");

    void judge() {
        for (int from = known.nextClearBit(0); from < source.length(); ) {
            int to = from;
            while (to < source.length() && !known.get(to) && source.charAt(to) != '\n') {
                to++;
            }
            cutWords(from, to);
            from = known.nextClearBit(to + 1);
        }
    }

    private void cutWords(int from, int to) {
        if (MARKER.matcher(source).region(from, to).matches()) {
            return;
        }
        int start = from;
        while (!Character.isLetterOrDigit(source.codePointAt(start))) {
            start++;
        }
        int end = to;
        while (!Character.isLetterOrDigit(source.codePointBefore(end))) {
            end--;
        }
        cuts.add(start, end, Hidden.Kind.REMAINDER);
    }
}
