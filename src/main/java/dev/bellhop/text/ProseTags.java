package dev.bellhop.text;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** The few tags that may come out as they were written, always closed; all others come out as the words they are. */
final class ProseTags implements NodeRenderer {
    private static final Pattern FOLD = Pattern.compile("<details>\\s*<summary>([^<>]*)</summary>\\s*");
    private static final Pattern REMARK = Pattern.compile("(?s)\\s*<!--.*-->\\s*");

    private final HtmlWriter html;
    private int folds;

    ProseTags(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(HtmlBlock.class, HtmlInline.class, TaskBox.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case HtmlBlock block -> block(block);
            case HtmlInline inline -> inline(inline.getLiteral());
            case TaskBox box -> box(box.isDone());
            default -> throw new IllegalArgumentException("not asked for: " + node);
        }
    }

    /** Whatever the writer left open. */
    @Override
    public void afterRoot(Node root) {
        while (folds > 0) {
            unfold();
        }
    }

    private void block(HtmlBlock block) {
        String literal = block.getLiteral();
        Matcher fold = FOLD.matcher(literal);
        boolean top = block.getParent() instanceof Document;
        if (top && fold.matches()) {
            folds++;
            html.raw("<details><summary>" + fold.group(1) + "</summary>");
            html.line();
        } else if (top && folds > 0 && literal.strip().equals("</details>")) {
            unfold();
        } else if (!REMARK.matcher(literal).matches()) {
            html.tag("p");
            html.text(literal);
            html.tag("/p");
            html.line();
        }
    }

    private void unfold() {
        folds--;
        html.raw("</details>");
        html.line();
    }

    private void inline(String literal) {
        if (!REMARK.matcher(literal).matches()) {
            html.text(literal);
        }
    }

    private void box(boolean done) {
        html.tag("span", Map.of("aria-hidden", "true"));
        html.text(done ? "☑ " : "☐ ");
        html.tag("/span");
        html.tag("span", Map.of("class", "unseen"));
        html.text(done ? "Done: " : "To do: ");
        html.tag("/span");
    }
}
