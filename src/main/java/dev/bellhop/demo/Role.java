package dev.bellhop.demo;

import java.util.Locale;

/** What a person may do in a repository, from nothing to everything. */
public enum Role {
    NONE,
    READ,
    TRIAGE,
    WRITE,
    MAINTAIN,
    ADMIN;

    boolean covers(Role asked) {
        return compareTo(asked) >= 0;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The older field knows four words only. */
    String legacyWord() {
        return switch (this) {
            case NONE -> "none";
            case READ, TRIAGE -> "read";
            case WRITE, MAINTAIN -> "write";
            case ADMIN -> "admin";
        };
    }
}
