package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand sessions are followed at once by a house with 256 MB, within half of what the platform lets it read. */
@Tag("dear")
class ThousandSessionsTest {
    private static final int MANY = 1_000;
    private static final long MEGABYTE = 1 << 20;
    /** A listener that is about to end is still counted when the next one begins. */
    private static final long ENDING = 5;

    private static final long MOST_STREAMS = 200;

    /** Of the 1,200 reads a minute that the platform allows at least. */
    private static final long HALF = 600;

    private static final Pace PACE = new Pace(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(25));

    /** One begins each second. */
    private static final Duration UNTIL_ALL_BEGAN = Duration.ofMinutes(18);

    private static final Duration UNTIL_ALL_WORK = Duration.ofMinutes(4);
    private static final Duration UNTIL_ALL_ARE_DONE = Duration.ofMinutes(26);

    @TempDir
    private Path home;

    @Test
    void a_thousand_sessions_are_followed_at_once_and_all_come_to_their_end() throws Exception {
        try (Abroad abroad = new Abroad(MANY, PACE);
                LedHouse house = new LedHouse("256m", environment(abroad), abroad.now())) {
            abroad.label();
            abroad.pass(house, UNTIL_ALL_BEGAN, Duration.ofSeconds(1));
            abroad.pass(house, UNTIL_ALL_WORK, Duration.ofSeconds(10));
            LedHouse.Count busy = house.count();
            abroad.pass(house, UNTIL_ALL_ARE_DONE, Duration.ofSeconds(10));
            LedHouse.Count end = house.count();

            assertThat(busy.heap()).isLessThanOrEqualTo(256 * MEGABYTE);
            assertThat(busy.working()).isEqualTo(MANY);
            assertThat(busy.open()).isBetween(1L, MOST_STREAMS + ENDING);
            assertThat(end.most()).isLessThanOrEqualTo(MOST_STREAMS + ENDING);
            assertThat(abroad.following()).isBetween(1L, HALF);
            assertThat(abroad.refused()).isZero();
            assertThat(end.reviewed()).isEqualTo(MANY);
            assertThat(abroad.repos())
                    .allSatisfy(repo ->
                            assertThat(abroad.said(repo)).anyMatch(body -> body.contains("**Ready for review**")));
            System.out.printf(
                    "figure: %d sessions at work at once, %d of them heard; at most %d reads of sessions a minute, %d of"
                            + " all; %d MB live in a heap of %d MB, and %s resident%n",
                    busy.working(),
                    busy.open(),
                    abroad.following(),
                    abroad.reads(),
                    Math.max(busy.live(), end.live()) / MEGABYTE,
                    busy.heap() / MEGABYTE,
                    house.resident());
        }
    }

    private Map<String, String> environment(Abroad abroad) {
        Map<String, String> environment = new HashMap<>(abroad.settings());
        environment.putAll(Map.of("PORT", "0", "METRICS_PORT", "0", "BELLHOP_HOME", home.toString()));
        return environment;
    }
}
