package dev.bellhop.text;

import dev.bellhop.text.Markup.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/**
 * Links and images. Seen are the words of a link and, on pointing at it, where it leads. Not seen are titles, what an
 * image is called, labels longer than a short word, definitions that nothing uses.
 */
final class References {
    private static final Pattern SHORT_LABEL = Pattern.compile("[\\p{L}\\p{N}_.+/#-]{1,24}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String source;
    private final Cuts cuts;
    private final BitSet known;
    private final Set<String> leadSomewhere = new HashSet<>();
    private final Set<String> showSomething = new HashSet<>();
    private final List<LinkReferenceDefinition> definitions = new ArrayList<>();

    References(String source, Cuts cuts, BitSet known) {
        this.source = source;
        this.cuts = cuts;
        this.known = known;
    }

    void define(LinkReferenceDefinition definition) {
        Markup.places(definition).forEach(it -> known.set(it.from(), it.to()));
        definitions.add(definition);
    }

    void link(Link link, boolean shows) {
        Place whole = Markup.whole(link);
        int close = closingBracket(link, whole);
        if (source.charAt(whole.from()) == '<') {
            known.set(whole.from(), whole.to());
            if (!Address.isOrdinary(source.substring(whole.from() + 1, whole.to() - 1))) {
                cuts.add(whole.from(), whole.to(), Hidden.Kind.ADDRESS);
            }
        } else if (!shows) {
            known.set(whole.from(), whole.to());
            cuts.add(whole.from(), whole.to(), Hidden.Kind.EMPTY_LINK);
        } else {
            known.set(close, whole.to());
            tail(whole, close, new Use(false, leadSomewhere));
        }
    }

    void image(Image image) {
        Place whole = Markup.whole(image);
        int close = closingBracket(image, whole);
        tail(whole, close, new Use(true, showSomething));
        Place alternative = new Place(whole.from() + 2, close);
        if (!Elements.isNeutral(source.substring(alternative.from(), alternative.to()))) {
            cuts.add(alternative.from(), alternative.to(), Hidden.Kind.ALTERNATIVE);
        }
    }

    private record Use(boolean image, Set<String> labels) {}

    private void tail(Place whole, int close, Use use) {
        int after = close + 1;
        if (after >= whole.to() || (source.charAt(after) == '[' && after + 2 == whole.to())) {
            use.labels().add(normal(source.substring(source.indexOf('[', whole.from()) + 1, close)));
        } else if (source.charAt(after) == '[') {
            String label = source.substring(after + 1, whole.to() - 1);
            if (SHORT_LABEL.matcher(label).matches()) {
                use.labels().add(normal(label));
            } else {
                cuts.add(after, whole.to(), Hidden.Kind.DEFINITION);
            }
        } else {
            new Destination(source, after + 1, whole.to() - 1).cut(use.image(), cuts);
        }
    }

    /** A first definition of a label counts, and only when something uses it. */
    void judge() {
        Set<String> seen = new HashSet<>();
        for (LinkReferenceDefinition definition : definitions) {
            String label = normal(definition.getLabel());
            Place whole = Markup.whole(definition);
            boolean leads = leadSomewhere.contains(label);
            int colon = source.indexOf(
                    ':',
                    Math.min(whole.to(), whole.from() + definition.getLabel().length()));
            if (!(leads || showSomething.contains(label)) || !seen.add(label) || colon < 0 || colon > whole.to()) {
                cuts.add(whole.from(), whole.to(), Hidden.Kind.DEFINITION);
            } else {
                new Destination(source, colon + 1, whole.to()).cut(!leads, cuts);
            }
        }
    }

    /** Where the words end: after the last part in the brackets that has a place. */
    private int closingBracket(Node node, Place whole) {
        int at = whole.from() + (node instanceof Image ? 2 : 1);
        for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
            if (!child.getSourceSpans().isEmpty()) {
                at = Markup.whole(child).to();
                break;
            }
        }
        int close = source.indexOf(']', at);
        return close < 0 || close >= whole.to() ? whole.to() - 1 : close;
    }

    private static String normal(String label) {
        return BLANKS.matcher(label.strip())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT);
    }
}
