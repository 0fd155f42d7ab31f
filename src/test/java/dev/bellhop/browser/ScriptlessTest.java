package dev.bellhop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where scripts are off. */
@Tag("browser")
class ScriptlessTest {

    @RegisterExtension
    static final Tour TOUR = new Tour();

    @ParameterizedTest(name = "{0} says what it has to say")
    @EnumSource
    void every_page_has_its_words(Place place) {
        Visit visit = TOUR.look(place, Eyes.SCRIPTLESS);

        assertThat(visit.page.locator(place.head())).containsText(place.words());
        assertThat(visit.page.locator("main").innerText())
                .hasSizeGreaterThan(place.words().length() + 20);
    }

    @Test
    void the_forms_work() {
        Visit visit = TOUR.stranger(Eyes.SCRIPTLESS);

        visit.signIn(TOUR.house(Place.House.SERVED).token());
        visit.button("Dark").click();
        assertThat(visit.button("Dark")).hasAttribute("aria-pressed", "true");
        visit.button("Sign out").click();

        assertThat(visit.page).hasURL(Pattern.compile("/$"));
        assertThat(visit.button("Sign out")).hasCount(0);
    }
}
