package dev.bellhop.store;

import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Closes what a stolen database must not tell, with AES-256-GCM. The first key seals and every key opens; each value says by
 * name which key it needs, and opens in the place that it was sealed for and in no other.
 */
public final class Seal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 8;

    private final List<Key> keys;
    private final SecureRandom chance;

    private record Key(String name, SecretKey cipher) {}

    /** The key's name, and the nonce with what was encrypted under it. */
    record Sealed(String key, Bytes value) {}

    /** Keys of 32 bytes in base64, newest first. */
    public Seal(List<Secret> keys, SecureRandom chance) {
        this.keys = keys.stream().map(Seal::key).toList();
        this.chance = chance;
    }

    /** The name of the key that seals. */
    String newest() {
        return keys.getFirst().name();
    }

    Sealed seal(String place, Secret secret) {
        Key key = keys.getFirst();
        byte[] nonce = new byte[NONCE];
        chance.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, place, nonce).doFinal(secret.bytes());
            byte[] value = Arrays.copyOf(nonce, NONCE + closed.length);
            System.arraycopy(closed, 0, value, NONCE, closed.length);
            return new Sealed(key.name(), Bytes.of(value));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Secret open(String place, Sealed sealed) {
        Key key = keys.stream()
                .filter(known -> known.name().equals(sealed.key()))
                .findFirst()
                .orElseThrow(() -> SealBroken.withoutKey(place));
        byte[] value = sealed.value().array();
        if (value.length < NONCE) {
            throw SealBroken.changed(place);
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, place, Arrays.copyOf(value, NONCE));
            return new Secret(new String(cipher.doFinal(value, NONCE, value.length - NONCE), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException _) {
            throw SealBroken.changed(place);
        }
    }

    private static Cipher cipher(int mode, Key key, String place, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.cipher(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** The oldest key also signs our marks, so no two uses have the same key; and a name tells nothing of its key. */
    private static Key key(Secret secret) {
        byte[] root = Base64.getDecoder().decode(secret.reveal());
        try {
            KDF kdf = KDF.getInstance("HKDF-SHA256");
            return new Key(
                    HexFormat.of().formatHex(kdf.deriveData(from(root, "bellhop key name", NAME_BYTES))),
                    kdf.deriveKey("AES", from(root, "bellhop seal", KEY_BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HKDFParameterSpec from(byte[] root, String use, int length) {
        return HKDFParameterSpec.ofExtract().addIKM(root).thenExpand(use.getBytes(StandardCharsets.UTF_8), length);
    }
}
