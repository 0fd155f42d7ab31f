package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What can go wrong between transactions, and with a server. */
class PostgresDatabaseTest {

    @Test
    void two_transactions_that_wait_for_each_other_both_come_through() throws Exception {
        try (PostgresDatabase database = PostgresDatabase.open(PostgresUrl.parse(Postgres.newDatabase()));
                ExecutorService callers = Executors.newFixedThreadPool(2)) {
            CyclicBarrier bothHoldOne = new CyclicBarrier(2);
            AtomicInteger begun = new AtomicInteger();
            Future<Boolean> one =
                    callers.submit(() -> database.write(db -> crosswise(db, "a", "b", bothHoldOne, begun)));
            Future<Boolean> two =
                    callers.submit(() -> database.write(db -> crosswise(db, "b", "a", bothHoldOne, begun)));
            assertThat(one.get()).isTrue();
            assertThat(two.get()).isTrue();
            assertThat(begun.get()).isEqualTo(3);
        }
    }

    @Test
    void row_107_replicas_that_start_together_migrate_once() throws Exception {
        String url = Postgres.newDatabase();
        try (ExecutorService callers = Executors.newFixedThreadPool(3)) {
            List<Future<Library>> all = List.of("boot-1", "boot-2", "boot-3").stream()
                    .map(boot -> callers.submit(() -> Store.open(url, boot, Given.LEASE, Given.KEYS)))
                    .toList();
            for (Future<Library> one : all) {
                one.get().close();
            }
        }
    }

    @Test
    void row_106_a_database_of_a_newer_version_is_refused() {
        PostgresUrl url = PostgresUrl.parse(Postgres.newDatabase());
        try (PostgresDatabase database = PostgresDatabase.open(url)) {
            database.write(db -> db.change("UPDATE schema_version SET version = 99"));
        }
        assertThatThrownBy(() -> PostgresDatabase.open(url))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("newer Bellhop");
    }

    @Test
    void a_server_that_cannot_be_reached_is_said_to_be_so() {
        assertThatThrownBy(() -> Store.open("postgres://u:secret@127.0.0.1:1/x", "boot", Given.LEASE, Given.KEYS))
                .isInstanceOf(LedgerFailed.class)
                .hasMessage("the database cannot be reached");
    }

    private static boolean crosswise(Db db, String first, String second, CyclicBarrier barrier, AtomicInteger begun) {
        lock(db, first);
        if (begun.incrementAndGet() <= 2) {
            meet(barrier);
        }
        lock(db, second);
        return true;
    }

    private static void lock(Db db, String name) {
        db.dialect().lock(db, new TreeSet<>(List.of(name)));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
