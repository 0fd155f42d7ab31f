package dev.bellhop.rules;

/** Who says what holds. */
public enum Origin {
    BUILT_IN,
    SERVER,
    ORGANISATION,
    REPOSITORY
}
