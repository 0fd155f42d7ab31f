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
    private final Reception reception =
            new Reception("https://bellhop.example/setup", () -> new Secret("word-" + ++given), () -> now);

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
        String cookie = reception.admit().reveal();
        now = now.plus(Duration.ofMinutes(119));
        assertThat(reception.of(Optional.of(cookie))).isPresent();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(reception.of(Optional.of(cookie))).isEmpty();
    }

    @ParameterizedTest(name = "{0} after {1}: {2}, and then {3}")
    @CsvSource({
        "state,   PT9M59S, GOOD,    UNKNOWN",
        "state,   PT10M,   LATE,    UNKNOWN",
        "another, PT1M,    UNKNOWN, GOOD",
    })
    void a_way_back_is_good_once_and_for_ten_minutes(String state, Duration later, Stay.Back first, Stay.Back second) {
        Stay stay = new Stay(new Secret("cookie"), now.plus(Reception.STAY));
        stay.leave(new Secret("state"), now);
        assertThat(stay.back(new Secret(state), now.plus(later))).isEqualTo(first);
        assertThat(stay.back(new Secret("state"), now.plus(later))).isEqualTo(second);
    }
}
