package dev.bellhop.store;

import dev.bellhop.text.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** By which a body is known again after it was forgotten. */
final class Hash {
    private Hash() {}

    static Bytes of(Bytes body) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(body.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
