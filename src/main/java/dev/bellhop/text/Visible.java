package dev.bellhop.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/**
 * What a person sees of Markdown on the page that GitHub makes of it. It is parsed as GitHub parses it; what is not seen
 * is cut out of the source, and what is seen stays as it was written, byte for byte. Taking something out can make
 * something new of its neighbours, so it is read again until nothing is found.
 *
 * <p>Not taken: text in {@code <details>}, which a click shows; where a link leads, which pointing shows; words in angle
 * brackets such as {@code List<String>}; code of every kind. Taken though GitHub may show it: what an element tries to
 * hide, as other readers do not see it.
 */
public final class Visible {
    /** Honest text needs two readings: one that finds something, one that does not. */
    private static final int MOST_READINGS = 6;

    /** Three readings of the largest body there is; what still changes then was made to take time. */
    private static final int MOST_READ = 200_000;

    private static final Pattern MARKS = Pattern.compile("[<>\\[\\]&\\\\`~$%]+");
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\t\\x0B\\f\\x{85}\\x{2028}\\x{2029}]+");

    private Visible() {}

    public static Seen of(String markdown) {
        List<Hidden> hidden = new ArrayList<>();
        String text = markdown;
        int read = 0;
        for (int reading = 0;
                reading < MOST_READINGS && (reading == 0 || read + text.length() <= MOST_READ);
                reading++) {
            read += text.length();
            text = Invisible.in(text).outOf(text, hidden);
            Optional<Node> document = Markup.parse(text);
            if (document.isEmpty()) {
                break;
            }
            Cuts cuts = Page.hidden(text, document.get());
            if (cuts.none()) {
                return new Seen(text, hidden);
            }
            text = cuts.outOf(text, hidden);
        }
        return withoutMarks(text, hidden);
    }

    /** One line, which nobody renders: a title. */
    public static String line(String title) {
        String line = LINE_ENDS.matcher(title).replaceAll(" ");
        return Invisible.in(line).outOf(line, new ArrayList<>());
    }

    /** Made to be read differently each time: whatever could be markup goes. */
    private static Seen withoutMarks(String text, List<Hidden> hidden) {
        String plain = MARKS.matcher(text).replaceAll("");
        hidden.add(new Hidden(Hidden.Kind.JUMBLE, text.length() - plain.length()));
        return new Seen(Invisible.in(plain).outOf(plain, hidden), hidden);
    }
}
