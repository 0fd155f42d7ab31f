package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Script;
import dev.bellhop.engine.Story;
import dev.bellhop.platform.Platform;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever looks every few seconds and finds nothing writes nothing down, and reloads nobody's page. */
class QuietStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** For what happens, and how it was told; an hour has more than a hundred looks. */
    private static final int MOST_LINES = 15;

    private final Town town = new Town();

    @Test
    void while_copilot_is_silent_nothing_is_written_down() {
        town.world.copilot(Script.SILENT);
        town.label();
        town.pass(MINUTE.multipliedBy(2));
        nothingIsWrittenIn(MINUTE.multipliedBy(50));
    }

    @Test
    void while_a_pull_request_waits_for_its_review_nothing_is_written_down() {
        town.label();
        town.pass(MINUTE.multipliedBy(5));
        nothingIsWrittenIn(MINUTE.multipliedBy(60));
        assertThat(story().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void an_hour_of_a_session_is_told_in_a_few_lines(Platform.Kind kind) {
        town.seated(kind).label();
        town.pass(MINUTE.multipliedBy(60));
        assertThat(story().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
        nothingIsWrittenIn(MINUTE.multipliedBy(60));
    }

    private void nothingIsWrittenIn(Duration time) {
        Story before = story();
        Optional<String> stamp = town.ledger().stamp(town.newest());
        town.pass(time);
        assertThat(story()).isEqualTo(before);
        assertThat(town.ledger().stamp(town.newest())).isEqualTo(stamp);
    }

    private Story story() {
        return town.ledger().story(town.newest()).orElseThrow();
    }
}
