package dev.bellhop.demo;

/** How the next session of Copilot goes. */
public enum Script {
    WORKS,
    /** Opens a pull request and does not finish it. */
    FAILS,
    /** Says on the issue that it cannot start. */
    COMPLAINS,
    /** Is assigned and never does anything. */
    SILENT
}
