package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.engine.Ledger.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with a file and with the disk under it. */
class SqliteDatabaseTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("deep/in/bellhop.db");
    }

    @Test
    void row_104_a_second_one_on_the_same_file_is_told_that_the_first_is_running() {
        try (Library first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(AlreadyRunning.class)
                    .hasMessage("another Bellhop is running on " + file);
            assertThat(first.receive(Given.delivery("g1"))).isEqualTo(Receipt.STORED);
        }
        try (Library next = open()) {
            assertThat(next.receive(Given.delivery("g1"))).isEqualTo(Receipt.DUPLICATE);
        }
    }

    @Test
    void row_105_a_full_disk_refuses_deliveries_and_takes_them_again_when_there_is_room() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            Library ledger = new SqlLedger(database, new Tenant("boot", Given.LEASE), Given.SEAL);
            ledger.receive(Given.delivery("before"));
            database.write(db -> db.one("PRAGMA max_page_count = 1", row -> row.count("max_page_count")));
            String big = "{\"text\":\"" + "x".repeat(1_000_000) + "\"}";
            assertThatThrownBy(() -> ledger.receive(Given.delivery("big", big)))
                    .isInstanceOf(LedgerFailed.class)
                    .hasMessageContaining("SQLITE_FULL");
            assertThat(ledger.deliveries(9)).hasSize(1);

            database.write(db -> db.one("PRAGMA max_page_count = 1000000", row -> row.count("max_page_count")));

            assertThat(ledger.receive(Given.delivery("big", big))).isEqualTo(Receipt.STORED);
            assertThat(ledger.deliveries(9)).hasSize(2);
        }
    }

    @Test
    void row_106_something_elses_database_is_refused_and_left_alone() throws SQLException, IOException {
        sql("CREATE TABLE theirs (x)");
        byte[] before = Files.readAllBytes(file);
        assertRefused("is the database of something else");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void row_106_a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "My shopping list: ".repeat(400));
        assertRefused("bellhop.db is not a sound database");
        assertThat(Files.readString(file)).startsWith("My shopping list");
    }

    @Test
    void row_106_a_database_of_a_newer_version_is_refused() throws SQLException {
        open().close();
        sql("PRAGMA user_version = 99");
        assertRefused("the database is of a newer Bellhop: its schema is 99, this one knows up to 9");
    }

    @Test
    void row_106_a_damaged_database_is_refused() throws IOException {
        try (Library ledger = open()) {
            for (int i = 0; i < 200; i++) {
                ledger.receive(Given.delivery("g" + i));
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int page = 4096; page + 4096 < bytes.length; page += 4096) {
            bytes[page] = 0x55;
        }
        Files.write(file, bytes);
        assertThatThrownBy(this::open).isInstanceOf(UnusableDatabase.class).hasMessageContaining("bellhop.db is ");
    }

    @Test
    void row_106_an_empty_file_becomes_a_ledger() throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        try (Library ledger = open()) {
            assertThat(ledger.deliveries(1)).isEmpty();
        }
    }

    @Test
    void row_106_a_place_that_cannot_hold_a_file_is_refused() throws IOException {
        Files.writeString(folder.resolve("deep"), "a file, not a folder");
        assertRefused("cannot be used");
    }

    @Test
    void what_is_answered_has_been_synced_to_the_disk() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            assertThat(database.<String>write(db -> db.one("PRAGMA synchronous", row -> row.text("synchronous"))
                            .orElseThrow()))
                    .isEqualTo("2");
            assertThat(database.<String>read(db -> db.one("PRAGMA journal_mode", row -> row.text("journal_mode"))
                            .orElseThrow()))
                    .isEqualTo("wal");
        }
    }

    @Test
    void readers_cannot_write() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            assertThatThrownBy(() -> database.read(db -> db.change("DELETE FROM desk")))
                    .isInstanceOf(LedgerFailed.class)
                    .hasMessageContaining("READONLY");
        }
    }

    @Test
    void work_that_fails_spoils_nothing_of_the_others_in_its_group() throws Exception {
        try (SqliteDatabase database = SqliteDatabase.open(file);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch allQueued = new CountDownLatch(1);
            List<Future<Integer>> work = new ArrayList<>();
            work.add(callers.submit(() -> database.write(_ -> waitFor(allQueued))));
            for (int i = 0; i < 20; i++) {
                int number = i;
                work.add(callers.submit(() -> database.write(db -> insert(db, number))));
            }
            allQueued.countDown();

            for (int i = 0; i < 20; i++) {
                Future<Integer> one = work.get(i + 1);
                if (i % 2 == 0) {
                    assertThat(one.get()).isEqualTo(1);
                } else {
                    assertThatThrownBy(one::get).hasRootCauseMessage("odd");
                }
            }
            assertThat(database.<Long>read(db -> db.one("SELECT count(*) AS n FROM handle", row -> row.number("n"))
                            .orElseThrow()))
                    .isEqualTo(10);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12, 20, 28})
    void row_107_a_migration_that_was_killed_half_way_is_completed_by_the_next_start(int statements)
            throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?journal_mode=WAL")) {
            connection.setAutoCommit(false);
            Migrations migrations = new Migrations(Dialect.SQLITE);
            Database killed = new KilledAfter(connection, statements);
            assertThatThrownBy(() -> migrations.apply(killed)).isInstanceOf(KilledAfter.Killed.class);
        }
        try (Library ledger = open()) {
            assertThat(ledger.receive(Given.delivery("g1"))).isEqualTo(Receipt.STORED);
        }
    }

    private Library open() {
        return Store.open("jdbc:sqlite:" + file, "boot", Given.LEASE, Given.KEYS);
    }

    private void assertRefused(String why) {
        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining(why)
                .message()
                .hasLineCount(1);
    }

    private void sql(String statement) throws SQLException {
        file.toFile().getParentFile().mkdirs();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static int insert(Db db, int number) {
        int changed = db.change("INSERT INTO handle (name, run) VALUES (?, 'r')", "h" + number);
        if (number % 2 == 1) {
            throw new IllegalStateException("odd");
        }
        return changed;
    }

    private static int waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
