package dev.bellhop.text;

import dev.bellhop.text.Markup.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** One reading of Markdown: what of it nobody sees. What no rule says is seen, is not. */
final class Page {
    private final String source;
    private final Cuts cuts = new Cuts();
    private final BitSet known = new BitSet();
    private final Shadow shadow;
    private final References references;
    private final Footnotes footnotes;
    private final List<OpenLink> links = new ArrayList<>();
    private int images;
    private int shown;
    private int formula = -1;
    private int formulaEnd;

    private record OpenLink(Link link, int shown) {}

    private Page(String source) {
        this.source = source;
        this.shadow = new Shadow(source);
        this.references = new References(source, cuts, known);
        this.footnotes = new Footnotes(source, cuts, known);
    }

    static Cuts hidden(String source, Node document) {
        Page page = new Page(source);
        Markup.walk(document).forEach(page::step);
        page.references.judge();
        page.footnotes.judge();
        new Html(page.shadow, page.cuts).read();
        new Remainder(source, page.known, page.cuts).judge();
        return page.cuts;
    }

    private void step(Markup.Step step) {
        if (step.node() instanceof Image image) {
            images += step.entering() ? 1 : -1;
            if (images == 0 && !step.entering()) {
                image(image);
            }
        } else if (images > 0) {
            return;
        } else if (step.entering()) {
            enter(step.node());
        } else {
            leave(step.node());
        }
    }

    private void enter(Node node) {
        switch (node) {
            case Text text -> Markup.places(text).forEach(this::words);
            case Code code -> Markup.places(code).forEach(this::show);
            case SoftLineBreak lineBreak -> shadow.lineEnd();
            case HtmlInline html -> inline(html);
            case HtmlBlock html -> block(html);
            case FencedCodeBlock code -> fenced(code);
            case IndentedCodeBlock code -> Markup.places(code).forEach(this::show);
            case Link link -> links.add(new OpenLink(link, shown));
            case LinkReferenceDefinition definition -> references.define(definition);
            case FootnoteDefinition definition -> footnotes.enter(definition);
            case FootnoteReference reference -> {
                footnotes.refer(reference);
                Markup.places(reference).forEach(this::show);
            }
            case Paragraph block -> formulas(block);
            case Heading block -> formulas(block);
            case TableCell block -> formulas(block);
            default -> {}
        }
    }

    private void leave(Node node) {
        switch (node) {
            case Link link -> {
                OpenLink open = links.removeLast();
                references.link(link, shown > open.shown());
            }
            case FootnoteDefinition definition -> footnotes.leave();
            case Paragraph paragraph -> shadow.end(Shadow.END_OF_LINES);
            case Heading heading -> shadow.end(Shadow.END_OF_LINES);
            case TableCell cell -> shadow.end(Shadow.END_OF_LINES);
            default -> {}
        }
    }

    private void show(Place place) {
        know(place);
        shadow.shown(place);
        shown += source.substring(place.from(), place.to()).isBlank() ? 0 : 1;
    }

    private void know(Place place) {
        known.set(place.from(), place.to());
    }

    private void words(Place place) {
        show(place);
        for (int at = place.from(); at < place.to(); at++) {
            char c = source.charAt(at);
            if (c == '$' && formula < 0) {
                formula = at;
            } else if (c == '\\') {
                at++;
            } else if (c == '&') {
                int length = Entity.hidden(source, at);
                cuts.add(at, at + length, Hidden.Kind.CHARACTER);
                at += Math.max(0, length - 1);
            }
        }
        int from = Math.max(formula, place.from());
        int to = Math.min(formulaEnd, place.to());
        if (formula >= 0 && from < to) {
            Formula.cut(source, new Place(from, to), cuts);
        }
        if (isInvisibleOnly(place)) {
            shown--;
        }
    }

    /** A formula needs a second dollar, or it is a price. */
    private void formulas(Node block) {
        Place whole = Markup.whole(block);
        formula = -1;
        formulaEnd = whole.to();
        while (formulaEnd > whole.from() && source.charAt(formulaEnd - 1) != '$') {
            formulaEnd--;
        }
    }

    /** Written as entities that show nothing, so that a link looks empty. */
    private boolean isInvisibleOnly(Place place) {
        String text = source.substring(place.from(), place.to());
        if (text.isBlank() || text.indexOf('&') < 0) {
            return false;
        }
        for (int at = 0; at < text.length(); ) {
            int length = Entity.hidden(text, at);
            if (length == 0 && !Character.isWhitespace(text.charAt(at))) {
                return false;
            }
            at += Math.max(1, length);
        }
        return true;
    }

    private void inline(HtmlInline html) {
        Place whole = Markup.whole(html);
        know(whole);
        if (html.getLiteral().startsWith("<!") || html.getLiteral().startsWith("<?")) {
            cuts.add(whole.from(), whole.to(), Hidden.Kind.COMMENT);
            return;
        }
        Markup.places(html).forEach(line -> {
            shadow.raw(line);
            if (line.to() < whole.to()) {
                shadow.lineEnd();
            }
        });
        shown += html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<img") ? 1 : 0;
    }

    private void block(HtmlBlock html) {
        Markup.places(html).forEach(line -> {
            know(line);
            shadow.raw(line);
            shadow.lineEnd();
        });
        shadow.end(Shadow.END_OF_RAW);
    }

    private void fenced(FencedCodeBlock code) {
        List<Place> lines = Markup.places(code);
        lines.forEach(this::show);
        String info = code.getInfo().strip();
        if (info.isEmpty() || lines.isEmpty()) {
            return;
        }
        Fence fence = Fence.on(source, lines.getFirst());
        fence.cut(cuts);
        String language = fence.language().toLowerCase(Locale.ROOT);
        if (language.equals("mermaid") || language.equals("math")) {
            lines.subList(1, lines.size()).forEach(line -> Formula.cutLine(language, source, line, cuts));
        }
    }

    private void image(Image image) {
        Place whole = Markup.whole(image);
        know(whole);
        shadow.shown(new Place(whole.from(), whole.from() + 1));
        shown++;
        references.image(image);
    }
}
