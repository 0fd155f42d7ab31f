package dev.bellhop.run;

/** What was found of one thing that was looked at, in Markdown, and what mends it, which has no full stop and may be empty. */
public record Found(Grade grade, String what, String how) {

    public enum Grade {
        GOOD,
        /** It may get into somebody's way. */
        DOUBTFUL,
        BAD
    }

    static Found good(String what) {
        return new Found(Grade.GOOD, what, "");
    }

    static Found doubtful(String what, String how) {
        return new Found(Grade.DOUBTFUL, what, how);
    }

    static Found bad(String what) {
        return bad(what, "");
    }

    static Found bad(String what, String how) {
        return new Found(Grade.BAD, what, how);
    }

    /** For a terminal, which shows no Markdown. */
    public Found plain() {
        return new Found(grade, what.replace("`", ""), how.replace("`", ""));
    }
}
