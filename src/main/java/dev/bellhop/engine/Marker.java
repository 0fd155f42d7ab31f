package dev.bellhop.engine;

import dev.bellhop.run.Subject;
import dev.bellhop.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hidden line by which we know our own comment again. It is bound to its issue and its effect, so that nobody can
 * make one up or carry one over.
 */
final class Marker {
    private static final int BYTES = 12;

    private final Secret key;

    Marker(Secret key) {
        this.key = key;
    }

    String of(Subject subject, String effect) {
        String what = "bellhop:1:" + effect;
        return "<!-- " + what + ":" + mac(subject + " " + what) + " -->";
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            byte[] all = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
