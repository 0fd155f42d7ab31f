package dev.bellhop.text;

/**
 * Somebody else's words inside ours. As inline code they are read as they stand: no mention notifies, no reference
 * links, no markup or markup-like text takes effect.
 */
public final class Quoted {
    private static final int LONGEST = 300;

    private Quoted() {}

    /** One line of Markdown that shows the text and does nothing. */
    public static String line(String text) {
        String plain = text.codePoints()
                .map(Quoted::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return plain.isEmpty() ? "" : "`" + shortened(plain) + "`";
    }

    private static String shortened(String plain) {
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** A backtick would end the code, a line break the line; invisible characters say one thing and mean another. */
    private static int plain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT, Character.SURROGATE -> '\uFFFD';
            default -> c == '`' ? '\'' : c;
        };
    }
}
