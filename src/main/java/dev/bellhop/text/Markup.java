package dev.bellhop.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as GitHub reads it, every part with its place in the source. */
final class Markup {
    /** More is not read by people, and costs more than it is worth. */
    private static final int DEEPEST = 100;

    private static final int MOST_CELLS = 20_000;

    private static final List<Extension> GITHUBS =
            List.of(TablesExtension.builder().maxCells(MOST_CELLS).build(), FootnotesExtension.create());

    private Markup() {}

    /** Nothing where tables or paragraphs were made to be large rather than read. */
    static Optional<Node> parse(String markdown) {
        Parser parser = Parser.builder()
                .customBlockParserFactory(new Patience())
                .extensions(GITHUBS)
                .maxOpenBlockParsers(DEEPEST)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
        try {
            return Optional.of(parser.parse(markdown));
        } catch (IllegalArgumentException tooLarge) {
            return Optional.empty();
        }
    }

    /** A stretch of the source. */
    record Place(int from, int to) {
        static Place of(SourceSpan span) {
            return new Place(span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
    }

    static List<Place> places(Node node) {
        List<Place> places = new ArrayList<>();
        node.getSourceSpans().forEach(span -> places.add(Place.of(span)));
        return places;
    }

    /** From the first character of the node to its last; empty where it has none of its own. */
    static Place whole(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? new Place(0, 0)
                : new Place(
                        Place.of(spans.getFirst()).from(),
                        Place.of(spans.getLast()).to());
    }

    /** The next node in reading order inside the root. Not recursive: nesting is as deep as the writer likes. */
    static List<Step> walk(Node root) {
        List<Step> steps = new ArrayList<>();
        Node node = root;
        int depth = 0;
        while (true) {
            steps.add(new Step(node, true));
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            steps.add(new Step(node, false));
            while (depth > 0 && node.getNext() == null) {
                node = node.getParent();
                depth--;
                steps.add(new Step(node, false));
            }
            if (depth == 0) {
                return steps;
            }
            node = node.getNext();
        }
    }

    /** Coming into a node, or leaving it. */
    record Step(Node node, boolean entering) {}
}
