package dev.bellhop.rules;

/** The least that somebody must be allowed in a repository to ask. In rising order. */
public enum Require {
    WRITE,
    MAINTAIN,
    ADMIN
}
