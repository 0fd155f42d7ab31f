package dev.bellhop.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a platform sends to an address when something happened: thin, and signed as Standard Webhooks are. */
public record Notice(String id, String type, String body) {

    /** The headers that go with it when it is sent. The secret begins with {@code whsec_}. */
    public Map<String, String> headers(String secret, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        return Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                timestamp,
                "webhook-signature",
                "v1," + signature(secret, id + "." + timestamp + "." + body));
    }

    private static String signature(String secret, String text) {
        byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
