package dev.bellhop.run;

/**
 * An issue as the signed payload showed it. It is never read again: later edits are not what was asked.
 */
public record Issue(String title, String body, State state) {

    /** {@code manned}: an agent was assigned to it already. */
    public record State(boolean pullRequest, boolean closed, boolean locked, boolean manned, int comments) {
        public static final State OPEN = new State(false, false, false, false, 0);
    }
}
