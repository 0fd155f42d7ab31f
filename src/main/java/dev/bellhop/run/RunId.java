package dev.bellhop.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A run's name: when it was asked for and what asked for it. The same request gives the same name on any machine, in any
 * order and from any backup, and with it the same effect keys. Sorts by time.
 */
public record RunId(String value) implements Comparable<RunId> {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern FORM = Pattern.compile("[" + DIGITS + "]{16}");
    private static final int TIME_DIGITS = 9;
    private static final int CAUSE_DIGITS = 7;
    private static final long LAST_SECOND = (1L << (5 * TIME_DIGITS)) / 1000 - 1;

    public static RunId of(Instant asked, String cause) {
        long time = asked.toEpochMilli();
        long hash = firstBits(cause);
        return new RunId(digits(time, TIME_DIGITS) + digits(hash, CAUSE_DIGITS));
    }

    /** Nothing, where it can be no run's name. */
    public static Optional<RunId> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RunId(text)) : Optional.empty();
    }

    /** Comes before every run that is asked for at that time or later, and after all others. */
    public static RunId first(Instant asked) {
        long time = Math.clamp(asked.getEpochSecond(), 0, LAST_SECOND) * 1000 + asked.getNano() / 1_000_000;
        return new RunId(digits(time, TIME_DIGITS));
    }

    /** Whatever the time: that cause asked for it. */
    boolean isOf(String cause) {
        return value.endsWith(digits(firstBits(cause), CAUSE_DIGITS));
    }

    /** When it was asked for. */
    Instant asked() {
        long time = 0;
        for (int i = 0; i < TIME_DIGITS; i++) {
            time = time << 5 | DIGITS.indexOf(value.charAt(i));
        }
        return Instant.ofEpochMilli(time);
    }

    @Override
    public int compareTo(RunId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String digits(long number, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = length - 1; i >= 0; i--) {
            text.append(DIGITS.charAt((int) (number >>> (5 * i)) & 31));
        }
        return text.toString();
    }

    private static long firstBits(String cause) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(cause.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
