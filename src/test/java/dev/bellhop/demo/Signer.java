package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** Has an App's private key and signs JWTs, also wrong ones. */
final class Signer {
    static final Signer RIGHT = new Signer();
    static final Signer WRONG = new Signer();

    private final KeyPair keys;

    private Signer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAPublicKey key() {
        return (RSAPublicKey) keys.getPublic();
    }

    String jwt(Instant now) {
        return jwt("4242", now.minusSeconds(60), now.plusSeconds(540));
    }

    String jwt(String issuer, Instant from, Instant to) {
        String head = part(Json.object().with("alg", "RS256").with("typ", "JWT"));
        String claims = part(Json.object()
                .with("iat", from.getEpochSecond())
                .with("exp", to.getEpochSecond())
                .with("iss", issuer));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return head + "." + claims + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Json json) {
        return encoded(json.bytes());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
