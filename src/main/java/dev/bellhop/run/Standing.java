package dev.bellhop.run;

/** What a person may do in a repository, in rising order. */
public enum Standing {
    NONE,
    READ,
    TRIAGE,
    WRITE,
    MAINTAIN,
    ADMIN;

    public boolean atLeast(Standing needed) {
        return compareTo(needed) >= 0;
    }
}
