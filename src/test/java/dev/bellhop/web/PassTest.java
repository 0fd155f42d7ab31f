package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private final Pass pass = Pass.ofPersons(new Secret("a key of the tests"));
    private final String given = pass.give(42, NOW).reveal();

    @Test
    void it_is_good_for_twelve_hours() {
        assertThat(pass.person(given, NOW)).hasValue(42);
        assertThat(pass.person(given, NOW.plus(Duration.ofHours(12)).minusSeconds(1)))
                .hasValue(42);
        assertThat(pass.person(given, NOW.plus(Duration.ofHours(12)))).isEmpty();
    }

    @Test
    void one_of_another_key_is_nobody_s() {
        assertThat(Pass.ofPersons(new Secret("another key")).person(given, NOW)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another person,    '^42',            '43'",
        "a later end,       '\\.(\\d+)\\.',   '.9999999999.'",
        "no end,            '\\.(\\d+)\\.',   '.'",
        "another code,      '.{3}$',          'AAA'",
        "no code,           '[^.]*$',         ''",
        "a longer code,     '$',              'A'",
        "a leading zero,    '^',              '0'",
        "a minus,           '^',              '-'",
        "an endless number, '^42',            '99999999999999999999'",
        "an endless end,    '\\.(\\d+)\\.',   '.99999999999999999999.'",
        "nothing,           '.*',             ''",
    })
    void one_that_was_changed_is_nobody_s(String what, String part, String other) {
        assertThat(pass.person(given.replaceFirst(part, other), NOW)).as(what).isEmpty();
    }
}
