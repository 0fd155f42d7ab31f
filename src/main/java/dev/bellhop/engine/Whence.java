package dev.bellhop.engine;

/** Where the value of a setting comes from, strongest first. */
public enum Whence {
    ENVIRONMENT,
    /** A file that the environment names. */
    FILE,
    /** The pages of the setup. */
    SETUP,
    DEFAULT
}
