package dev.bellhop.engine;

/** What a token is for; it is given no more than that. */
public enum Purpose {
    /** Reading and answering on one repository's issues, and following pull requests there. */
    ISSUE_WORK,
    /** Reading the organisation's rules, and who may write in another of its repositories. */
    BESIDE,
    /** Saying on a commit what it makes of the rules. */
    CHECKS,
    /** Closing an agent's draft, and cancelling what it runs in. */
    STOPPING,
    /** Pushing a branch and opening its pull request: for an agent, which takes the token away with it. */
    WORKING,
    /** Opening the pull request that an agent left out. */
    OPENING,
    /** Asking who owns an organisation. */
    MEMBERSHIP
}
