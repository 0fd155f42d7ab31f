package dev.bellhop.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * An agent's words as a part of our comment: readable as Markdown, and doing nothing. What would call somebody, link,
 * close, load or command is shown as code; what nobody sees is gone; it ends where it ends.
 *
 * @param host of the GitHub whose pages may be linked
 * @param longest the most characters that come out
 */
public record Harmless(String host, int longest) {
    private static final int MOST_ROUNDS = 8;
    private static final String CUT = "\n\n*(The rest was cut.)*";

    /** For a fence that must be closed. */
    private static final int RESERVE = 200;

    public String of(String words) {
        String text = Visible.of(words).text();
        String harmless = tame(text);
        int room = Math.max(0, longest - CUT.length() - RESERVE);
        for (int length = room; harmless.length() > longest; length = length * 3 / 4) {
            harmless = tame(start(text, length)) + CUT;
        }
        return harmless;
    }

    /** Up to the last end of a paragraph, a line or a word. */
    private static String start(String text, int length) {
        String start = text.substring(0, Math.min(length, text.length()));
        for (String end : List.of("\n\n", "\n", " ")) {
            int at = start.lastIndexOf(end);
            if (at > length / 2) {
                return start.substring(0, at);
            }
        }
        return start;
    }

    /** Until nothing is found: what is taken away may have held something else back. */
    private String tame(String text) {
        String tame = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            tame = Visible.of(tame).text();
            String before = tame;
            tame = Markup.parse(before).map(it -> new Round(before).over(it)).orElse(Fenced.of(before, ""));
            if (tame.equals(before)) {
                return tame;
            }
        }
        return Fenced.of(tame, "");
    }

    private record Edit(int from, int to, String text) {}

    private final class Round {
        private final String source;
        private final Alive alive = new Alive(host);
        private final List<Edit> edits = new ArrayList<>();
        private final BitSet loose = new BitSet();
        private Optional<Node> shown = Optional.empty();

        Round(String source) {
            this.source = source;
        }

        String over(Node document) {
            List<Markup.Step> steps = Markup.walk(document);
            steps.forEach(it -> {
                if (it.node() instanceof Text text) {
                    loose.or(Ticks.runs(text.getLiteral()));
                }
            });
            steps.forEach(this::step);
            StringBuilder text = new StringBuilder();
            int at = 0;
            for (Edit edit : edits) {
                append(text, source.substring(at, edit.from()));
                append(text, edit.text());
                at = edit.to();
            }
            append(text, source.substring(at));
            return document.getLastChild() instanceof FencedCodeBlock code ? closed(text, code) : text.toString();
        }

        /** Ticks that touch would be one run, and begin or end something else. */
        private static void append(StringBuilder text, String next) {
            boolean touching = next.startsWith("`") && !text.isEmpty() && text.charAt(text.length() - 1) == '`';
            text.append(touching ? " " : "").append(next);
        }

        /** What stands in something that is shown as code is code with it. */
        private void step(Markup.Step step) {
            if (shown.isPresent()) {
                if (!step.entering() && step.node().equals(shown.get())) {
                    shown = Optional.empty();
                }
            } else if (step.entering()) {
                enter(step.node());
            }
        }

        private void enter(Node node) {
            switch (node) {
                case Image image -> show(image);
                case Link link -> {
                    if (!alive.isAtHome(link.getDestination())) {
                        show(link);
                    }
                }
                case HtmlBlock html -> Markup.places(html).forEach(this::disarm);
                case HtmlInline html -> Markup.places(html).forEach(this::disarm);
                case Text text -> words(text);
                default -> {}
            }
        }

        private void show(Node node) {
            Markup.Place whole = Markup.whole(node);
            code(whole);
            shown = Optional.of(node);
        }

        private void code(Markup.Place place) {
            String text = source.substring(place.from(), place.to());
            edits.add(new Edit(place.from(), place.to(), Ticks.around(text, loose)));
        }

        private void disarm(Markup.Place line) {
            for (int at = line.from(); at < line.to(); at++) {
                if (source.charAt(at) == '<') {
                    edits.add(new Edit(at, at + 1, "&lt;"));
                }
            }
        }

        private void words(Text text) {
            Markup.Place whole = Markup.whole(text);
            String written = source.substring(whole.from(), whole.to());
            if (!written.equals(text.getLiteral())) {
                if (alive.anyIn(text.getLiteral())) {
                    code(whole);
                }
                return;
            }
            for (Matcher word = alive.in(written); word.find(); ) {
                if (alive.isAlive(word)) {
                    int blank =
                            word.group().length() - word.group().stripLeading().length();
                    code(new Markup.Place(whole.from() + word.start() + blank, whole.from() + word.end()));
                }
            }
        }

        private String closed(StringBuilder text, FencedCodeBlock code) {
            if (code.getClosingFenceLength() != null || !(code.getParent() instanceof Document)) {
                return text.toString();
            }
            String fence = code.getFenceCharacter().repeat(code.getOpeningFenceLength());
            return text + (text.toString().endsWith("\n") ? "" : "\n") + fence;
        }
    }
}
