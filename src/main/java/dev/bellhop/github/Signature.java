package dev.bellhop.github;

import dev.bellhop.text.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** GitHub's mark under the bytes of a webhook. Two secrets are good while one takes the place of the other. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9a-f]{64}");

    private final List<Secret> secrets;

    Signature(List<Secret> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** Takes the same time wherever a byte differs and whichever secret is right. */
    boolean fits(String header, byte[] body) {
        if (!SHAPE.matcher(header).matches()) {
            return false;
        }
        byte[] given = HexFormat.of().parseHex(header, PREFIX.length(), header.length());
        boolean fits = false;
        for (Secret secret : secrets) {
            fits |= MessageDigest.isEqual(mark(secret, body), given);
        }
        return fits;
    }

    private static byte[] mark(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
