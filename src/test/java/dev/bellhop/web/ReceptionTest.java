package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in to set the server up, for how long, and until when somebody may be away at GitHub. */
class ReceptionTest {
    private Instant now = House.NOW;
    private int given;
    private final Reception reception = reception("a key of the tests");

    private Reception reception(String key) {
        return new Reception(
                "https://bellhop.example/setup",
                new Signature(new Secret(key), "stays"),
                () -> new Secret("word-" + ++given),
                () -> now);
    }

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({"PT29M59S, Welcome", "PT30M, Late", "PT5H, Late"})
    void a_word_is_good_for_half_an_hour(Duration later, String shown) {
        reception.invite();
        now = now.plus(later);
        assertThat(reception.show(new Secret("word-1")).getClass().getSimpleName())
                .isEqualTo(shown);
    }

    @Test
    void who_comes_too_late_finds_a_new_word_in_the_log_and_the_old_one_is_gone() {
        reception.invite();
        now = now.plus(Duration.ofMinutes(30));
        assertThat(reception.show(new Secret("word-1"))).isInstanceOf(Reception.Shown.Late.class);
        assertThat(reception.show(new Secret("word-1"))).isInstanceOf(Reception.Shown.Unknown.class);
        assertThat(reception.show(new Secret("word-2"))).isInstanceOf(Reception.Shown.Welcome.class);
        assertThat(reception.show(new Secret("word-2"))).isInstanceOf(Reception.Shown.Used.class);
    }

    @Test
    void nobody_is_invited_while_nobody_has_to_be() {
        assertThat(reception.show(new Secret(""))).isInstanceOf(Reception.Shown.Unknown.class);
        assertThat(reception.of(Optional.empty())).isEmpty();
        assertThat(reception.of(Optional.of(""))).isEmpty();
    }

    @Test
    void a_stay_ends_after_two_hours() {
        Optional<String> cookie = admitted();
        now = now.plus(Duration.ofMinutes(119));
        assertThat(reception.of(cookie)).isPresent();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(reception.of(cookie)).isEmpty();
    }

    @Test
    void a_stay_goes_on_at_another_replica_and_nowhere_else() {
        Optional<String> cookie =
                Optional.of(reception.cookie(reception.admit().of("octo-org")).reveal());
        assertThat(reception("a key of the tests").of(cookie).orElseThrow().organization())
                .isEqualTo("octo-org");
        assertThat(reception("another key").of(cookie)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another mark,         '^word-1',            'word-2'",
        "a later end,          '\\.(\\d+)\\.', '.999999999999.'",
        "an endless end,       '\\.(\\d+)\\.', '.9999999999999.'",
        "no end,               '\\.(\\d+)\\.', '.'",
        "another organisation, '\\.\\.',         '.evil.'",
        "another code,         '.{3}$',              'AAA'",
        "no code,              '[^.]*$',             ''",
        "nothing,              '.*',                 ''",
    })
    void a_stay_that_was_changed_is_none(String what, String part, String other) {
        String cookie = admitted().orElseThrow();
        assertThat(cookie).startsWith("word-1.");
        assertThat(reception.of(Optional.of(cookie.replaceFirst(part, other))))
                .as(what)
                .isEmpty();
    }

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({"PT9M59S, GOOD", "PT10M, LATE"})
    void a_way_back_is_good_for_ten_minutes_also_at_another_replica(Duration later, Stay.Back back) {
        Stay stay = reception.admit();
        String state = reception.state(stay).reveal();
        now = now.plus(later);
        assertThat(reception.back(stay, state)).isEqualTo(back);
        assertThat(reception("a key of the tests").back(stay, state)).isEqualTo(back);
    }

    @Test
    void a_way_back_is_good_once_and_in_the_browser_that_went() {
        Stay stay = reception.admit();
        String state = reception.state(stay).reveal();
        assertThat(reception.back(reception.anew(stay), state)).isEqualTo(Stay.Back.UNKNOWN);
        assertThat(reception.back(reception.admit(), state)).isEqualTo(Stay.Back.UNKNOWN);
        assertThat(reception.back(stay, state.replaceFirst("^\\d+", "999999999999")))
                .isEqualTo(Stay.Back.UNKNOWN);
        assertThat(reception.back(stay, reception.cookie(stay).reveal())).isEqualTo(Stay.Back.UNKNOWN);
        assertThat(reception.back(stay, "")).isEqualTo(Stay.Back.UNKNOWN);
        assertThat(reception.back(stay, state)).isEqualTo(Stay.Back.GOOD);
    }

    private Optional<String> admitted() {
        return Optional.of(reception.cookie(reception.admit()).reveal());
    }
}
