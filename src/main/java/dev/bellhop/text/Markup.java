package dev.bellhop.text;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as GitHub reads it, every part with its place in the source. */
final class Markup {
    private static final List<Extension> GITHUBS = List.of(TablesExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(GITHUBS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Markup() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
