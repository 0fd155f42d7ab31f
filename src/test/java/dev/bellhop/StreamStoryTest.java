package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Pace;
import dev.bellhop.demo.Seen;
import dev.bellhop.platform.Platform;
import dev.bellhop.platform.Script;
import dev.bellhop.platform.StreamFault;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions that are listened to come out as those that are only looked at, whatever becomes of the streams. */
class StreamStoryTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private static Town town(Platform.Kind kind) {
        Town town = new Town().seated(kind).listening();
        town.platform().pace(new Pace(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(20)));
        return town;
    }

    static Stream<Arguments> faults() {
        List<StreamFault> faults = List.of(
                new StreamFault.None(),
                new StreamFault.Cut(1),
                new StreamFault.HalfOpen(2),
                new StreamFault.Repeats(),
                new StreamFault.ErrorFrame(3));
        return Stream.of(Platform.Kind.values())
                .flatMap(kind -> faults.stream().map(fault -> Arguments.of(kind, fault)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void it_comes_out_the_same_whatever_becomes_of_the_stream(Platform.Kind kind, StreamFault fault) {
        Town town = town(kind);
        town.platform().streams(fault);
        town.label();
        town.pass(HALF_AN_HOUR);
        town.world.as("mona", town.now).merge(Town.REPO, 2);
        town.pass(Duration.ofMinutes(5));
        Town looking = new Town().seated(kind);
        looking.platform().pace(new Pace(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(20)));
        looking.label();
        looking.pass(HALF_AN_HOUR);
        looking.world.as("mona", looking.now).merge(Town.REPO, 2);
        looking.pass(Duration.ofMinutes(5));

        assertThat(town.page(1)).isEqualTo(looking.page(1));
        assertThat(town.streams().opened()).isPositive();
    }

    @Test
    void who_is_heard_is_looked_at_seldom() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.platform().script(new Script.Silent());
        town.label();
        town.pass(Duration.ofMinutes(5));
        long before = lists(town);
        town.pass(Duration.ofMinutes(40));
        assertThat(lists(town) - before).isBetween(3L, 5L);
    }

    @Test
    void whose_stream_is_silent_is_looked_at_again() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.platform().script(new Script.Silent());
        town.platform().streams(new StreamFault.HalfOpen(0));
        town.label();
        town.pass(Duration.ofMinutes(5));
        long before = lists(town);
        town.pass(Duration.ofMinutes(10));
        assertThat(lists(town) - before).isGreaterThan(6);
    }

    @Test
    void what_a_stream_tells_is_on_the_issue_before_anybody_looks() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.label();
        town.pass(Duration.ofSeconds(50));
        long before = lists(town);
        town.pass(Duration.ofMinutes(5));
        assertThat(town.page(1)).contains("- [x] Changed files");
        assertThat(lists(town)).isEqualTo(before);
    }

    @Test
    void nobody_listens_when_it_is_over() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.platform().script(new Script.Silent());
        town.label();
        town.pass(Duration.ofMinutes(2));
        assertThat(town.streams().open()).isEqualTo(1);
        town.say("/agent stop");
        town.pass(Duration.ofMinutes(2));
        assertThat(town.streams().open()).isZero();
        assertThat(town.ledger().sessions().listeners().lapsed(town.now.plus(Duration.ofDays(1))))
                .isEmpty();
    }

    private static long lists(Town town) {
        return town.platform().seen().stream()
                .map(Seen::line)
                .filter(line -> line.matches("GET .*/events\\b(?!/stream).*"))
                .count();
    }
}
