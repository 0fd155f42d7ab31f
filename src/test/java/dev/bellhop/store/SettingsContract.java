package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.SettingBook;
import dev.bellhop.text.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every book of settings must do, wherever it keeps its rows. */
abstract class SettingsContract {
    static final Secret KEY = new Secret("-----BEGIN canary-key-----\nof several lines\n-----END canary-key-----\n");
    static final Secret ID = new Secret("4242");

    /** A book with nothing in it. */
    protected abstract SettingBook book();

    /** As after a crash: the process has gone without a word and the next one comes up. */
    protected abstract SettingBook nextLife();

    @Test
    void what_was_set_is_there_in_the_next_life_too() {
        assertThat(book().all()).isEmpty();
        book().put(Map.of("GITHUB_APP_ID", ID, "GITHUB_PRIVATE_KEY", KEY));
        Map<String, Secret> all = Map.of("GITHUB_APP_ID", ID, "GITHUB_PRIVATE_KEY", KEY);
        assertThat(book().all()).isEqualTo(all);
        assertThat(nextLife().all()).isEqualTo(all);
    }

    @Test
    void what_is_set_again_is_in_place_of_what_was_there_and_the_rest_stays() {
        book().put(Map.of("GITHUB_APP_ID", ID, "GITHUB_PRIVATE_KEY", KEY));
        book().put(Map.of("GITHUB_APP_ID", new Secret("7"), "QODER_PAT", new Secret("pat")));
        assertThat(book().all())
                .isEqualTo(Map.of(
                        "GITHUB_APP_ID", new Secret("7"), "GITHUB_PRIVATE_KEY", KEY, "QODER_PAT", new Secret("pat")));
    }

    @Test
    void what_is_forgotten_is_gone_and_may_have_been_gone_before() {
        book().put(Map.of("GITHUB_APP_ID", ID, "QODER_PAT", KEY));
        book().forget("QODER_PAT");
        book().forget("QODER_PAT");
        assertThat(book().all()).isEqualTo(Map.of("GITHUB_APP_ID", ID));
    }
}
