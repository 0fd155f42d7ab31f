package dev.bellhop.session;

import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Believes notices that are signed with the endpoint's secret, as Standard Webhooks has it, and no others. */
public final class Notices {
    private static final String PREFIX = "whsec_";
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final SecretKeySpec key;
    private final InstantSource clock;

    /** What stands beside a body. */
    public record Seal(String id, String timestamp, String signatures) {}

    public Notices(Secret secret, InstantSource clock) {
        String encoded = secret.reveal();
        if (!encoded.startsWith(PREFIX) || encoded.length() == PREFIX.length()) {
            throw new IllegalArgumentException("must be a secret such as whsec_…");
        }
        try {
            key = new SecretKeySpec(Base64.getDecoder().decode(encoded.substring(PREFIX.length())), "HmacSHA256");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a secret such as whsec_…", e);
        }
        this.clock = clock;
    }

    public Notice read(Seal seal, Bytes body) {
        if (seal.id().isEmpty()
                || seal.signatures().isEmpty()
                || !seal.timestamp().matches("\\d{1,12}")) {
            return new Notice.Refused("unsigned");
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(seal.timestamp()));
        if (Duration.between(at, clock.instant()).abs().compareTo(SKEW) > 0) {
            return new Notice.Refused("stale");
        }
        byte[] wanted = signature(seal, body);
        boolean signed = Stream.of(seal.signatures().split(" ", -1))
                .filter(one -> one.startsWith("v1,"))
                .map(one -> one.substring(3).getBytes(StandardCharsets.UTF_8))
                .anyMatch(one -> MessageDigest.isEqual(one, wanted));
        return signed ? content(seal.id(), body) : new Notice.Refused("forged");
    }

    private static Notice content(String id, Bytes body) {
        try {
            Json data = Json.parse(body.array()).at("data");
            String type = data.at("type").text();
            return new Notice.Heard(
                    id, type, type.startsWith("session.") ? data.at("id").text() : "");
        } catch (JsonMisfit misfit) {
            return new Notice.Unreadable();
        }
    }

    private byte[] signature(Seal seal, Bytes body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((seal.id() + "." + seal.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(body.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
