package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final List<Integer> asked = new ArrayList<>();
    private final Recent<Integer> recent =
            new Recent<>(Duration.ofMinutes(2), () -> Instant.parse("2026-11-20T12:00:00Z"));

    @Test
    void of_too_many_answers_the_oldest_are_forgotten() {
        IntStream.rangeClosed(0, 10_000).forEach(this::ask);
        asked.clear();

        ask(1);
        ask(10_000);
        ask(0);
        assertThat(asked).containsExactly(0);
    }

    private void ask(int question) {
        recent.answer(question, () -> asked.add(question));
    }
}
