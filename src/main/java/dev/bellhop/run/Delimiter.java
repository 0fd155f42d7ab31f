package dev.bellhop.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The word that sets other people's text apart. It is made of the delivery's random id, which nobody knew when the text
 * was written, and of the text itself; so the same request gives the same word, and no text holds its own.
 */
record Delimiter(String word) {
    private static final int BYTES = 16;

    static Delimiter of(String trace, String text) {
        Delimiter drawn = new Delimiter(hash(trace, text));
        return text.contains(drawn.word) ? of(drawn.word, text) : drawn;
    }

    String begin() {
        return "BEGIN " + word;
    }

    String end() {
        return "END " + word;
    }

    String around(String text) {
        return begin() + "\n" + text + "\n" + end();
    }

    private static String hash(String trace, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(trace.getBytes(StandardCharsets.UTF_8));
            byte[] all = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
