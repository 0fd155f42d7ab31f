package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final Holder HOLDER = new Holder(new RunId("r1"), 1);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Pauses pauses = new Pauses();

    private long after(Instant begun, Instant broken) {
        pauses.broke(HOLDER, begun, broken);
        return Duration.between(broken, pauses.until(HOLDER)).toSeconds();
    }

    @Test
    void streams_that_break_soon_are_tried_less_and_less_often() {
        List<Long> waits =
                IntStream.range(0, 8).mapToObj(_ -> after(NOON, NOON)).toList();
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void one_that_held_begins_anew() {
        after(NOON, NOON);
        after(NOON, NOON);
        assertThat(after(NOON, NOON.plusSeconds(60))).isEqualTo(1);
        pauses.forget(HOLDER);
        assertThat(pauses.until(HOLDER)).isEqualTo(Instant.EPOCH);
    }
}
