package dev.bellhop.store;

import static dev.bellhop.store.Given.NOON;
import static dev.bellhop.store.Given.after;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.engine.AccountBook;
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
class SqliteAccountsTest extends AccountsContract {
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
    protected AccountBook book() {
        return library.accounts();
    }

    /** What a crash would have left behind is what the files say while the ledger is still open. */
    @Override
    protected AccountBook nextLife() {
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
    void what_the_process_that_crashed_was_renewing_is_free() {
        book().connect(MONA, "mona", LASTING);
        long epoch = book().find(MONA).orElseThrow().epoch();
        book().lease(MONA, epoch, NOON, after(60));
        nextLife();
        assertThat(book().lease(MONA, epoch, NOON, after(60))).isTrue();
    }

    @Test
    void row_115_no_byte_of_the_files_tells_a_token() throws IOException {
        book().connect(MONA, "canary-login", pair("canary-token"));
        long epoch = book().find(MONA).orElseThrow().epoch();
        book().renew(MONA, epoch, pair("canary-token-renewed"));
        book().begin(pending("state", 600));
        for (Path file : files()) {
            assertThat(Files.readString(file, ISO_8859_1))
                    .doesNotContain("canary-token", "verifier-of")
                    .as("what is no secret is there, so this looks at the right bytes");
        }
        assertThat(files())
                .anySatisfy(file ->
                        assertThat(Files.readString(file, ISO_8859_1)).contains("canary-login", "cookie-of-state"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            another person's token ! UPDATE account SET access = (SELECT access FROM account WHERE id = 2) WHERE id = 1
            the row under another id ! DELETE FROM account WHERE id = 1; UPDATE account SET id = 1 WHERE id = 2
            the tokens exchanged   ! UPDATE account SET access = refresh, refresh = access
            the other token        ! UPDATE account SET refresh = access
            one byte more          ! UPDATE account SET access = CAST(access || x'00' AS BLOB)
            a token cut off        ! UPDATE account SET access = substr(access, 1, 20)
            next to nothing        ! UPDATE account SET access = x'00'
            nothing                ! UPDATE account SET refresh = x''
            another key            ! UPDATE account SET key = 'ffffffffffffffff'
            """)
    void row_115_what_somebody_changed_in_the_database_does_not_open(String what, String change) {
        book().connect(MONA, "mona", pair("1"));
        book().connect(2, "hubot", pair("2"));
        for (String statement : change.split("; ", -1)) {
            database.write(db -> db.change(statement));
        }
        assertThat(book().find(MONA)).isEmpty();

        book().connect(MONA, "mona", pair("3"));
        assertThat(book().find(MONA)).map(AccountBook.Connected::pair).contains(pair("3"));
    }

    @Test
    void row_115_a_verifier_of_another_state_does_not_open_and_is_gone() {
        book().begin(pending("s", 600));
        database.write(db -> db.change("UPDATE pending SET state = 't'"));
        assertThatThrownBy(() -> book().take("t", NOON)).isInstanceOf(SealBroken.class);
        assertThat(book().take("t", NOON)).isEmpty();
    }

    @Test
    void of_too_many_that_were_begun_those_go_that_would_end_first() {
        database.write(db -> {
            Beginnings all = new Beginnings(db);
            for (int i = 1; i <= Beginnings.MOST; i++) {
                db.change("INSERT INTO pending VALUES (?, '', '', x'', ?)", "s" + i, after(i));
            }
            return all.begin(pending("last", 20_000), Given.SEAL.seal("pending/last/verifier", LASTING.access()));
        });
        assertThat(database.<List<String>>read(db -> db.all(
                        "SELECT state FROM pending WHERE state IN ('s1', 's2', 'last') ORDER BY ends",
                        row -> row.text("state"))))
                .containsExactly("s2", "last");
    }

    @Test
    void an_installation_that_goes_takes_nobodys_account_along() {
        book().connect(MONA, "mona", LASTING);
        library.receive(Given.delivery("g1", 70));
        library.forget(70);
        assertThat(book().find(MONA)).isPresent();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
