package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.engine.Ledger.Receipt;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger on SQLite bears. The figures are printed; the limits are far below them. */
@Tag("timed")
class SqliteFiguresTest {
    private static final int CALLERS = 200;
    private static final int EACH = 50;
    private static final int KILLS = 60;

    @TempDir
    private Path folder;

    @Test
    void group_commit_acknowledges_more_deliveries_than_github_sends() throws Exception {
        String body = "{\"installation\":{\"id\":70},\"text\":\"" + "x".repeat(8_000) + "\"}";
        try (Library ledger = Store.open(url(), "boot", Given.LEASE, Given.KEYS);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long before = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                all.add(callers.submit(() -> {
                    for (int n = 0; n < EACH; n++) {
                        ledger.receive(Given.delivery(caller + "-" + n, body));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            long perSecond = CALLERS * EACH * 1000L / took.toMillis();
            System.out.println(
                    "FIGURE deliveries of 8 KB acknowledged per second, 200 callers, synchronous=FULL: " + perSecond);
            assertThat(ledger.queue(Given.NOON).due()).isEqualTo(CALLERS * EACH);
            assertThat(perSecond).isGreaterThan(500);
        }
    }

    @Test
    void row_103_sixty_kills_lose_nothing_that_was_acknowledged() throws Exception {
        Random random = new Random(103);
        List<String> stored = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            stored.addAll(untilKilled("life-" + kill, 1 + random.nextInt(400)));
        }
        try (Library ledger = Store.open(url(), "boot", Given.LEASE, Given.KEYS)) {
            assertThat(stored)
                    .allSatisfy(guid ->
                            assertThat(ledger.receive(Given.delivery(guid))).isEqualTo(Receipt.DUPLICATE));
            System.out.println("FIGURE kill -9: " + KILLS + " times, " + stored.size() + " deliveries acknowledged, "
                    + ledger.queue(Given.NOON).due() + " found, 0 lost");
        }
    }

    @Test
    void row_104_two_processes_do_not_share_a_file() throws Exception {
        Process child = Child.start(url(), "child");
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.readLine()).startsWith("stored");
            assertThatThrownBy(() -> Store.open(url(), "boot", Given.LEASE, Given.KEYS))
                    .isInstanceOf(AlreadyRunning.class);
        } finally {
            child.destroyForcibly().waitFor();
        }
        Store.open(url(), "boot", Given.LEASE, Given.KEYS).close();
    }

    /** What it had acknowledged when it was killed; a line that was cut off was not heard. */
    private List<String> untilKilled(String boot, int after) throws IOException, InterruptedException {
        Process child = Child.start(url(), boot);
        List<String> stored = new ArrayList<>();
        try (BufferedReader lines = child.inputReader()) {
            for (int i = 0; i < after; i++) {
                stored.add(lines.readLine().substring("stored ".length()));
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        return stored;
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("bellhop.db");
    }
}
