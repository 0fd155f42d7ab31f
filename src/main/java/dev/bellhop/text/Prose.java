package dev.bellhop.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as our own pages show it. It becomes bold, a list, a table or a link, and never a tag of its own: of HTML
 * there is only what our comments fold long things away with. Nothing is loaded from anywhere.
 */
public final class Prose {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());

    /** Rendering goes into each level of nesting anew. */
    private static final int DEEPEST = 200;

    /** The page has headings of its own above. */
    private static final int BELOW = 2;

    private static final int SMALLEST = 6;

    private Prose() {}

    public static String html(String markdown) {
        Optional<Node> document = Markup.parse(markdown).filter(Prose::isReadable);
        document.ifPresent(Prose::prepare);
        return document.map(node -> renderer().render(node)).orElseGet(() -> plain(markdown));
    }

    private static HtmlRenderer renderer() {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak("<br />\n")
                .extensions(EXTENSIONS)
                .nodeRendererFactory(ProseTags::new)
                .attributeProviderFactory(_ -> Prose::attributes)
                .build();
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("th")) {
            attributes.put("scope", "col");
        } else if (tag.equals("li") && box(node).isPresent()) {
            attributes.put("class", "task");
        }
    }

    private static Optional<TaskBox> box(Node item) {
        Node words = item.getFirstChild();
        return words instanceof Paragraph && words.getFirstChild() instanceof TaskBox box
                ? Optional.of(box)
                : Optional.empty();
    }

    private static boolean isReadable(Node document) {
        int depth = 0;
        int open = 0;
        for (Markup.Step step : Markup.walk(document)) {
            open += step.entering() ? 1 : -1;
            depth = Math.max(depth, open);
        }
        return depth <= DEEPEST;
    }

    private static void prepare(Node document) {
        for (Markup.Step step : Markup.walk(document)) {
            if (!step.entering()) {
                continue;
            }
            switch (step.node()) {
                case Heading heading -> heading.setLevel(Math.min(SMALLEST, heading.getLevel() + BELOW));
                case Image image -> link(image);
                case ListItem item -> task(item);
                default -> {}
            }
        }
    }

    private static void link(Image image) {
        Link link = new Link(image.getDestination(), image.getTitle());
        for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
            link.appendChild(child);
        }
        image.insertBefore(link);
        image.unlink();
    }

    private static void task(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph words && words.getFirstChild() instanceof Text text) {
            String said = text.getLiteral();
            boolean done = said.startsWith("[x] ") || said.startsWith("[X] ");
            if (done || said.startsWith("[ ] ")) {
                text.setLiteral(said.substring(4));
                words.prependChild(new TaskBox(done));
            }
        }
    }

    private static String plain(String text) {
        return "<pre>" + escaped(text) + "</pre>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
