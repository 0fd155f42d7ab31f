package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.engine.AccountBook;
import dev.bellhop.engine.AccountBook.Pair;
import dev.bellhop.engine.AccountBook.Pending;
import dev.bellhop.engine.Pass;
import dev.bellhop.engine.SessionBook;
import dev.bellhop.engine.SettingBook;
import dev.bellhop.run.RunId;
import dev.bellhop.store.AlreadyRunning;
import dev.bellhop.store.Library;
import dev.bellhop.store.Rekeying;
import dev.bellhop.store.Store;
import dev.bellhop.text.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new key for what is stored, from the command to the rows; and cut off anywhere. */
class RekeyTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int PEOPLE = 3;
    private static final SessionBook.Holder HOLDER = new SessionBook.Holder(RunId.of(NOON, "label:1"), 1);
    private static final Pass PASS = new Pass(new Secret("ghs_1"), NOON);
    private static final Map<String, Secret> SETTINGS = Map.of("QODER_PAT", new Secret("pat"));
    private static final String OLD = "QSBrZXkgb2YgdGhlIHRlc3RzLCBvZiAzMiBieXRlcy4=";
    private static final String NEW = "QU5PVEhFUiBrZXkgb2YgdGhlIHRlc3RzLCBvZiAzMiE=";

    @TempDir
    Path temp;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private Path home = Path.of("");

    @Test
    void with_a_file_a_new_key_is_made_and_everything_is_under_it() {
        settle("home");
        Secret old = keys().marker();

        assertThat(Rekey.well(settings(), out)).isTrue();

        assertThat(keys().newestFirst()).hasSize(2).endsWith(old);
        assertThat(keys().marker()).isEqualTo(old);
        everythingOpensWith(new SecretKeys(keys().newestFirst().subList(0, 1)));
        assertThat(said())
                .containsExactly(
                        "A new key is in front in " + home.resolve("secret.key") + ".",
                        "Sealed with the newest key: 6. All older keys are kept.");
    }

    @Test
    void row_115_wherever_it_is_killed_everything_opens_and_the_next_time_goes_on() throws IOException {
        int stops = stopsOf("whole");
        assertThat(stops)
                .as("two looks and six rows, each with a stop before and after it")
                .isEqualTo(16);
        for (int stop = 0; stop < stops; stop++) {
            settle("killed-at-" + stop);
            int at = stop;
            try (Rekeying rows = Store.rekeying(settings().database().reveal())) {
                Rekeying mortal = Trap.at(at).around(rows);
                assertThatThrownBy(() -> new Rekey(settings(), mortal, out).well())
                        .isInstanceOf(Trap.Killed.class);
            }
            nothingIsShut();

            boolean whole = stop == stops - 1;
            Files.writeString(home.resolve("secret.key987.new"), "half of a");
            assertThat(Rekey.well(settings(), out)).isTrue();

            assertThat(keys().newestFirst()).as("keys after stop " + stop).hasSize(whole ? 3 : 2);
            everythingOpensWith(new SecretKeys(keys().newestFirst().subList(0, 1)));
        }
    }

    @Test
    void with_given_keys_the_first_of_them_is_taken_and_no_file_is_made() {
        environment.put("BELLHOP_SECRET_KEY", OLD);
        settle("home");

        environment.put("BELLHOP_SECRET_KEY", NEW + "," + OLD);
        assertThat(Rekey.well(settings(), out)).isTrue();
        assertThat(Rekey.well(settings(), out)).isTrue();

        assertThat(said())
                .containsExactly(
                        "Sealed with the newest key: 6. All older keys are kept.",
                        "Sealed with the newest key: 0. All older keys are kept.");
        everythingOpensWith(new SecretKeys(List.of(new Secret(NEW))));
        assertThat(home.resolve("secret.key")).doesNotExist();
    }

    @Test
    void with_one_given_key_it_says_what_to_do() throws InterruptedException {
        environment.put("BELLHOP_SECRET_KEY", OLD);
        settle("home");
        assertThatThrownBy(() -> Rekey.well(settings(), out))
                .isInstanceOf(Settings.Unusable.class)
                .hasMessageContainingAll("BELLHOP_SECRET_KEY", "Put a new one in front", "openssl rand -base64 32")
                .hasMessageNotContaining(OLD);
        assertThat(Main.run(List.of("rekey"), environment)).isEqualTo(78);
        everythingOpensWith(keys());
    }

    @Test
    void row_104_beside_a_running_bot_it_is_75_and_changes_nothing() throws Exception {
        settle("home");
        SecretKeys before = keys();
        try (Library running = library(before)) {
            assertThatThrownBy(() -> Rekey.well(settings(), out)).isInstanceOf(AlreadyRunning.class);
            assertThat(Main.run(List.of("rekey"), environment)).isEqualTo(75);
            assertThat(running.accounts().find(1)).isPresent();
        }
        assertThat(keys()).isEqualTo(before);
        assertThat(Main.run(List.of("rekey"), environment)).isZero();
        assertThat(Main.run(List.of("rekey", "now"), environment)).isEqualTo(64);
    }

    @Test
    void what_opens_with_no_key_is_named_and_left_and_hinders_no_other() throws SQLException {
        settle("home");
        try (var connection = DriverManager.getConnection(settings().database().reveal());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE account SET access = x'00' WHERE id = 2");
            statement.execute("UPDATE account SET key = 'unknown' WHERE id = 3");
        }
        assertThat(Rekey.well(settings(), out)).isFalse();
        assertThat(said())
                .contains("Sealed with the newest key: 4. All older keys are kept.")
                .filteredOn(line -> line.contains("opens with none of the keys"))
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactly("account/2", "account/3");

        try (Library library = library(keys())) {
            library.accounts().connect(2, "person-2", pair(2));
            library.accounts().forget(3);
        }
        assertThat(Rekey.well(settings(), out)).isTrue();
        assertThat(keys().newestFirst()).hasSize(3);
    }

    /** A home of its own with three people, one who has begun, an attempt at work, and something set up. */
    private void settle(String name) {
        home = temp.resolve(name);
        environment.put("BELLHOP_HOME", home.toString());
        try (Library library = library(keys())) {
            AccountBook book = library.accounts();
            for (long id = 1; id <= PEOPLE; id++) {
                book.connect(id, "person-" + id, pair(id));
            }
            book.begin(begun());
            library.sessions().give(HOLDER, PASS);
            library.settings()
                    .change(SettingBook.Change.set(SETTINGS), library.settings().page());
        }
    }

    private int stopsOf(String name) {
        settle(name);
        Trap none = Trap.none();
        try (Rekeying rows = Store.rekeying(settings().database().reveal())) {
            new Rekey(settings(), none.around(rows), out).well();
        }
        return none.stops();
    }

    /** Leaves what was begun as it lies, so that the next time finds what this one left. */
    private void nothingIsShut() {
        try (Rekeying rows = Store.rekeying(settings().database().reveal())) {
            assertThat(rows.rest(keys().seal()).shut()).isEmpty();
        }
        try (Library library = library(keys())) {
            everybodyIsThere(library.accounts());
            assertThat(library.sessions().passes(HOLDER)).containsExactly(PASS);
            assertThat(library.settings().page().settings()).isEqualTo(SETTINGS);
        }
    }

    private void everythingOpensWith(SecretKeys keys) {
        try (Library library = library(keys)) {
            everybodyIsThere(library.accounts());
            assertThat(library.accounts().take("state", Instant.EPOCH)).contains(begun());
            assertThat(library.sessions().passes(HOLDER)).containsExactly(PASS);
            assertThat(library.settings().page().settings()).isEqualTo(SETTINGS);
        }
    }

    private static void everybodyIsThere(AccountBook book) {
        for (long id = 1; id <= PEOPLE; id++) {
            assertThat(book.find(id).map(AccountBook.Connected::pair)).contains(pair(id));
        }
    }

    private Library library(SecretKeys keys) {
        return Store.open(settings().database().reveal(), "boot", Duration.ofMinutes(2), keys::seal);
    }

    private Settings settings() {
        return Settings.of(environment);
    }

    private SecretKeys keys() {
        return SecretKeys.of(settings());
    }

    private List<String> said() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Pair pair(long id) {
        Optional<Secret> refresh = id == 2 ? Optional.empty() : Optional.of(new Secret("ghr_" + id));
        return new Pair(new Secret("ghu_" + id), Optional.of(NOON), refresh, Optional.empty());
    }

    private static Pending begun() {
        return new Pending("state", "cookie", new Secret("verifier"), NOON);
    }
}
