package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("timed")
class LatencyTest {
    private static final int DELIVERIES = 6_000;
    /** A JVM that has just started compiles for a second or two; that is not what is measured. */
    private static final int WARM_UP = 500;

    private static final String BODY = "{\"x\":\"" + "a".repeat(25_000) + "\"}";

    /** D1 of the property table: a hundred deliveries a second for a minute, each on a connection of its own. */
    @Test
    void a_hundred_deliveries_a_second_are_answered_in_50_ms() throws Exception {
        AtomicLongArray millis = new AtomicLongArray(DELIVERIES);
        AtomicLongArray statuses = new AtomicLongArray(DELIVERIES);
        CountDownLatch done = new CountDownLatch(DELIVERIES);
        try (House house = new House().open();
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor()) {
            for (int i = 0; i < WARM_UP; i++) {
                send(house);
            }
            AtomicInteger sent = new AtomicInteger();
            ScheduledFuture<?> beats = beat.scheduleAtFixedRate(
                    () -> {
                        int number = sent.getAndIncrement();
                        if (number < DELIVERIES) {
                            senders.execute(() -> {
                                long began = System.nanoTime();
                                statuses.set(number, send(house));
                                millis.set(number, (System.nanoTime() - began) / 1_000_000);
                                done.countDown();
                            });
                        }
                    },
                    0,
                    10,
                    TimeUnit.MILLISECONDS);
            assertThat(done.await(120, TimeUnit.SECONDS)).isTrue();
            beats.cancel(false);
        }
        long[] sorted =
                IntStream.range(0, DELIVERIES).mapToLong(millis::get).sorted().toArray();
        long p99 = sorted[DELIVERIES * 99 / 100];
        System.out.printf(
                "figure: 100 deliveries/s for 60 s, p50 %d ms, p99 %d ms, max %d ms%n",
                sorted[DELIVERIES / 2], p99, sorted[DELIVERIES - 1]);

        assertThat(IntStream.range(0, DELIVERIES).mapToLong(statuses::get)).containsOnly(202L);
        assertThat(p99).isLessThanOrEqualTo(50);
        assertThat(sorted[DELIVERIES - 1]).isLessThanOrEqualTo(1_000);
    }

    private static int send(House house) {
        try {
            return house.ask(House.delivery(UUID.randomUUID().toString(), "issues", BODY))
                    .status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
