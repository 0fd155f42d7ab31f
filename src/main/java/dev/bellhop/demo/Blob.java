package dev.bellhop.demo;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** What is in a file, under the name that git gives it. */
record Blob(String sha, String base64, int size) {

    static Blob of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Blob of(byte[] bytes) {
        byte[] head = ("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = ByteBuffer.allocate(head.length + bytes.length)
                .put(head)
                .put(bytes)
                .array();
        return new Blob(sha1(whole), Base64.getEncoder().encodeToString(bytes), bytes.length);
    }

    static String sha1(String text) {
        return sha1(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /** Bytes that are no text come out as marks of replacement: the world's answers are text. */
    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** In lines of sixty, as GitHub sends it. */
    String wrapped() {
        return size == 0 ? "" : Base64.getMimeEncoder(60, new byte[] {'\n'}).encodeToString(bytes()) + "\n";
    }

    /** None when it is no text. */
    List<String> lines() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes()))
                    .toString();
            return text.indexOf('\0') < 0 ? text.lines().toList() : List.of();
        } catch (CharacterCodingException e) {
            return List.of();
        }
    }
}
