package dev.bellhop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a machine can judge of WCAG 2.2 AA, and what the browser itself complains of. */
@Tag("browser")
class AxeTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @RegisterExtension
    static final Tour TOUR = new Tour();

    static Stream<Arguments> looks() {
        return Arrays.stream(Place.values())
                .flatMap(place ->
                        Stream.of(Arguments.of(place, "light", Eyes.LIGHT), Arguments.of(place, "dark", Eyes.DARK)));
    }

    @ParameterizedTest(name = "{0} in {1} colours")
    @MethodSource("looks")
    void nothing_keeps_anybody_out(Place place, String colours, Eyes eyes) {
        Visit visit = TOUR.look(place, eyes);
        visit.picture(place + "-" + colours);
        visit.openAll();

        assertThat(violations(visit.page)).isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }

    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(AxeTest::said)
                        .toList();
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n  " + node.getHtml() + "\n    " + node.getFailureSummary())
                        .collect(Collectors.joining());
    }
}
