package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** However connecting, renewing, ending and wishing cross each other: nobody's token goes out for somebody else's wish. */
class NobodysTokenTest {
    private static final int CROSSINGS = 10_000;
    private static final int ACTS = 5;

    @Test
    void the_token_of_one_person_never_goes_out_for_another() {
        Crossing.Tally tally = new Crossing.Tally();
        long start = System.nanoTime();
        for (long seed = 0; seed < CROSSINGS; seed++) {
            new Crossing(seed, tally).run(ACTS);
            assertThat(tally.wrong).as("seed " + seed).isEmpty();
        }
        System.out.printf(
                Locale.ROOT,
                "%d crossings in %d ms: %d wishes with one's own token, %d with the operator's, 0 with anybody else's;"
                        + " %d pairs given out, %d renewals asked for, %d connected, %d mixed up and refused, %d ended%n",
                CROSSINGS,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                tally.own,
                tally.operators,
                tally.pairs,
                tally.renewals,
                tally.connected,
                tally.mixed,
                tally.ended);
        assertThat(tally.own).isGreaterThan(CROSSINGS);
        assertThat(tally.operators).isGreaterThan(1_000);
        assertThat(tally.renewals).isGreaterThan(1_000);
        assertThat(tally.mixed).isGreaterThan(500);
        assertThat(tally.ended).isGreaterThan(1_000);
    }
}
