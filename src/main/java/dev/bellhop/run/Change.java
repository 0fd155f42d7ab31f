package dev.bellhop.run;

/** Something that happened to a whole repository or installation, and so to every run in it. */
public sealed interface Change {

    record Gone(Cause cause) implements Change {}

    record Renamed(Repo repo) implements Change {}

    enum Cause {
        UNINSTALLED,
        SUSPENDED,
        REPOSITORY_REMOVED,
        REPOSITORY_DELETED
    }
}
