package dev.bellhop.run;

import dev.bellhop.rules.Require;

/** What a person may do in a repository, in rising order. */
public enum Standing {
    NONE,
    READ,
    TRIAGE,
    WRITE,
    MAINTAIN,
    ADMIN;

    static Standing of(Require required) {
        return switch (required) {
            case WRITE -> WRITE;
            case MAINTAIN -> MAINTAIN;
            case ADMIN -> ADMIN;
        };
    }

    public boolean atLeast(Standing needed) {
        return compareTo(needed) >= 0;
    }
}
