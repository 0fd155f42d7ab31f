package dev.bellhop;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * The key of the simulated App. Everybody knows its two primes, and it opens nothing but the simulated world: searching
 * for fresh ones would take longer than all else in the demo's start.
 */
final class DemoKey {
    private static final BigInteger P = prime("""
            dc6ec9492da0a41bbff13a23c1c577629b8a453260376c4e6ff0a328e664e27d
            97375c3d9bbc20d937b9dfb14c3e9037575353d27ae26c7282b736e396de5152
            2f11e430cd9cd949ec4f849996b5545fea3b0498e9178056671debdf3cebf0f4
            6013bcaaa9d090dd5ccd90d08854820753812ffa81731d10ee6e97f19adc4793""");
    private static final BigInteger Q = prime("""
            bbf0bf03d00ac6cee7fd06104aa444d1378fbf96f6d4ba64c79c6fbd9d5c8a9b
            c3f16c6e303c2c39a28f7bc949e95d20ee1676e46fd7ac188eac800ecc9ebcc5
            e26cfffa2486710ea4dafc30270e66c3210314c84b6932d07c2a354e7c566046
            242a92ab24fa8a04bbf33c57f38952e39271df81c7fdb5331b58044e4df801a1""");
    private static final BigInteger E = BigInteger.valueOf(65_537);

    private DemoKey() {}

    static KeyPair pair() {
        BigInteger p1 = P.subtract(BigInteger.ONE);
        BigInteger q1 = Q.subtract(BigInteger.ONE);
        BigInteger modulus = P.multiply(Q);
        BigInteger secret = E.modInverse(p1.multiply(q1));
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    rsa.generatePublic(new RSAPublicKeySpec(modulus, E)),
                    rsa.generatePrivate(new RSAPrivateCrtKeySpec(
                            modulus, E, secret, P, Q, secret.mod(p1), secret.mod(q1), Q.modInverse(P))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger prime(String hex) {
        return new BigInteger(hex.replaceAll("\\s", ""), 16);
    }
}
