package dev.bellhop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.bellhop.Demonstrated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures of the README. Beside each is written down what was to be seen when it was taken; as soon as there is
 * something else to be seen, it has to be taken anew, and looked at:
 * {@code mvn test -Dtest=PicturesTest -DexcludedGroups= -Dpictures}.
 */
@Tag("browser")
class PicturesTest {
    private static final Path KEPT = Path.of("docs/pictures");
    private static final Path TAKEN = Path.of("target/pictures");
    private static final Path SEEN = Path.of("src/test/resources/pictures");
    private static final boolean ANEW = System.getProperty("pictures") != null;
    private static final List<String> ENDS = List.of("Ready for review", "Checks: 1 passed");
    private static final int MOST_BYTES = 150_000;

    @RegisterExtension
    static final Tour TOUR = new Tour();

    static Stream<Arguments> looks() {
        return Stream.of(Arguments.of("light", Eyes.LIGHT), Arguments.of("dark", Eyes.DARK));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void the_pictures_show_what_is_to_be_seen_today(String colours, Eyes eyes) throws Exception {
        try (Demonstrated demo = new Demonstrated()) {
            Visit visit = TOUR.stranger(demo, eyes);
            visit.page.navigate("/demo");
            visit.page.locator("button[name=speed]").nth(1).click();
            visit.button("Claude").click();
            visit.page.locator("#cue").click();
            for (String end : ENDS) {
                for (String part : List.of("run", "issue")) {
                    Locator said =
                            visit.page.locator("[data-part=" + part + "]").getByText(end);
                    assertThat(said.first()).isVisible(new IsVisibleOptions().setTimeout(60_000));
                }
            }
            assertThat(visit.page
                            .getByText("a pull request is ready for review")
                            .first())
                    .isVisible();
            visit.page.evaluate("document.querySelector('p.card').scrollIntoView(); scrollBy(0, -16)");
            take(visit.page, "demo", colours);
            visit.page.locator("[data-part=run] a[href^='/runs/']").first().click();
            take(visit.page, "run", colours);
        }
    }

    private static void take(Page page, String name, String colours) throws Exception {
        Path picture = (ANEW ? KEPT : TAKEN).resolve(name + "-" + colours + ".png");
        page.screenshot(new ScreenshotOptions().setPath(picture));
        Path seen = SEEN.resolve(name + ".txt");
        if (ANEW) {
            Files.writeString(seen, seen(page));
        }
        assertThat(seen(page))
                .as("the pictures of %s are of another day: take them with -Dpictures, and look at them", name)
                .isEqualTo(Files.readString(seen));
        assertThat(Files.size(KEPT.resolve(picture.getFileName()))).isLessThan(MOST_BYTES);
    }

    /**
     * In which style, and which words, in whatever order they came. No two runs are alike in what has a number in it, and in
     * what one look at the agent learned and the next did not.
     */
    private static String seen(Page page) {
        String style = page.locator("link[rel=stylesheet]").getAttribute("href");
        return page.locator("body")
                .innerText()
                .lines()
                .map(line -> line.replaceAll("\\S*\\d\\S*", "#").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("learned "))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n", style + "\n", "\n"));
    }
}
