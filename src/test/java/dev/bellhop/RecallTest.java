package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.SettingBook;
import dev.bellhop.store.Library;
import dev.bellhop.store.Store;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands that only read know of the setup. */
class RecallTest {
    private static final Map<String, Secret> STORED = Map.of(
            Sources.APP_ID, new Secret("4242"),
            Sources.PRIVATE_KEY, new Secret(Keyring.pkcs8()),
            Sources.WEBHOOK_SECRET, new Secret("a secret of the thirty-two bytes it should have"),
            Platforms.ANTHROPIC_KEY, new Secret("sk-ant-stored"));

    @TempDir
    Path temp;

    private final Map<String, String> environment = new HashMap<>();

    private Path home() {
        Path home = temp.resolve("home");
        environment.put("BELLHOP_HOME", home.toString());
        return home;
    }

    @ParameterizedTest(name = "while serve runs: {0}")
    @ValueSource(booleans = {true, false})
    void what_was_set_at_setup_is_known_and_the_environment_wins(boolean running) throws IOException {
        home();
        environment.put(Platforms.ANTHROPIC_KEY, "sk-ant-outside");
        Library library = serve();
        library.settings()
                .change(SettingBook.Change.set(STORED), library.settings().page());
        if (!running) {
            library.close();
        }
        Set<String> before = files();

        Settings settings = Recall.of(environment);

        assertThat(settings.app().map(Settings.AppAccount::id)).contains("4242");
        assertThat(settings.platforms().anthropic().map(account -> account.key().reveal()))
                .contains("sk-ant-outside");
        assertThat(settings.warnings()).isEmpty();
        assertThat(files()).isEqualTo(before);
        if (running) {
            library.settings()
                    .change(
                            new SettingBook.Change(Map.of(), Set.of(Sources.APP_ID)),
                            library.settings().page());
            library.close();
        }
    }

    @Test
    void where_there_is_no_database_none_is_made() {
        Path home = home();

        assertThat(Recall.of(environment).app()).isEmpty();
        assertThat(Recall.of(environment).warnings()).isEmpty();
        assertThat(home).doesNotExist();
    }

    @Test
    void a_lost_key_is_said_and_none_is_made() throws IOException {
        Path home = home();
        store();
        Files.delete(home.resolve(SecretKeys.FILE));

        assertThat(Recall.of(environment).app()).isEmpty();
        assertThat(Recall.of(environment).warnings())
                .containsExactly("/setup: what was set there is not known here, because its secret key is not there");
        assertThat(home.resolve(SecretKeys.FILE)).doesNotExist();
    }

    @Test
    void what_another_key_sealed_is_named() {
        home();
        store();
        environment.put("BELLHOP_SECRET_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

        assertThat(Recall.of(environment).app()).isEmpty();
        assertThat(Recall.of(environment).warnings())
                .containsExactly(
                        "/setup: ANTHROPIC_API_KEY, GITHUB_APP_ID, GITHUB_PRIVATE_KEY, GITHUB_WEBHOOK_SECRET: set"
                                + " there, and opens with none of the secret keys");
    }

    @Test
    void a_database_that_cannot_be_used_is_said_and_the_environment_goes_on() throws IOException {
        Path home = home();
        Files.createDirectories(home);
        Files.writeString(home.resolve("bellhop.db"), "not a database, and never was one");
        environment.put(Platforms.ANTHROPIC_KEY, "sk-ant-outside");

        Settings settings = Recall.of(environment);

        assertThat(settings.platforms().anthropic()).isPresent();
        assertThat(settings.warnings())
                .containsExactly("/setup: what was set there is not known here, because the database cannot be used");
    }

    private void store() {
        try (Library library = serve()) {
            library.settings()
                    .change(SettingBook.Change.set(STORED), library.settings().page());
        }
    }

    private Library serve() {
        Settings before = Settings.before(environment);
        return Store.open(
                before.database().reveal(),
                "a boot",
                Duration.ofMinutes(2),
                () -> SecretKeys.of(before).seal());
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> all = Files.list(temp.resolve("home"))) {
            return all.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
