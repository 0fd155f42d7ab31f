package dev.bellhop.web;

import dev.bellhop.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that only we can make, for texts of one purpose: what was signed for one is worth nothing for another. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** The key is used for other things too, so texts are signed with one that is made from it. */
    Signature(Secret key, String purpose) {
        this.key = new SecretKeySpec(mac(new SecretKeySpec(key.bytes(), ALGORITHM), purpose), ALGORITHM);
    }

    /** In 43 characters. */
    String of(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, text));
    }

    boolean fits(String text, String code) {
        return MessageDigest.isEqual(bytes(of(text)), bytes(code));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
