package dev.bellhop.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * The lines of a Markdown text that are its author's own plain words: not quoted, not code, not in a list, not in a
 * table, not hidden, and not begun inside of anything else.
 */
public final class Lines {
    private static final Pattern QUOTING =
            Pattern.compile("<(?<end>/?)(?:blockquote|pre|code)(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

    private Lines() {}

    /** A line as it stands in the source, without its end, and where it starts there. */
    public record Line(int start, String text) {
        public int end() {
            return start + text.length();
        }
    }

    public static List<Line> prose(String markdown) {
        return Markup.parse(markdown).map(document -> prose(document, markdown)).orElse(List.of());
    }

    private static List<Line> prose(Node document, String markdown) {
        List<Line> lines = new ArrayList<>();
        int quoted = 0;
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof HtmlBlock html) {
                quoted = Math.max(0, quoted + quoting(html.getLiteral()));
            } else if (quoted == 0 && (block instanceof Paragraph || block instanceof Heading)) {
                lines.addAll(words(block, markdown));
            }
        }
        return lines;
    }

    /** Only text that is directly in the block: a line that starts in code, a tag or a link's title has none there. */
    private static List<Line> words(Node block, String markdown) {
        List<Line> lines = new ArrayList<>();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Text) {
                for (SourceSpan span : part.getSourceSpans()) {
                    int start = overBlanks(markdown, span.getInputIndex());
                    if (start == 0 || isBreak(markdown.charAt(start - 1))) {
                        lines.add(new Line(start, markdown.substring(start, end(markdown, start))));
                    }
                }
            }
        }
        return lines;
    }

    private static int overBlanks(String markdown, int index) {
        int start = index;
        while (start > 0 && isBlank(markdown.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int end(String markdown, int start) {
        int end = start;
        while (end < markdown.length() && !isBreak(markdown.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** How many quotes and codes of HTML stay open after the block, or how many are closed by it. */
    private static int quoting(String html) {
        int open = 0;
        for (Matcher tag = QUOTING.matcher(html); tag.find(); ) {
            open += tag.group("end").isEmpty() ? 1 : -1;
        }
        return open;
    }
}
