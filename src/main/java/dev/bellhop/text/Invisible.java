package dev.bellhop.text;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.GUJARATI;
import static java.lang.Character.UnicodeScript.GURMUKHI;
import static java.lang.Character.UnicodeScript.KANNADA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.MALAYALAM;
import static java.lang.Character.UnicodeScript.MONGOLIAN;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.NKO;
import static java.lang.Character.UnicodeScript.ORIYA;
import static java.lang.Character.UnicodeScript.SINHALA;
import static java.lang.Character.UnicodeScript.SYRIAC;
import static java.lang.Character.UnicodeScript.TAMIL;
import static java.lang.Character.UnicodeScript.TELUGU;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that nobody sees, and the few places where they are part of honest writing: between the parts of an emoji,
 * between letters of scripts that join, after the sign whose look they choose.
 */
final class Invisible {
    private static final int KEYCAP = 0x20E3;

    /** Of the selectors for ideographs, those that are in use; a byte could be spelled with all of them. */
    private static final int LAST_REGISTERED = 0xE010F;

    /** More marks on one letter than any script stacks. */
    private static final int MOST_MARKS = 10;

    private static final Set<UnicodeScript> JOINING = Set.of(
            ARABIC,
            SYRIAC,
            MONGOLIAN,
            NKO,
            DEVANAGARI,
            BENGALI,
            GURMUKHI,
            GUJARATI,
            ORIYA,
            TAMIL,
            TELUGU,
            KANNADA,
            MALAYALAM,
            SINHALA,
            KHMER,
            MYANMAR);

    /** The three flags that are spelled in tags; any other spelling is a message. */
    private static final Pattern SPELLED_FLAG = Pattern.compile(
            "\\x{1F3F4}\\x{E0067}\\x{E0062}(?:\\x{E0065}\\x{E006E}\\x{E0067}|\\x{E0073}\\x{E0063}\\x{E0074}|\\x{E0077}\\x{E006C}\\x{E0073})\\x{E007F}");

    /** What a terminal obeys; the command goes with the escape that begins it. */
    private static final Pattern TERMINAL =
            Pattern.compile("\\x1B\\[[0-?]{0,32}[ -/]{0,8}[@-~]|\\x1B\\][^\\x07\\x1B]{0,2000}(?:\\x07|\\x1B\\\\)");

    private final String source;
    private final Cuts cuts;
    private int before;
    private int marks;

    private Invisible(String source, Cuts cuts) {
        this.source = source;
        this.cuts = cuts;
    }

    static Cuts in(String source) {
        Cuts cuts = new Cuts();
        new Invisible(source, cuts).read();
        return cuts;
    }

    private void read() {
        for (int at = 0; at < source.length(); ) {
            int c = source.codePointAt(at);
            int end = at + Math.max(Character.charCount(c), special(c, at));
            if (isSpelledFlag(c, at)) {
                end = at + 14;
                keep(c);
            } else if (stays(c, end)) {
                keep(c);
            } else {
                cuts.add(at, end, Hidden.Kind.CHARACTER);
            }
            at = end;
        }
    }

    private void keep(int c) {
        marks = Sign.isMark(c) ? marks + 1 : 0;
        before = c;
    }

    private boolean isSpelledFlag(int c, int at) {
        return c == 0x1F3F4
                && SPELLED_FLAG.matcher(source).region(at, source.length()).lookingAt();
    }

    /** The length of the command for a terminal that begins here. */
    private int special(int c, int at) {
        if (c != 0x1B) {
            return 0;
        }
        Matcher command = TERMINAL.matcher(source).region(at, source.length());
        return command.lookingAt() ? command.end() - at : 0;
    }

    private boolean stays(int c, int end) {
        if (Sign.isNeverSeen(c)) {
            return false;
        }
        if (c < 0x300) {
            return true;
        }
        int after = end < source.length() ? source.codePointAt(end) : ' ';
        return switch (c) {
            case Sign.ZWJ -> joins(after) || (Sign.isEndOfPictogram(before) && Sign.isPictogram(after));
            case Sign.ZWNJ -> joins(after);
            case Sign.BRAILLE_BLANK -> Sign.isBraille(before) || Sign.isBraille(afterBlanks(end));
            default -> Sign.isSelector(c) ? selects(c, after) : !Sign.isMark(c) || marks < MOST_MARKS;
        };
    }

    private boolean joins(int after) {
        UnicodeScript script = UnicodeScript.of(after);
        return JOINING.contains(script)
                && Sign.isLetterOrMark(after)
                && Sign.isLetterOrMark(before)
                && (UnicodeScript.of(before) == script || Sign.isMark(before));
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < source.length() && at < from + 80 && source.charAt(at) == Sign.BRAILLE_BLANK) {
            at++;
        }
        return at < source.length() ? source.charAt(at) : ' ';
    }

    /** One selector, after a sign that has another look to select. */
    private boolean selects(int c, int after) {
        if (c == 0xFE0F || c == 0xFE0E) {
            return before > 0x7F ? Character.isEmoji(before) : Character.isEmoji(before) && after == KEYCAP;
        }
        if (c >= 0x180B && c <= 0x180F) {
            return UnicodeScript.of(before) == MONGOLIAN && Character.isLetter(before);
        }
        return (c <= 0xFE02 || (c >= 0xE0100 && c <= LAST_REGISTERED)) && Character.isIdeographic(before);
    }
}
