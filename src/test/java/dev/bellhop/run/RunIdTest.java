package dev.bellhop.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How runs sort by time. */
class RunIdTest {

    @ParameterizedTest(name = "what is asked at {0} comes after what comes first at {1}: {2}")
    @CsvSource({
        "2026-11-20T12:00:00Z,          2026-11-20T12:00:00Z,       true",
        "2026-11-20T12:00:00.001Z,      2026-11-20T12:00:00Z,       true",
        "2026-11-20T11:59:59.999Z,      2026-11-20T12:00:00Z,       false",
        "2026-11-20T12:00:00Z,          1970-01-01T00:00:00Z,       true",
        "2026-11-20T12:00:00Z,          -1000000000-01-01T00:00:00Z, true",
        "2026-11-20T12:00:00Z,          9999-12-31T00:00:00Z,       false",
        "2026-11-20T12:00:00Z,          +1000000000-12-31T00:00:00Z, false",
    })
    void a_span_of_time_is_a_span_of_names(Instant asked, Instant begin, boolean after) {
        assertThat(RunId.of(asked, "cause").compareTo(RunId.first(begin)) > 0).isEqualTo(after);
    }
}
