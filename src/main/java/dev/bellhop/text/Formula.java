package dev.bellhop.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mathematics and diagrams have hidden words of their own: room without ink, white ink, names, notes. */
final class Formula {
    private static final Pattern UNSEEN = Pattern.compile(
            "\\\\(?:[hv]?phantom|label|(?:re)?newcommand|g?def|nonumber|(?<ink>(?:text)?color))(?![A-Za-z])");
    private static final Pattern PALE =
            Pattern.compile("\\s*\\{?\\s*(?:white|transparent|#[fF]{3,8}|rgba?\\()[^{}]*}?");
    private static final Pattern NOTE = Pattern.compile("(?<!\\\\)%.*");
    private static final Pattern REMARK = Pattern.compile("^\\s*%%.*");

    private Formula() {}

    /** Inside a formula that begins before {@code from}. */
    static void cut(String source, Markup.Place place, Cuts cuts) {
        Matcher unseen = UNSEEN.matcher(source).region(place.from(), place.to());
        int done = place.from();
        while (done < place.to() && unseen.find()) {
            if (unseen.start() < done) {
                continue;
            }
            int end = unseen.group("ink") == null
                    ? afterGroups(source, unseen.end(), place.to())
                    : afterPale(source, unseen.end(), place.to());
            if (end > unseen.end()) {
                cuts.add(unseen.start(), end, Hidden.Kind.FORMULA);
                done = end;
            }
        }
    }

    /** A whole line of a block in the language: its notes, and for mathematics its hidden words. */
    static void cutLine(String language, String source, Markup.Place line, Cuts cuts) {
        Pattern note = language.equals("mermaid") ? REMARK : NOTE;
        Matcher found = note.matcher(source).region(line.from(), line.to());
        if (found.find()) {
            cuts.add(found.start(), found.end(), Hidden.Kind.FORMULA);
        }
        if (language.equals("math")) {
            cut(source, line, cuts);
        }
    }

    private static int afterPale(String source, int from, int to) {
        Matcher pale = PALE.matcher(source).region(from, to);
        return pale.lookingAt() ? afterGroups(source, pale.end(), to) : from;
    }

    /** After what stands in braces from here on, whether closed or not; without braces, up to the formula's end. */
    private static int afterGroups(String source, int from, int to) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            char c = source.charAt(at);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
                if (depth <= 0 && (at + 1 == to || source.charAt(at + 1) != '{')) {
                    return depth < 0 ? at : at + 1;
                }
            } else if (depth == 0 && c == '$') {
                return at;
            }
        }
        return to;
    }
}
