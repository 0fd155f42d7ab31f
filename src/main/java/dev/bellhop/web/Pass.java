package dev.bellhop.web;

import dev.bellhop.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a browser shows to say whose it is: a person's id, an end, and a code that only we can make. */
final class Pass {
    static final Duration LIFE = Duration.ofHours(12);
    private static final Pattern FORM = Pattern.compile("((\\d{1,18})\\.(\\d{1,12}))\\.([A-Za-z0-9_-]{43})");
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** The key is used for other things too, so passes are signed with one that is made from it. */
    private Pass(Secret key, String purpose) {
        this.key = new SecretKeySpec(mac(new SecretKeySpec(key.bytes(), ALGORITHM), purpose), ALGORITHM);
    }

    static Pass ofPersons(Secret key) {
        return new Pass(key, "bellhop pass 1");
    }

    /** Good for no longer than the admin token that was shown for it. */
    static Pass ofOperator(Secret key, Secret token) {
        return new Pass(key, "bellhop operator 1 " + token.reveal());
    }

    Secret give(long person, Instant now) {
        String what = person + "." + now.plus(LIFE).getEpochSecond();
        return new Secret(what + "." + code(what));
    }

    /** Nobody, where the pass is not ours or not good any more. */
    OptionalLong person(String shown, Instant now) {
        Matcher form = FORM.matcher(shown);
        boolean good = form.matches()
                && MessageDigest.isEqual(bytes(code(form.group(1))), bytes(form.group(4)))
                && now.getEpochSecond() < Long.parseLong(form.group(3));
        return good ? OptionalLong.of(Long.parseLong(form.group(2))) : OptionalLong.empty();
    }

    private String code(String what) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, what));
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
