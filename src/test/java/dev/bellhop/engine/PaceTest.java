package dev.bellhop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Payer A = Payer.atGithub("a");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Map<String, Duration> SECOND = Map.of("a", Duration.ofSeconds(1));

    private final Pace pace = new Pace();
    private final Ration ration = new Ration();

    @Test
    void writes_of_one_credential_keep_their_distance_and_others_do_not_wait() {
        assertThat(pace.write(SECOND, NOON)).isEmpty();
        assertThat(pace.write(SECOND, NOON)).contains(NOON.plusSeconds(1));
        assertThat(pace.write(Map.of("b", Duration.ofSeconds(1)), NOON)).isEmpty();
        assertThat(pace.write(SECOND, NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void a_turn_that_cannot_be_taken_whole_takes_nothing() {
        Map<String, Duration> both = Map.of("a", Duration.ofSeconds(1), "status", Duration.ofSeconds(5));
        pace.write(SECOND, NOON);
        assertThat(pace.write(both, NOON)).contains(NOON.plusSeconds(1));
        assertThat(pace.write(both, NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void looking_never_takes_more_than_half_of_a_credential_s_limit() {
        long looks = IntStream.range(0, 24 * 3_600)
                .mapToObj(NOON::plusSeconds)
                .filter(now -> ration.take(A, now).isEmpty())
                .count();
        assertThat(looks * 3).isBetween(24 * 2_400L, 24 * 2_500L + 300);
    }

    @Test
    void few_runs_are_followed_as_closely_as_they_wish() {
        IntStream.range(0, 100)
                .forEach(n ->
                        assertThat(ration.take(A, NOON.plusSeconds(n / 10))).isEmpty());
        Optional<Instant> next = IntStream.range(0, 20)
                .mapToObj(_ -> ration.take(A, NOON.plusSeconds(10)))
                .flatMap(Optional::stream)
                .findFirst();
        assertThat(next.orElseThrow()).isBetween(NOON.plusSeconds(10), NOON.plusSeconds(15));
        assertThat(ration.take(Payer.atGithub("b"), NOON.plusSeconds(10))).isEmpty();
    }
}
