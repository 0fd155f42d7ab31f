package dev.bellhop.run;

import dev.bellhop.text.Sha256;

/**
 * What an attempt is told, built once and kept. An empty option is left to the agent's own default and is not sent.
 * {@code left} is what was hidden in what people wrote, and so is not in the brief; the way is how it is handed over.
 */
public record Task(
        String brief, Left left, String targetRepo, String baseBranch, String customAgent, String model, Way way) {

    /** Nobody looks at so little. */
    private static final int UNNOTICED = 200;

    private static final int SHORT_HASH = 12;

    public record Left(int fragments, int characters) {
        public static final Left NOTHING = new Left(0, 0);

        Left and(Left more) {
            return new Left(fragments + more.fragments, characters + more.characters);
        }
    }

    /** So much was hidden that a person has to look at it first. */
    boolean mustBeSeen() {
        return left.characters() > UNNOTICED;
    }

    /** Two tasks of the same hash say the same. */
    public String hash() {
        return Sha256.hex(String.join("\0", brief, targetRepo, baseBranch, customAgent, model), SHORT_HASH);
    }
}
