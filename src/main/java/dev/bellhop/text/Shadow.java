package dev.bellhop.text;

import java.util.Arrays;

/**
 * The page as a browser gets it, with the markup of Markdown taken away: raw HTML as it was written, a stand-in for each
 * character that Markdown shows, and the places where a block ends. Every character knows its place in the source.
 */
final class Shadow {
    static final char SHOWN = '\uFFFE';
    static final char END_OF_RAW = '\uFFFF';
    static final char END_OF_LINES = '\uFDD0';

    private final String source;
    private final StringBuilder page = new StringBuilder();
    private int[] places = new int[1024];

    Shadow(String source) {
        this.source = source;
    }

    void shown(Markup.Place place) {
        for (int at = place.from(); at < place.to(); at++) {
            add(Character.isWhitespace(source.charAt(at)) ? ' ' : SHOWN, at);
        }
    }

    void raw(Markup.Place place) {
        for (int at = place.from(); at < place.to(); at++) {
            add(source.charAt(at), at);
        }
    }

    void end(char kind) {
        add(kind, nextPlace());
    }

    void lineEnd() {
        add('\n', nextPlace());
    }

    private int nextPlace() {
        return page.isEmpty() ? 0 : places[page.length() - 1] + 1;
    }

    private void add(char c, int place) {
        if (page.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[page.length()] = place;
        page.append(c);
    }

    String page() {
        return page.toString();
    }

    /** The stretch of the source that a stretch of the page stands for; at the page's end, all that is left. */
    Markup.Place source(int from, int to) {
        int last = to - 1;
        while (last > from && isEnd(page.charAt(last))) {
            last--;
        }
        return new Markup.Place(
                Math.min(source.length(), places[from]),
                to == page.length() ? source.length() : Math.min(source.length(), places[last] + 1));
    }

    static boolean isEnd(char c) {
        return c == END_OF_RAW || c == END_OF_LINES;
    }
}
