package dev.bellhop.github;

import dev.bellhop.text.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
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

    /**
     * With which of the secrets, counted from one, the bytes are signed. Takes the same time wherever a byte differs and
     * whichever secret is right.
     */
    OptionalInt secret(String header, byte[] body) {
        if (!SHAPE.matcher(header).matches()) {
            return OptionalInt.empty();
        }
        byte[] given = HexFormat.of().parseHex(header, PREFIX.length(), header.length());
        int right = 0;
        for (int i = 0; i < secrets.size(); i++) {
            right = MessageDigest.isEqual(mark(secrets.get(i), body), given) ? i + 1 : right;
        }
        return right == 0 ? OptionalInt.empty() : OptionalInt.of(right);
    }

    /** What a webhook with these bytes would bear. */
    static String header(Secret secret, byte[] body) {
        return PREFIX + HexFormat.of().formatHex(mark(secret, body));
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
