package dev.bellhop.store;

import static dev.bellhop.store.Given.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.bellhop.engine.AccountBook;
import dev.bellhop.engine.AccountBook.Connected;
import dev.bellhop.engine.SettingBook;
import dev.bellhop.text.Secret;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are brought under a new key. */
class RekeyingTest {
    private static final Seal OLD = Given.seal(1);
    private static final Seal BOTH = Given.seal(2, 1);
    private static final Seal NEW = Given.seal(2);
    private static final Map<String, Secret> SETTINGS = Map.of("GITHUB_PRIVATE_KEY", SettingsContract.KEY);

    @TempDir
    private static Path folder;

    private static int files;

    private static String sqlite(String name) {
        return "jdbc:sqlite:" + folder.resolve(name);
    }

    static Stream<Named<String>> databases() {
        return Stream.of(
                Named.of("SQLite", sqlite("rows-" + ++files + ".db")), Named.of("PostgreSQL", Postgres.newDatabase()));
    }

    private static void fill(String url) {
        try (Library library = Store.open(url, "boot", Given.LEASE, () -> OLD)) {
            AccountBook book = library.accounts();
            book.connect(1, "mona", AccountsContract.pair("1"));
            book.connect(12, "hubot", AccountsContract.LASTING);
            book.begin(AccountsContract.pending("a/b", 600));
            library.sessions().give(SessionsContract.FIRST, SessionsContract.pass("a", 3600));
            library.settings()
                    .change(SettingBook.Change.set(SETTINGS), library.settings().page());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void every_row_comes_under_the_first_key_and_loses_nothing(String url) {
        fill(url);
        Connected before = mona(url, OLD);
        try (Rekeying rows = Store.rekeying(url)) {
            assertThat(rows.rest(OLD)).isEqualTo(new Rekeying.Rest(List.of(), List.of()));
            assertThat(rows.rest(NEW))
                    .satisfies(rest -> assertThat(rest.old()).isEmpty())
                    .satisfies(rest -> assertThat(rest.shut()).hasSize(5));
            List<String> old = rows.rest(BOTH).old();
            assertThat(old)
                    .startsWith("account/1", "account/12", "pending/a/b")
                    .endsWith("setting/GITHUB_PRIVATE_KEY")
                    .element(3, STRING)
                    .startsWith("pass/" + SessionsContract.FIRST + "/");
            assertThat(old).hasSize(5);
            rows.anew("account/1", BOTH);
            assertThat(rows.rest(BOTH).old()).isEqualTo(old.subList(1, 5));
            old.forEach(row -> rows.anew(row, BOTH));
            assertThat(rows.rest(BOTH).old()).isEmpty();
        }
        assertThat(mona(url, NEW)).isEqualTo(before);
        try (Library library = Store.open(url, "boot", Given.LEASE, () -> NEW)) {
            assertThat(library.accounts().find(12)).map(Connected::pair).contains(AccountsContract.LASTING);
            assertThat(library.accounts().take("a/b", Given.NOON)).contains(AccountsContract.pending("a/b", 600));
            assertThat(library.sessions().passes(SessionsContract.FIRST))
                    .containsExactly(SessionsContract.pass("a", 3600));
            assertThat(library.settings().page().settings()).isEqualTo(SETTINGS);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void row_104_the_bot_and_a_new_key_keep_each_other_off(String url) {
        try (Library running = Store.open(url, "boot", Given.LEASE, () -> OLD)) {
            assertThatThrownBy(() -> Store.rekeying(url))
                    .isInstanceOf(AlreadyRunning.class)
                    .hasMessageStartingWith("another Bellhop is running on ");
            assertThat(running.nextDue()).isEmpty();
        }
        try (Rekeying rows = Store.rekeying(url)) {
            assertThat(rows.rest(OLD).shut()).isEmpty();
            assertThatThrownBy(() -> Store.open(url, "boot", Given.LEASE, () -> OLD))
                    .isInstanceOf(AlreadyRunning.class);
            assertThatThrownBy(() -> Store.rekeying(url)).isInstanceOf(AlreadyRunning.class);
        }
        Store.open(url, "boot", Given.LEASE, () -> OLD).close();
    }

    @Test
    void replicas_on_one_server_do_not_keep_each_other_off() {
        String url = Postgres.newDatabase();
        try (Library first = Store.open(url, "boot-1", Given.LEASE, () -> OLD)) {
            Store.open(url, "boot-2", Given.LEASE, () -> OLD).close();
            assertThat(first.nextDue()).isEmpty();
            assertThatThrownBy(() -> Store.rekeying(url)).isInstanceOf(AlreadyRunning.class);
        }
        Store.rekeying(url).close();
    }

    /** Reading the row is the first statement, and writing it the second. */
    @ParameterizedTest(name = "before statement {0}")
    @ValueSource(ints = {0, 1, 2})
    void row_115_a_row_whose_sealing_was_killed_opens(int statements) throws SQLException {
        String url = sqlite("killed-" + statements + ".db");
        fill(url);
        Connected before = mona(url, OLD);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            Rekeying mortal = new SqlRekeying(new KilledAfter(connection, statements));
            if (statements < 2) {
                assertThatThrownBy(() -> mortal.anew("account/1", BOTH)).isInstanceOf(KilledAfter.Killed.class);
            } else {
                mortal.anew("account/1", BOTH);
            }
        }
        assertThat(mona(url, BOTH)).isEqualTo(before);
        assertThat(mona(url, statements < 2 ? OLD : NEW)).isEqualTo(before);
    }

    @Test
    void keys_are_asked_for_only_when_the_database_is_ours() {
        String url = sqlite("ours.db");
        try (Library first = Store.open(url, "boot", Given.LEASE, () -> OLD)) {
            assertThatThrownBy(() -> Store.open(url, "boot", Given.LEASE, () -> {
                        throw new AssertionError("asked too early");
                    }))
                    .isInstanceOf(AlreadyRunning.class);
            assertThat(first.accounts().lease(1, 1, Given.NOON, after(1))).isFalse();
        }
        assertThatThrownBy(() -> Store.open(url, "boot", Given.LEASE, () -> {
                    throw new IllegalStateException("no key");
                }))
                .hasMessage("no key");
        Store.open(url, "boot", Given.LEASE, () -> OLD).close();
    }

    private static Connected mona(String url, Seal seal) {
        try (Library library = Store.open(url, "boot", Given.LEASE, () -> seal)) {
            return library.accounts().find(1).orElseThrow();
        }
    }
}
