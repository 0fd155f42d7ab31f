package dev.bellhop;

import dev.bellhop.store.Seal;
import dev.bellhop.text.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The keys of the tests: the App's, in the forms in which people have it. */
final class Keyring {
    /** Of 2048 bits: PKCS#8 puts this much before the PKCS#1 key. */
    private static final int BEFORE_PKCS1 = 26;

    private static final KeyPair RSA = pair("RSA", 2048);

    /** Of what is stored. */
    static final Seal SEAL =
            new Seal(List.of(new Secret("QSBrZXkgb2YgdGhlIHRlc3RzLCBvZiAzMiBieXRlcy4=")), new SecureRandom());

    private Keyring() {}

    static RSAPublicKey publicKey() {
        return (RSAPublicKey) RSA.getPublic();
    }

    static String pkcs8() {
        return pem("PRIVATE KEY", RSA.getPrivate().getEncoded());
    }

    /** Of nobody whom GitHub knows. */
    static String anotherPkcs8() {
        return pem("PRIVATE KEY", pair("RSA", 2048).getPrivate().getEncoded());
    }

    static String pkcs1() {
        byte[] pkcs8 = RSA.getPrivate().getEncoded();
        return pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, BEFORE_PKCS1, pkcs8.length));
    }

    static String ec() {
        return pem("PRIVATE KEY", pair("EC", 256).getPrivate().getEncoded());
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
