package dev.bellhop.text;

/** A fragment that nobody sees on the page: what it was, and how long. */
public record Hidden(Kind kind, int characters) {
    public enum Kind {
        CHARACTER,
        COMMENT,
        ELEMENT,
        ATTRIBUTE,
        TAG,
        DEFINITION,
        FOOTNOTE,
        TITLE,
        ALTERNATIVE,
        ADDRESS,
        EMPTY_LINK,
        INFO,
        FORMULA,
        REMAINDER,
        JUMBLE,
    }
}
