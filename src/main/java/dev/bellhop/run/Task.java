package dev.bellhop.run;

/**
 * What an attempt is told, built once and kept. An empty option is left to the agent's own default and is not sent.
 */
public record Task(String targetRepo, String baseBranch, String instructions, String customAgent, String model) {

    /** The issue speaks for itself. */
    public static final Task PLAIN = new Task("", "", "", "", "");
}
