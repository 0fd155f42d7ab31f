package dev.bellhop.text;

/** What is known of a character by itself, whatever stands around it. */
final class Sign {
    static final int ZWNJ = 0x200C;
    static final int ZWJ = 0x200D;
    static final int BRAILLE_BLANK = 0x2800;

    private Sign() {}

    /** For an entity, which no honest writer needs for these. */
    static boolean showsNothing(int c) {
        return isNeverSeen(c) || c == ZWJ || c == ZWNJ || c == BRAILLE_BLANK || isSelector(c);
    }

    static boolean isNeverSeen(int c) {
        if (c < 0x80) {
            return c == 0x7F || (c < ' ' && c != '\n' && c != '\r' && c != '\t');
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> c != ZWJ && c != ZWNJ && !isVisibleFormat(c);
            case Character.UNASSIGNED -> isEmptyPlace(c);
            default -> isBlankLetter(c);
        };
    }

    /** Signs before a number in Arabic, Syriac and Kaithi, and Egyptian joiners: they have a shape. */
    private static boolean isVisibleFormat(int c) {
        return (c >= 0x600 && c <= 0x605)
                || c == 0x6DD
                || c == 0x70F
                || c == 0x890
                || c == 0x891
                || c == 0x8E2
                || c == 0x110BD
                || c == 0x110CD
                || (c >= 0x13430 && c <= 0x1343F);
    }

    private static boolean isEmptyPlace(int c) {
        return (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || c == 0x2065
                || (c >= 0xFFF0 && c <= 0xFFF8)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    private static boolean isBlankLetter(int c) {
        return c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x3164 || c == 0xFFA0;
    }

    static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    static boolean isLetterOrMark(int c) {
        return Character.isLetter(c) || isMark(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    static boolean isPictogram(int c) {
        return c > 0xFF && Character.isEmoji(c);
    }

    static boolean isEndOfPictogram(int c) {
        return isPictogram(c) || c == 0xFE0F;
    }

    static boolean isBraille(int c) {
        return c > BRAILLE_BLANK && c <= 0x28FF;
    }

    static boolean isSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x180B && c <= 0x180F);
    }
}
