package dev.bellhop.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.SessionBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Also what can only be seen in the rows and in the file. */
class SqliteSessionsTest extends SessionsContract {
    @TempDir
    private Path folder;

    private SqliteDatabase database;
    private Library library;
    private int lives;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(folder.resolve("bellhop-" + lives + ".db"));
        library = new SqlLedger(database, new Tenant("boot-" + lives, Given.LEASE), Given.SEAL);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Override
    protected SessionBook book() {
        return library.sessions();
    }

    /** What a crash would have left behind is what the files say while the ledger is still open. */
    @Override
    protected SessionBook nextLife() {
        String crashed = "bellhop-" + lives + ".db";
        lives++;
        try {
            for (String part : List.of("", "-wal")) {
                Files.copy(folder.resolve(crashed + part), folder.resolve("bellhop-" + lives + ".db" + part));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        library.close();
        open();
        return book();
    }

    @Test
    void row_115_no_byte_of_the_files_tells_a_token() throws IOException {
        book().keep("canary-name", new SessionBook.Fixture("env_1", 1, "abc"));
        book().give(FIRST, pass("canary-token", 3600));
        book().use(FIRST, pass("canary-token", 3600));
        book().took(FIRST, pass("canary-token", 3600));
        book().give(FIRST, pass("canary-token-renewed", 6600));
        for (Path file : files()) {
            assertThat(Files.readString(file, ISO_8859_1)).doesNotContain("canary-token");
        }
        assertThat(files())
                .as("what is no secret is there, so this looks at the right bytes")
                .anySatisfy(
                        file -> assertThat(Files.readString(file, ISO_8859_1)).contains("canary-name", RUN.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            another attempt's token ! UPDATE pass SET token = (SELECT token FROM pass WHERE attempt = 2) WHERE attempt = 1
            the row under another id ! DELETE FROM pass WHERE attempt = 1; UPDATE pass SET id = 'x', attempt = 1
            one byte more           ! UPDATE pass SET token = CAST(token || x'00' AS BLOB)
            next to nothing         ! UPDATE pass SET token = x'00'
            another key             ! UPDATE pass SET key = 'ffffffffffffffff'
            """)
    void row_115_what_somebody_changed_in_the_database_does_not_open(String what, String change) {
        book().give(FIRST, pass("a", 3600));
        book().use(FIRST, pass("a", 3600));
        book().give(SECOND, pass("b", 3600));
        for (String statement : change.split("; ", -1)) {
            database.write(db -> db.change(statement));
        }
        assertThat(book().passes(FIRST)).isEmpty();
        assertThat(book().current(FIRST)).isEmpty();

        book().give(FIRST, pass("c", 6600));
        assertThat(book().passes(FIRST)).containsExactly(pass("c", 6600));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
