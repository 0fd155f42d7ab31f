package dev.bellhop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.run.Alarm;
import dev.bellhop.run.RunId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarantineTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest(name = "after the process ended {0} times over it, it waits {1}")
    @CsvSource({"0, PT0S", "4, PT0S", "5, PT1M", "6, PT2M", "9, PT16M", "11, PT1H4M"})
    void a_suspect_waits_twice_as_long_each_time(int ends, Duration wait) {
        Instant tried = Quarantine.until(at(ends), NOON).orElse(NOON);
        assertThat(Duration.between(NOON, tried)).isEqualTo(wait);
        assertThat(Quarantine.until(at(ends), NOON.plus(wait))).isEmpty();
        assertThat(Quarantine.guilty(at(ends))).isFalse();
    }

    @Test
    void what_was_there_at_every_end_for_hours_is_given_up() {
        assertThat(Quarantine.guilty(at(12))).isTrue();
    }

    @Test
    void what_was_put_back_in_good_order_is_not_held_against_it() {
        Lease often = new Lease.Inbox(1, 101, 100, NOON, letter());
        assertThat(Quarantine.until(often, NOON)).isEmpty();
    }

    private static Lease at(int ends) {
        return new Lease.Inbox(1, ends + 1, 0, NOON, letter());
    }

    private static Letter letter() {
        return new Letter.Ring(new Alarm(new RunId("run"), Alarm.Kind.LOOK, NOON));
    }
}
