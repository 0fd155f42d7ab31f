package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private final Turnstile turnstile = new Turnstile(1);

    @Test
    void each_address_has_its_own() {
        assertThat(turnstile.pass("192.0.2.1", NOW)).isEmpty();
        assertThat(turnstile.pass("192.0.2.2", NOW)).isEmpty();
        assertThat(turnstile.pass("192.0.2.1", NOW.plusSeconds(20))).contains(Duration.ofSeconds(40));
    }

    @Test
    void a_network_of_ipv6_is_one_guest() {
        assertThat(turnstile.pass("2001:db8::1", NOW)).isEmpty();
        assertThat(turnstile.pass("[2001:db8::2]", NOW)).isPresent();
        assertThat(turnstile.pass("2001:db8:0:1::1", NOW)).isEmpty();
    }

    @Test
    void a_crowd_of_addresses_takes_no_more_memory_and_goes_with_time() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(turnstile.pass("10.0." + i / 256 + "." + i % 256, NOW)).isEmpty();
        }

        assertThat(turnstile.pass("192.0.2.1", NOW)).contains(Duration.ofMinutes(1));
        assertThat(turnstile.pass("192.0.2.1", NOW.plusSeconds(60))).isEmpty();
    }
}
