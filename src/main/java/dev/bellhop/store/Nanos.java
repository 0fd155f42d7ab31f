package dev.bellhop.store;

import java.time.Instant;

/** A time as one number that sorts, exact to the nanosecond; ends in the year 2262. */
final class Nanos {
    private static final long SECOND = 1_000_000_000;

    private Nanos() {}

    static long of(Instant time) {
        try {
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), SECOND), time.getNano());
        } catch (ArithmeticException beyond) {
            return time.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static Instant time(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }
}
