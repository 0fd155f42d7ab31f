package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Check;
import dev.bellhop.engine.Check.Result;
import dev.bellhop.engine.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database is looked at beside whoever works on it, and nothing comes of it. */
class StoreChecksTest {
    private static final String ACTION = "see that DATABASE_URL and BELLHOP_HOME name the database of this Bellhop";
    private static final int NEWEST = new Migrations(Dialect.SQLITE).newest();

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("bellhop.db");
    }

    @Test
    void one_that_is_not_there_is_not_made() throws IOException {
        assertThat(database()).isEqualTo(Result.ok("There is none yet; serve makes it."));
        assertThat(files()).isEmpty();
    }

    @Test
    void one_that_a_running_bot_has_is_read_beside_it() throws IOException {
        try (Library library = Store.open("jdbc:sqlite:" + file, "boot", Given.LEASE, Given.KEYS)) {
            assertThat(library.receive(Given.delivery("g1"))).isEqualTo(Ledger.Receipt.STORED);
            List<Path> before = files();
            assertThat(database()).isEqualTo(Result.ok("It can be read, and its schema is " + NEWEST + "."));
            assertThat(files()).isEqualTo(before).hasSize(4);
            assertThat(library.receive(Given.delivery("g2"))).isEqualTo(Ledger.Receipt.STORED);
        }
    }

    @Test
    void one_that_nobody_has_is_read_and_nothing_is_left_beside_it() throws IOException {
        file = folder.resolve("a name?with #marks and %41.db");
        Store.open("jdbc:sqlite:" + folder.resolve("bellhop.db"), "boot", Given.LEASE, Given.KEYS)
                .close();
        Files.move(folder.resolve("bellhop.db"), file);
        List<Path> before = files();
        assertThat(Result.ok("It can be read, and its schema is " + NEWEST + "."))
                .isEqualTo(
                        new DatabaseCheck(new SqliteGlance(file), new Migrations(Dialect.SQLITE)).look(Instant.EPOCH));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void one_on_a_server_is_read_and_not_made_ready() {
        String url = Postgres.newDatabase();
        assertThat(Store.checks(url).getFirst().look(Instant.EPOCH))
                .isEqualTo(Result.ok("There is none yet; serve makes it."));
        Store.open(url, "boot", Given.LEASE, Given.KEYS).close();
        assertThat(Store.checks(url).getFirst().look(Instant.EPOCH))
                .isEqualTo(Result.ok("It can be read, and its schema is " + NEWEST + "."));
    }

    private record Numbered(int number) implements Glance {
        @Override
        public Optional<Integer> schema() {
            return Optional.of(number);
        }

        @Override
        public <T> Optional<T> at(Function<Db, T> look) {
            return Optional.empty();
        }
    }

    @ParameterizedTest(name = "a schema of {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0  | OK   | It can be read, and its schema is 0; serve brings it to NEWEST.
            99 | FAIL | It cannot be used: the database is of a newer Bellhop: its schema is 99, this one knows up to NEWEST.
            """)
    void an_older_schema_is_well_and_a_newer_one_is_not(int schema, Check.State state, String why) {
        Result found = new DatabaseCheck(new Numbered(schema), new Migrations(Dialect.SQLITE)).look(Instant.EPOCH);
        assertThat(found)
                .isEqualTo(
                        new Result(state, why.replace("NEWEST", "" + NEWEST), state == Check.State.OK ? "" : ACTION));
    }

    @Test
    void a_server_that_is_not_there_is_a_failure_without_its_password() {
        List<Check> checks = Store.checks("postgres://u:secret@127.0.0.1:1/x");
        assertThat(checks.getFirst().look(Instant.EPOCH))
                .isEqualTo(Result.fail("It cannot be used: the database cannot be reached.", ACTION));
    }

    @Test
    void little_room_on_the_disk_is_warned_of() {
        assertThat(new DiskCheck(file, 0).look(Instant.EPOCH).state()).isEqualTo(Check.State.OK);
        Result full = new DiskCheck(file, Long.MAX_VALUE).look(Instant.EPOCH);
        assertThat(full.why()).matches("\\d+\\.\\d GB are left in " + folder + "\\.");
        assertThat(full).isEqualTo(Result.warn(full.why(), "make room there, or move BELLHOP_HOME"));
    }

    private Result database() {
        return Store.checks("jdbc:sqlite:" + file).getFirst().look(Instant.EPOCH);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
