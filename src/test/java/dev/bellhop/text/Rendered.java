package dev.bellhop.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page as somebody else reads it: rendered whole, then read as a browser reads it. It knows nothing of our own rules. */
record Rendered(Document page) {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private static final Set<String> UNSEEN = Set.of(
            "template",
            "noscript",
            "object",
            "svg",
            "math",
            "head",
            "audio",
            "video",
            "canvas",
            "datalist",
            "dialog",
            "select",
            "map",
            "rp",
            "script",
            "style",
            "title",
            "textarea",
            "xmp",
            "iframe",
            "noembed",
            "noframes");

    static Rendered of(String markdown) {
        return new Rendered(Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown))));
    }

    /** What is on the page and nobody sees. Where a link leads is seen on pointing at it. */
    List<String> unseen() {
        List<String> unseen = new ArrayList<>();
        for (Node node : page.body().nodeStream().toList()) {
            switch (node) {
                case Comment comment -> unseen.add(comment.outerHtml());
                case DataNode data -> unseen.add(data.getWholeData());
                case TextNode text when isCovered(text) && !text.isBlank() -> unseen.add(text.getWholeText());
                case Element element -> unseen.addAll(said(element));
                default -> {}
            }
        }
        return unseen;
    }

    private static List<String> said(Element element) {
        return element.attributes().asList().stream()
                .filter(it -> !(element.normalName().equals("a") && it.getKey().equals("href") && element.hasText()))
                .map(it -> element.normalName() + " " + it.getKey() + "=" + it.getValue())
                .toList();
    }

    private static boolean isCovered(Node node) {
        for (Node parent = node.parent(); parent instanceof Element element; parent = parent.parent()) {
            if (UNSEEN.contains(element.normalName())
                    || element.hasAttr("hidden")
                    || element.attr("style")
                            .toLowerCase(Locale.ROOT)
                            .matches("(?s).*(none|hidden|opacity|size|color).*")) {
                return true;
            }
        }
        return false;
    }

    String words() {
        return page.body().text();
    }
}
