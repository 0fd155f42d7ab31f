package dev.bellhop.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of Markdown as comments on the demo's page need. Everything is escaped before anything is marked up, so that
 * text can become bold but never become a tag of its own.
 */
final class Markdown {
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\n]+)\\]\\((https?://[^\\s()]+|/[^\\s()]*)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\n]+)\\*\\*");
    private static final Pattern SLANTED = Pattern.compile("\\*([^*\n]+)\\*");
    private static final Pattern SUMMARY = Pattern.compile("<details><summary>([^<]*)</summary>");

    private final StringBuilder html = new StringBuilder();
    /** The element that is open: a list, a block of code, a paragraph or none. */
    private String open = "";

    private Markdown() {}

    static String html(String text) {
        Markdown markdown = new Markdown();
        COMMENT.matcher(text).replaceAll("").lines().forEach(markdown::line);
        markdown.turn("");
        return markdown.html.toString();
    }

    private void line(String line) {
        String bare = line.strip();
        if (bare.startsWith("```")) {
            turn(open.equals("pre") ? "" : "pre");
        } else if (open.equals("pre")) {
            html.append(escape(line)).append('\n');
        } else if (bare.isEmpty()) {
            turn("");
        } else if (bare.startsWith("- [x] ") || bare.startsWith("- [ ] ")) {
            turn("ul");
            boolean done = bare.charAt(3) == 'x';
            html.append(done ? "<li class=\"done\">" : "<li class=\"open\">")
                    .append(done ? "<span class=\"unseen\">Done: </span>" : "<span class=\"unseen\">To do: </span>")
                    .append(inline(bare.substring(6)))
                    .append("</li>");
        } else if (bare.startsWith("- ")) {
            turn("ul");
            html.append("<li>").append(inline(bare.substring(2))).append("</li>");
        } else if (bare.startsWith("> ")) {
            turn("blockquote");
            html.append(inline(bare.substring(2))).append("<br>");
        } else if (!folded(bare)) {
            turn("p");
            html.append(inline(bare)).append("<br>");
        }
    }

    /** The one bit of HTML that comments of ours use. */
    private boolean folded(String line) {
        Matcher summary = SUMMARY.matcher(line);
        if (summary.matches()) {
            turn("");
            html.append("<details><summary>").append(escape(summary.group(1))).append("</summary>");
            return true;
        }
        if (line.equals("</details>")) {
            turn("");
            html.append("</details>");
            return true;
        }
        return false;
    }

    private void turn(String to) {
        if (open.equals(to)) {
            return;
        }
        if (!open.isEmpty()) {
            html.append("</").append(open).append('>');
        }
        if (!to.isEmpty()) {
            html.append('<').append(to).append('>');
        }
        open = to;
    }

    /** Code keeps its stars: what is between the ticks is not looked at again. */
    private static String inline(String text) {
        StringBuilder html = new StringBuilder();
        int from = 0;
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            html.append(marked(text.substring(from, code.start())));
            html.append("<code>").append(escape(code.group(1))).append("</code>");
            from = code.end();
        }
        return html.append(marked(text.substring(from))).toString();
    }

    private static String marked(String text) {
        String html = LINK.matcher(escape(text)).replaceAll("<a href=\"$2\">$1</a>");
        html = BOLD.matcher(html).replaceAll("<strong>$1</strong>");
        return SLANTED.matcher(html).replaceAll("<em>$1</em>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
