package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Check;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.engine.SettingBook;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is copied beside whoever works on it. */
class SqliteCopyTest extends Bench {
    private static final int MANY = 10_000;

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private Path target = Path.of("");
    private Library library = new MemoryLedger("boot", Given.LEASE);

    @BeforeEach
    void open() {
        file = folder.resolve("house/bellhop.db");
        target = folder.resolve("copy.db");
        library = open(file);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Override
    protected Library library() {
        return library;
    }

    @Override
    protected Library nextLife() {
        return library;
    }

    @Test
    void a_copy_made_while_a_bot_writes_is_of_one_moment_and_has_all_that_was_there() throws Exception {
        AtomicInteger stored = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(20);
        try (ExecutorService bot = Executors.newSingleThreadExecutor()) {
            Future<?> writing = bot.submit(() -> {
                while (!enough.get()) {
                    library.receive(Given.delivery("g" + stored.get()));
                    stored.incrementAndGet();
                    begun.countDown();
                }
            });
            begun.await();
            int before = stored.get();
            assertThat(copy()).isInstanceOf(Copied.Done.class);
            int after = stored.get();
            enough.set(true);
            writing.get();
            try (Library copied = open(target)) {
                Set<String> there =
                        copied.deliveries(MANY).stream().map(Book.Arrival::guid).collect(Collectors.toSet());
                assertThat(there.size()).isBetween(before, after + 1);
                assertThat(there)
                        .isEqualTo(IntStream.range(0, there.size())
                                .mapToObj(n -> "g" + n)
                                .collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void runs_deliveries_and_settings_are_in_it() {
        IntStream.range(0, 30).forEach(n -> started(Card.of(n).run()));
        library.settings()
                .change(
                        SettingBook.Change.set(Map.of("QODER_PAT", new Secret("a key"))),
                        library.settings().page());

        assertThat(copy()).isInstanceOf(Copied.Done.class);
        try (Library copied = open(target)) {
            assertThat(copied.runs(RunSearch.newest(100))).hasSize(30).isEqualTo(library.runs(RunSearch.newest(100)));
            assertThat(copied.deliveries(100)).hasSize(30).isEqualTo(library.deliveries(100));
            assertThat(copied.settings().page()).isEqualTo(library.settings().page());
        }
    }

    @Test
    void it_is_for_the_owner_alone_and_nothing_else_is_left() throws IOException {
        Copied.Done done = (Copied.Done) copy();

        assertThat(done)
                .isEqualTo(new Copied.Done(target, Files.size(target), new Migrations(Dialect.SQLITE).newest(), true));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("copy.db", "house");
    }

    @Test
    void what_is_there_is_not_written_over() throws IOException {
        Files.writeString(target, "mine");

        assertThat(copy()).isEqualTo(new Copied.Failed(target + " is there already; nothing is written over"));
        assertThat(target).hasContent("mine");
        assertThat(names()).containsExactly("copy.db", "house");
    }

    @Test
    void a_copy_that_was_cut_off_is_in_nobodys_way() throws IOException {
        Path part = Files.writeString(folder.resolve("copy.db.part"), "half");

        assertThat(copy()).isInstanceOf(Copied.Done.class);
        assertThat(part).hasContent("half");
    }

    @Test
    void where_no_file_can_be_made_or_no_database_is_there_is_no_copy() {
        target = folder.resolve("nowhere/copy.db");
        assertThat(copy())
                .isEqualTo(new Copied.Failed("nothing can be written beside " + target + ": NoSuchFileException"));
        Path none = folder.resolve("none.db");
        assertThat(Store.copy("jdbc:sqlite:" + none, folder.resolve("copy.db"), Given.NOON))
                .isEqualTo(new Copied.Failed("there is no database at " + none + " yet"));
    }

    @Test
    void a_damaged_database_gives_no_copy() throws IOException {
        leave();
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 4_096; at < bytes.length; at++) {
            bytes[at] = 0x5A;
        }
        Files.write(file, bytes);

        assertThatThrownBy(this::copy)
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("is not a sound database");
        assertThat(names()).containsExactly("house");
    }

    @Test
    void a_newer_database_and_one_on_a_server_are_refused() throws SQLException {
        leave();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(this::copy)
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("the database is of a newer Bellhop");
        assertThatThrownBy(() -> Store.copy("postgres://u:p@127.0.0.1:1/x", target, Given.NOON))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessage("a database of PostgreSQL is copied by pg_dump, and not by this command");
    }

    @Test
    void the_doctor_knows_how_old_it_is() {
        assertThat(backup(Given.NOON).state()).isEqualTo(Check.State.SKIP);
        library.receive(Given.delivery("g1"));
        assertThat(backup(Given.NOON.plus(Duration.ofDays(7))))
                .isEqualTo(Check.Result.skip("No backup was made yet, and no delivery here is 7 days old."));
        Check.Result never = backup(Given.NOON.plus(Duration.ofDays(8)));
        assertThat(never.why()).isEqualTo("No backup was made yet by ./bellhop backup.");
        assertThat(never.state()).isEqualTo(Check.State.WARN);

        copy();
        assertThat(backup(Given.NOON.plus(Duration.ofDays(6))))
                .isEqualTo(Check.Result.ok("The last backup is of 2026-11-20T12:00:00Z."));
        Check.Result old = backup(Given.NOON.plus(Duration.ofDays(8)));
        assertThat(old.why()).isEqualTo("The last backup is of 2026-11-20T12:00:00Z, more than 7 days ago.");
        assertThat(old.action()).startsWith("run ./bellhop backup FILE");
    }

    @Test
    void without_a_database_or_on_a_server_there_is_nothing_to_know() {
        assertThat(backup("jdbc:sqlite:" + folder.resolve("none.db"), Given.NOON))
                .isEqualTo(Check.Result.skip("There is no database yet."));
        assertThat(backup("postgres://u:p@127.0.0.1:1/x", Given.NOON))
                .isEqualTo(Check.Result.skip("Not looked at: a database of PostgreSQL is copied by pg_dump."));
    }

    private void leave() {
        library.close();
        library = new MemoryLedger("boot", Given.LEASE);
    }

    private Copied copy() {
        return Store.copy("jdbc:sqlite:" + file, target, Given.NOON);
    }

    private Check.Result backup(Instant now) {
        return backup("jdbc:sqlite:" + file, now);
    }

    private static Check.Result backup(String url, Instant now) {
        return Store.checks(url).stream()
                .filter(check -> check.name().equals("backup"))
                .findFirst()
                .orElseThrow()
                .look(now);
    }

    private static Library open(Path file) {
        return Store.open("jdbc:sqlite:" + file, "boot", Given.LEASE, Given.KEYS);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }
}
