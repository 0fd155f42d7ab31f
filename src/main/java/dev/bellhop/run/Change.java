package dev.bellhop.run;

/** Something that happened to a whole repository or installation, and so to every run in it. */
public sealed interface Change {

    record Gone(Cause cause) implements Change {}

    record Renamed(Repo repo) implements Change {}

    /** Something was done there by our hand that we did not do, so a session did it; whose, GitHub does not say. */
    record Noticed(Repo repo, SessionFact.Warning warning, String what) implements Change {}

    enum Cause {
        UNINSTALLED,
        SUSPENDED,
        REPOSITORY_REMOVED,
        REPOSITORY_DELETED
    }
}
