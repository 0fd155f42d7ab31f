package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.engine.Whence;
import dev.bellhop.text.Secret;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each setting comes from, and which of several wins. */
class SourcesTest {
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Secret> stored = new HashMap<>(Map.of(
            "GITHUB_URL", new Secret("https://stored.ghe.com"),
            "GITHUB_APP_ID", new Secret("7"),
            "GITHUB_PRIVATE_KEY", new Secret(Keyring.pkcs1()),
            "GITHUB_WEBHOOK_SECRET", new Secret("the secret of the setup, long enough"),
            "GITHUB_CLIENT_ID", new Secret("Iv23stored"),
            "GITHUB_CLIENT_SECRET", new Secret("stored"),
            "ANTHROPIC_API_KEY", new Secret("sk-ant-stored"),
            "BELLHOP_ADMIN_TOKEN", new Secret("of nobody")));

    private Sources sources() {
        return new Sources(environment, stored);
    }

    @ParameterizedTest(name = "{0} over {1}: {2}")
    @CsvSource({
        "GITHUB_APP_ID,              GITHUB_APP_ID,         ENVIRONMENT",
        "APP_ID,                     GITHUB_APP_ID,         ENVIRONMENT",
        "GITHUB_PRIVATE_KEY_FILE,    GITHUB_PRIVATE_KEY,    FILE",
        "PRIVATE_KEY,                GITHUB_PRIVATE_KEY,    ENVIRONMENT",
        "PRIVATE_KEY_FILE,           GITHUB_PRIVATE_KEY,    FILE",
        "PRIVATE_KEY_PATH,           GITHUB_PRIVATE_KEY,    FILE",
        "GITHUB_WEBHOOK_SECRET_FILE, GITHUB_WEBHOOK_SECRET, FILE",
        "WEBHOOK_SECRET,             GITHUB_WEBHOOK_SECRET, ENVIRONMENT",
        "GHE_HOST,                   GITHUB_URL,            ENVIRONMENT",
        "ANTHROPIC_API_KEY_FILE,     ANTHROPIC_API_KEY,     FILE",
    })
    void what_the_environment_says_by_any_name_wins(String set, String name, Whence whence) {
        environment.put(set, "of the environment");

        assertThat(sources().of(name)).isEqualTo(whence);
        assertThat(sources().together()).containsEntry(set, "of the environment");
        if (!set.equals(name)) {
            assertThat(sources().together()).doesNotContainKey(name);
        }
    }

    @Test
    void what_is_nowhere_else_comes_from_the_setup_and_what_is_empty_is_nowhere() {
        environment.put("GITHUB_APP_ID", " ");

        assertThat(sources().of("GITHUB_APP_ID")).isEqualTo(Whence.SETUP);
        assertThat(sources().of("QODER_PAT")).isEqualTo(Whence.DEFAULT);
        Settings settings = Settings.of(sources().together());
        assertThat(settings.app().map(Settings.AppAccount::id)).contains("7");
        assertThat(settings.github().api()).hasToString("https://api.stored.ghe.com");
        assertThat(settings.platforms().anthropic()).isPresent();
    }

    @Test
    void what_is_the_environments_alone_is_taken_from_nowhere_else() {
        assertThat(sources().of("BELLHOP_ADMIN_TOKEN")).isEqualTo(Whence.DEFAULT);
        assertThat(sources().together()).doesNotContainKey("BELLHOP_ADMIN_TOKEN");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"GITHUB_APP_ID", "GITHUB_PRIVATE_KEY", "GITHUB_WEBHOOK_SECRET", "GITHUB_CLIENT_SECRET"})
    void what_is_of_no_use_by_halves_counts_as_not_set(String lost) {
        stored.remove(lost);

        Settings settings = Settings.of(sources().together());
        boolean client = lost.equals("GITHUB_CLIENT_SECRET");
        assertThat(settings.app().isPresent()).isEqualTo(client);
        assertThat(settings.given().client().isPresent()).isNotEqualTo(client);
        assertThat(sources().of(client ? "GITHUB_CLIENT_ID" : lost)).isEqualTo(Whence.DEFAULT);
    }

    @Test
    void the_environment_and_the_setup_may_have_one_half_each() {
        stored.remove("GITHUB_APP_ID");
        environment.put("GITHUB_APP_ID", "8");

        assertThat(Settings.of(sources().together()).app().map(Settings.AppAccount::id))
                .contains("8");
    }

    @Test
    void before_it_is_known_what_is_stored_nothing_is_missing_and_what_is_wrong_is_wrong() {
        environment.put("GITHUB_APP_ID", "8");
        assertThat(Settings.before(environment).app()).isEmpty();

        environment.put("GITHUB_APP_ID", "eight");
        assertThatThrownBy(() -> Settings.before(environment)).hasMessage("GITHUB_APP_ID: expected a number");
    }
}
