package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.Manual;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of troubles has a row for every answer that is a refusal. */
class AnswersPageTest {
    private static final String PAGE = Manual.read(Path.of("docs", "troubleshooting.md"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void a_refusal_is_explained(String status, String words) {
        assertThat(PAGE.lines()).anyMatch(line -> line.startsWith("| " + status + " \"" + words + "\" |"));
    }

    static Stream<String[]> refusals() {
        Stream<String[]> usual = IntStream.of(400, 404, 405, 408, 413, 414, 431, 500, 503)
                .mapToObj(Problem::of)
                .map(problem -> row(problem.status(), problem.detail()));
        Stream<String[]> ofWebhooks = Stream.of(
                        Reply.MALFORMED,
                        Reply.UNSIGNED,
                        Reply.CONFLICT,
                        Reply.UNSTORED,
                        Reply.CLOSED,
                        Reply.UNSIGNED_NOTICE,
                        Reply.UNSTORED_NOTICE,
                        Reply.CROWDED)
                .map(AnswersPageTest::row);
        return Stream.concat(usual, ofWebhooks);
    }

    private static String[] row(Reply reply) {
        return switch (reply) {
            case Reply.Said said -> row(said.status(), said.verdict());
            case Reply.Denied denied ->
                row(denied.problem().status(), denied.problem().detail());
            case Reply.Late late -> row(503, late.why());
        };
    }

    private static String[] row(int status, String words) {
        return new String[] {String.valueOf(status), words};
    }
}
