package dev.bellhop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.bellhop.Demonstrated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes the pictures of the README anew: {@code mvn test -Dtest=PicturesTest -DexcludedGroups= -Dpictures}. */
@Tag("browser")
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class PicturesTest {
    private static final int MOST_BYTES = 150_000;

    @RegisterExtension
    static final Tour TOUR = new Tour();

    static Stream<Arguments> looks() {
        return Stream.of(Arguments.of("light", Eyes.LIGHT), Arguments.of("dark", Eyes.DARK));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void the_pictures_are_of_today(String colours, Eyes eyes) throws Exception {
        try (Demonstrated demo = new Demonstrated()) {
            Visit visit = TOUR.stranger(demo, eyes);
            visit.page.navigate("/demo");
            visit.button("10 times as fast").click();
            visit.button("Claude").click();
            visit.page.locator("#cue").click();
            for (String part : List.of("run", "issue")) {
                Locator end = visit.page.locator("[data-part=" + part + "]").getByText("Ready for review");
                assertThat(end.first()).isVisible(new IsVisibleOptions().setTimeout(60_000));
            }
            visit.page.evaluate("document.querySelector('p.card').scrollIntoView()");
            take(visit, "demo", colours);
            visit.page.locator("[data-part=run] a[href^='/runs/']").first().click();
            take(visit, "run", colours);
        }
    }

    private static void take(Visit visit, String name, String colours) throws Exception {
        Path path = Path.of("docs/pictures", name + "-" + colours + ".png");
        visit.page.screenshot(new ScreenshotOptions().setPath(path));
        assertThat(Files.size(path)).isLessThan(MOST_BYTES);
    }
}
