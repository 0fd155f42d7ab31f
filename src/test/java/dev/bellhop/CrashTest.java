package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The label story, killed before and after every write to the ledger and every call to the outside, and started again:
 * the same world at the end, every time.
 */
class CrashTest {
    record Story(String name, Consumer<Town> play) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Story> stories() {
        return Stream.of(
                new Story("merged", town -> {
                    town.label();
                    town.pass(Duration.ofMinutes(4));
                    town.world.as("mona", town.now).merge(Town.REPO, 2);
                    town.pass(Duration.ofMinutes(2));
                }),
                new Story("refused, as there is no seat", town -> {
                    town.world.seat("mona", false);
                    town.label();
                    town.pass(Duration.ofMinutes(4));
                }));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void killed_at_every_stop_the_world_ends_the_same(Story story) {
        Trap counting = Trap.none();
        String whole = page(story, counting);
        assertThat(counting.stops()).isGreaterThan(50);
        IntStream.range(0, counting.stops())
                .forEach(stop -> assertThat(page(story, Trap.at(stop)))
                        .as("killed at stop %d of %d", stop, counting.stops())
                        .isEqualTo(whole));
        System.out.println("Killed at each of " + counting.stops() + " stops of the story \"" + story + "\".");
    }

    private static String page(Story story, Trap trap) {
        Town town = new Town().with(trap);
        story.play().accept(town);
        assertThat(town.world.violations()).isEmpty();
        return town.page(1);
    }
}
