package dev.bellhop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours and paper. */
@Tag("browser")
class PaintTest {
    private static final String PAPER = "() => getComputedStyle(document.body).backgroundColor";
    private static final String WHITE = "rgb(255, 255, 255)";
    private static final String NIGHT = "rgb(13, 17, 23)";

    @RegisterExtension
    static final Tour TOUR = new Tour();

    @ParameterizedTest(name = "who wants {0} gets a page of {1}, from its first byte")
    @CsvSource({"Light, light, '" + WHITE + "'", "Dark, dark, '" + NIGHT + "'", "Automatic, auto, '" + NIGHT + "'"})
    void the_choice_is_kept(String wanted, String served, String paper) {
        Visit visit = TOUR.look(Place.LOGIN, Eyes.DARK);

        visit.button(wanted).click();

        assertThat(visit.button(wanted)).hasAttribute("aria-pressed", "true");
        assertThat(visit.page.evaluate(PAPER)).isEqualTo(paper);
        assertThat(visit.page.request().get("/commands").text())
                .contains("<html lang=\"en\" data-theme=\"" + served + "\">");
    }

    @Test
    void who_chose_nothing_gets_what_the_system_says() {
        assertThat(TOUR.look(Place.WELCOME, Eyes.LIGHT).page.evaluate(PAPER)).isEqualTo(WHITE);
        assertThat(TOUR.look(Place.WELCOME, Eyes.DARK).page.evaluate(PAPER)).isEqualTo(NIGHT);
    }

    @ParameterizedTest(name = "{0} on paper is its words alone")
    @EnumSource
    void paper_has_no_buttons(Place place) {
        Visit visit = TOUR.look(place, Eyes.DARK);

        visit.page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(visit.page.locator("nav:visible, button:visible, a.skip:visible"))
                .hasCount(0);
        assertThat(visit.page.locator("h1")).isVisible();
        assertThat(visit.page.evaluate(PAPER)).isEqualTo(WHITE);
    }
}
