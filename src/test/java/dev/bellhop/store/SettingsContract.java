package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.SettingBook;
import dev.bellhop.text.Secret;
import java.util.Map;
import java.util.Set;
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
        assertThat(settings()).isEmpty();
        put(Map.of("GITHUB_APP_ID", ID, "GITHUB_PRIVATE_KEY", KEY));
        Map<String, Secret> all = Map.of("GITHUB_APP_ID", ID, "GITHUB_PRIVATE_KEY", KEY);
        assertThat(settings()).isEqualTo(all);
        assertThat(nextLife().page().settings()).isEqualTo(all);
    }

    @Test
    void what_is_set_again_is_in_place_of_what_was_there_and_the_rest_stays() {
        put(Map.of("GITHUB_APP_ID", ID, "GITHUB_PRIVATE_KEY", KEY));
        put(Map.of("GITHUB_APP_ID", new Secret("7"), "QODER_PAT", new Secret("pat")));
        assertThat(settings())
                .isEqualTo(Map.of(
                        "GITHUB_APP_ID", new Secret("7"), "GITHUB_PRIVATE_KEY", KEY, "QODER_PAT", new Secret("pat")));
    }

    @Test
    void what_is_forgotten_is_gone_and_may_have_been_gone_before() {
        put(Map.of("GITHUB_APP_ID", ID, "QODER_PAT", KEY));
        forget("QODER_PAT");
        forget("QODER_PAT");
        assertThat(settings()).isEqualTo(Map.of("GITHUB_APP_ID", ID));
    }

    @Test
    void what_somebody_changed_since_the_page_was_read_is_not_written_over() {
        SettingBook.Page before = book().page();
        put(Map.of("GITHUB_APP_ID", ID));
        assertThat(book().change(SettingBook.Change.set(Map.of("GITHUB_APP_ID", new Secret("7"))), before))
                .isFalse();
        assertThat(book().change(new SettingBook.Change(Map.of(), Set.of("GITHUB_APP_ID")), before))
                .isFalse();
        assertThat(settings()).isEqualTo(Map.of("GITHUB_APP_ID", ID));
    }

    @Test
    void the_stamp_is_another_after_a_change_and_the_same_without_one() {
        put(Map.of("GITHUB_APP_ID", ID));
        String stamp = book().stamp();
        assertThat(book().page().stamp()).isEqualTo(stamp).isEqualTo(book().stamp());
        put(Map.of("GITHUB_APP_ID", new Secret("7")));
        assertThat(book().stamp()).isNotEqualTo(stamp);
        stamp = book().stamp();
        forget("GITHUB_APP_ID");
        assertThat(book().stamp()).isNotEqualTo(stamp);
    }

    Map<String, Secret> settings() {
        return book().page().settings();
    }

    void put(Map<String, Secret> settings) {
        assertThat(book().change(SettingBook.Change.set(settings), book().page()))
                .isTrue();
    }

    private void forget(String name) {
        assertThat(book().change(new SettingBook.Change(Map.of(), Set.of(name)), book().page()))
                .isTrue();
    }
}
