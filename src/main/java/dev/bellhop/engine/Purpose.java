package dev.bellhop.engine;

/** What a token is for; it is given no more than that. */
public enum Purpose {
    /** Reading and answering on one repository's issues, and following pull requests there. */
    ISSUE_WORK
}
