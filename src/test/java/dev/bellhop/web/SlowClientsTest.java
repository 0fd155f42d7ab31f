package dev.bellhop.web;

import static dev.bellhop.web.House.GUID;
import static dev.bellhop.web.House.delivery;
import static dev.bellhop.web.House.headers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.engine.Ledger;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowClientsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private final House house = new House();
    private final List<Raw> clients = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Raw client : clients) {
            client.close();
        }
        house.close();
    }

    @Test
    void row_29_a_body_that_never_comes_is_given_up_in_time() throws IOException {
        open(512);
        long began = System.nanoTime();
        try (Raw raw = house.connect()) {
            String answer = raw.send(headers(GUID, "issues") + "Content-Length: 100\r\n\r\n{")
                    .untilClosed();

            assertThat(answer)
                    .satisfiesAnyOf(
                            text -> assertThat(text).isEmpty(),
                            text -> assertThat(text).startsWith("HTTP/1.1 408"));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE.multipliedBy(5));
        assertThat(house.judged).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "header"})
    void row_33_three_hundred_drippers_are_closed_and_keep_nobody_out(String kind) throws Exception {
        open(512);
        try (ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor()) {
            ScheduledFuture<?> drops = dripping.scheduleAtFixedRate(this::drip, 100, 100, TimeUnit.MILLISECONDS);
            healthyUntilClosed(kind, crowd(300, opening(kind)));
            drops.cancel(true);
        }
        assertThat(house.meters.text(Optional.empty(), House.NOW)).contains("bellhop_connections_closed_total 300\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "half", "reader"})
    void row_33_three_hundred_who_wait_are_closed_and_keep_nobody_out(String kind) throws Exception {
        open(512);
        healthyUntilClosed(kind, crowd(300, opening(kind)));
    }

    @Test
    void row_33_who_never_reads_is_closed() throws Exception {
        open(512);
        String flood = "GET /style.css HTTP/1.1\r\nHost: test\r\n\r\n".repeat(5_000);
        try (Raw raw = house.connect();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> sending = threads.submit(() -> {
                while (true) {
                    raw.send(flood);
                }
            });

            assertThatThrownBy(() -> sending.get(PATIENCE.toSeconds() * 10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(SocketException.class);
        }
    }

    @Test
    void row_34_idlers_beyond_the_limit_make_room_for_a_delivery() throws IOException {
        open(100);
        crowd(200, "");
        long began = System.nanoTime();

        assertThat(house.ask(delivery(GUID, "issues", "{}")).status()).isEqualTo(202);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void row_34_a_delivery_that_is_being_stored_is_not_put_out_for_newcomers() throws Exception {
        CountDownLatch storing = new CountDownLatch(1);
        CompletableFuture<Ledger.Receipt> receipt = new CompletableFuture<>();
        house.receive = _ -> {
            storing.countDown();
            return receipt.join();
        };
        house.patience = new EdgeParts.Patience(Duration.ofSeconds(10), 100, 1_000_000);
        house.open();
        try (Raw honest = house.connect().send(delivery(GUID, "issues", "{}"))) {
            storing.await();
            CountDownLatch closed = crowd(300, "");
            while (closed.getCount() > 200) {
                Thread.onSpinWait();
            }
            receipt.complete(Ledger.Receipt.STORED);

            assertThat(honest.answer().status()).isEqualTo(202);
        }
    }

    @Test
    void a_client_that_keeps_asking_is_not_closed() throws IOException {
        open(512);
        long end = System.nanoTime() + PATIENCE.multipliedBy(2).toNanos();
        try (Raw raw = house.connect()) {
            while (System.nanoTime() < end) {
                raw.send("GET /healthz HTTP/1.1\r\nHost: test\r\n\r\n");
                assertThat(raw.answer().status()).isEqualTo(200);
            }
        }
    }

    private void open(int connections) {
        house.patience = new EdgeParts.Patience(PATIENCE, connections, 1_000_000);
        house.open();
    }

    private static String opening(String kind) {
        return switch (kind) {
            case "body", "half" -> headers(GUID, "issues") + "Content-Length: 1000\r\n\r\n";
            case "header" -> "POST /webhooks/github HTTP/1.1\r\nHost: test\r\nX-Slow: ";
            case "reader" -> headers(GUID, "issues") + "Content-Length: 1000\r\nExpect: 100-continue\r\n\r\n";
            default -> "";
        };
    }

    /** Counts down when the server has closed the last of them. */
    private CountDownLatch crowd(int size, String opening) throws IOException {
        CountDownLatch closed = new CountDownLatch(size);
        for (int i = 0; i < size; i++) {
            Raw raw = house.connect().send(opening);
            clients.add(raw);
            Thread.startVirtualThread(() -> {
                try {
                    raw.untilClosed();
                    closed.countDown();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return closed;
    }

    private void drip() {
        for (Raw client : clients) {
            try {
                client.send("x");
            } catch (IOException _) {
                // Closed already, which is the point.
            }
        }
    }

    private void healthyUntilClosed(String kind, CountDownLatch closed) throws Exception {
        long slowest = 0;
        long end = System.nanoTime() + PATIENCE.multipliedBy(10).toNanos();
        while (!closed.await(20, TimeUnit.MILLISECONDS)) {
            assertThat(System.nanoTime()).as("all are closed in time").isLessThan(end);
            long began = System.nanoTime();
            assertThat(house.get("/healthz").status()).isEqualTo(200);
            slowest = Math.max(slowest, System.nanoTime() - began);
        }
        System.out.printf("figure: 300 x %s, slowest /healthz meanwhile %d ms%n", kind, slowest / 1_000_000);
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
    }
}
