package dev.bellhop.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * So many a minute from one address, and no more. The address is the one that connected: what a header says of another
 * can be made up by anybody, so those behind one proxy share what it has.
 */
final class Turnstile {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final Map<String, Deque<Instant>> passed = new HashMap<>();

    Turnstile(int most) {
        this.most = most;
    }

    /** Refuses whoever comes too often, and says how long to wait. */
    void demand(Context ctx, String who, Instant now, String words) {
        pass(who, now).ifPresent(wait -> {
            ctx.header(
                    "Retry-After",
                    String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
            throw new Refused(new Problem(429, "Too Many Requests", words));
        });
    }

    /** How long to wait, if it must be waited. */
    synchronized Optional<Duration> pass(String address, Instant now) {
        Instant minuteAgo = now.minus(MINUTE);
        String guest = network(address);
        if (!passed.containsKey(guest) && passed.size() >= MOST_ADDRESSES) {
            passed.values().removeIf(times -> !times.getLast().isAfter(minuteAgo));
            if (passed.size() >= MOST_ADDRESSES) {
                return Optional.of(MINUTE);
            }
        }
        Deque<Instant> times = passed.computeIfAbsent(guest, _ -> new ArrayDeque<>());
        if (times.size() < most) {
            times.addLast(now);
            return Optional.empty();
        }
        if (times.getFirst().isAfter(minuteAgo)) {
            return Optional.of(Duration.between(minuteAgo, times.getFirst()));
        }
        times.removeFirst();
        times.addLast(now);
        return Optional.empty();
    }

    /** Whoever has one address of IPv6 has the 2^64 beside it too. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address.replace("[", "").replace("]", ""))
                    .getAddress();
            return bytes.length > NETWORK_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
