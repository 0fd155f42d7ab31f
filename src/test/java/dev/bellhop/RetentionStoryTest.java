package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Retention;
import dev.bellhop.engine.Story;
import dev.bellhop.run.Run;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a house still knows after a month, a quarter and more than a year. */
class RetentionStoryTest {
    private final Town town = new Town().looking("1h");

    @Test
    void what_is_old_goes_by_itself_and_what_came_of_the_run_stays() {
        town.label();
        town.pass(Duration.ofMinutes(5));
        List<String> came = guids();
        town.pass(Duration.ofDays(31));
        assertThat(came).isNotEmpty().allMatch(guid -> hasBody(guid) == isOfRun(guid));

        town.world.as("mona", town.now).merge(Town.REPO, 2);
        town.pass(Duration.ofHours(2));
        assertThat(run().over()).isTrue();
        assertThat(came).noneMatch(this::hasBody);

        town.pass(Duration.ofDays(60));
        assertThat(guids()).isNotEmpty().doesNotContainAnyElementsOf(came);
        assertThat(story().lines()).hasSizeGreaterThan(10);
        assertThat(Retention.at(town.now).cuts(story())).isFalse();

        town.pass(Duration.ofDays(400 - 91).plusHours(2));
        assertThat(Retention.at(town.now).cuts(story())).isTrue();
        assertThat(story().lines()).isNotEmpty();

        Run before = run();
        town.pass(Duration.ofDays(32));
        assertThat(story().lines()).isEmpty();
        assertThat(story().acts()).isNotEmpty();
        assertThat(run()).isEqualTo(before);
        assertThat(town.ledger().usage(Town.NOON.minusSeconds(60), town.now)).hasSize(1);
        assertThat(town.page(1)).contains("was merged");
    }

    private List<String> guids() {
        return town.ledger().deliveries(99).stream().map(Book.Arrival::guid).toList();
    }

    private boolean hasBody(String guid) {
        return town.ledger().received(guid).isPresent();
    }

    private boolean isOfRun(String guid) {
        return story().deliveries().contains(guid);
    }

    private Run run() {
        return story().run();
    }

    private Story story() {
        return town.ledger().story(town.newest()).orElseThrow();
    }
}
