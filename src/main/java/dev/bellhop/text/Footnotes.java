package dev.bellhop.text;

import dev.bellhop.text.Markup.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;

/** Footnotes stand at the page's end when something that is shown leads to them; their names are shown as numbers. */
final class Footnotes {
    private static final String BODY = "";
    private static final int LONGEST_NAME = 24;

    private final String source;
    private final Cuts cuts;
    private final BitSet known;
    private final Map<String, Set<String>> references = new HashMap<>();
    private final List<FootnoteDefinition> definitions = new ArrayList<>();
    private String current = BODY;

    Footnotes(String source, Cuts cuts, BitSet known) {
        this.source = source;
        this.cuts = cuts;
        this.known = known;
    }

    void enter(FootnoteDefinition definition) {
        Place whole = Markup.whole(definition);
        int marker = source.indexOf("]:", whole.from());
        known.set(whole.from(), marker < 0 ? whole.from() : marker + 2);
        definitions.add(definition);
        current = name(definition.getLabel());
    }

    void leave() {
        current = BODY;
    }

    void refer(FootnoteReference reference) {
        references.computeIfAbsent(current, it -> new HashSet<>()).add(name(reference.getLabel()));
        if (reference.getLabel().length() > LONGEST_NAME) {
            Place whole = Markup.whole(reference);
            cuts.add(whole.from(), whole.to(), Hidden.Kind.FOOTNOTE);
        }
    }

    void judge() {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(references.getOrDefault(BODY, Set.of()));
        while (!next.isEmpty()) {
            String name = next.pop();
            if (reached.add(name)) {
                next.addAll(references.getOrDefault(name, Set.of()));
            }
        }
        Set<String> seen = new HashSet<>();
        for (FootnoteDefinition definition : definitions) {
            String name = name(definition.getLabel());
            if (!reached.contains(name) || !seen.add(name) || name.length() > LONGEST_NAME) {
                Place whole = Markup.whole(definition);
                cuts.add(whole.from(), whole.to(), Hidden.Kind.FOOTNOTE);
            }
        }
    }

    private static String name(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
