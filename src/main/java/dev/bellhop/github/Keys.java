package dev.bellhop.github;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an App's private key as people have it: the PEM file from GitHub (PKCS#1) or PKCS#8, with {@code \n} for the ends
 * of lines, or the whole in base64. What is wrong with it is said without a word of it.
 */
public final class Keys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (?<kind>[A-Z ]+)-----(?<content>[^-]*)-----END \\k<kind>-----");
    private static final int LEAST_BITS = 2048;

    /** What PKCS#8 says before a PKCS#1 key: version 0, and that it is RSA. */
    private static final byte[] VERSION_AND_RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;

    private Keys() {}

    public static PrivateKey read(String text) {
        Matcher pem = PEM.matcher(pem(text.strip()).replace("\\n", "\n"));
        if (!pem.find()) {
            throw new IllegalArgumentException("is not a whole private key in PEM form");
        }
        byte[] content = decoded(pem.group("content"));
        return switch (pem.group("kind")) {
            case "RSA PRIVATE KEY" -> rsa(wrapped(content));
            case "PRIVATE KEY" -> rsa(content);
            default -> throw new IllegalArgumentException("is not an RSA private key without a passphrase");
        };
    }

    private static String pem(String text) {
        return text.contains("-----BEGIN") ? text : new String(decoded(text), StandardCharsets.ISO_8859_1);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is neither PEM nor base64 of it");
        }
    }

    private static PrivateKey rsa(byte[] pkcs8) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            if (((RSAPrivateKey) key).getModulus().bitLength() < LEAST_BITS) {
                throw new IllegalArgumentException("is shorter than " + LEAST_BITS + " bits");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("is not an RSA private key, or not all of it");
        }
    }

    private static byte[] wrapped(byte[] pkcs1) {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        inner.writeBytes(VERSION_AND_RSA);
        inner.writeBytes(element(OCTETS, pkcs1));
        return element(SEQUENCE, inner.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else if (content.length < 0x100) {
            out.write(0x81);
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
