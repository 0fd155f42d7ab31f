package dev.bellhop.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an attempt is told, built once and kept. An empty option is left to the agent's own default and is not sent.
 * {@code left} is what was hidden in what people wrote, and so is not in the brief.
 */
public record Task(String brief, Left left, String targetRepo, String baseBranch, String customAgent, String model) {

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
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all).substring(0, SHORT_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() {
        return String.join("\0", brief, targetRepo, baseBranch, customAgent, model);
    }
}
