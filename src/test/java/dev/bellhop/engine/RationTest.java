package dev.bellhop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RationTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Payer PAYER = new Payer("someone", 3_600);

    private final Ration ration = new Ration();

    private void spend() {
        IntStream.rangeClosed(0, 100).forEach(_ -> ration.take(PAYER, NOON));
    }

    @Test
    void who_comes_too_early_gets_a_time_of_their_own() {
        spend();
        List<Long> waits = IntStream.range(0, 4)
                .mapToObj(_ -> Duration.between(NOON, ration.take(PAYER, NOON).orElseThrow())
                        .toSeconds())
                .toList();
        assertThat(waits).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ration.take(new Payer("other", 3_600), NOON)).isEmpty();
    }

    @Test
    void many_who_come_back_as_they_were_told_come_seldom_for_nothing() {
        spend();
        PriorityQueue<Instant> waiting = new PriorityQueue<>();
        IntStream.range(0, 500)
                .forEach(_ -> waiting.add(ration.take(PAYER, NOON).orElseThrow()));
        int tries = 0;
        int looks = 0;
        while (looks < 500) {
            tries++;
            Instant now = waiting.remove();
            var again = ration.take(PAYER, now);
            again.ifPresent(waiting::add);
            looks += again.isEmpty() ? 1 : 0;
        }
        assertThat(tries).isLessThan(600);
    }
}
