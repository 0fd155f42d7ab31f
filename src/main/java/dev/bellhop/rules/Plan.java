package dev.bellhop.rules;

/** When an agent first says what it is going to do. */
public enum Plan {
    NEVER,
    ASK,
    ALWAYS
}
