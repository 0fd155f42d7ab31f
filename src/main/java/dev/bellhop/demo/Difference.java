package dev.bellhop.demo;

import java.util.List;

/** What became of a file, as lines that went and lines that came, with one line around them. */
final class Difference {
    private Difference() {}

    static String html(Alteration file) {
        List<String> old = file.before().lines();
        List<String> young = file.after().lines();
        int head = file.head();
        int gone = file.deletions();
        int come = file.additions();
        StringBuilder html = new StringBuilder("<figure class=\"diff\"><figcaption><code>")
                .append(Markdown.escape(file.path()))
                .append("</code> (")
                .append(file.status().word())
                .append(")</figcaption><pre tabindex=\"0\">");
        lines(html, "same", "  ", old.subList(Math.max(0, head - 1), head));
        lines(html, "gone", "- ", old.subList(head, head + gone));
        lines(html, "come", "+ ", young.subList(head, head + come));
        lines(html, "same", "  ", old.subList(head + gone, Math.min(old.size(), head + gone + 1)));
        return html.append("</pre></figure>").toString();
    }

    private static void lines(StringBuilder html, String kind, String sign, List<String> lines) {
        lines.forEach(line -> html.append("<span class=\"")
                .append(kind)
                .append("\">")
                .append(sign)
                .append(Markdown.escape(line))
                .append("</span>"));
    }
}
