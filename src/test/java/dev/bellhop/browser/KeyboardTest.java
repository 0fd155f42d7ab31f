package dev.bellhop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without a mouse. */
@Tag("browser")
class KeyboardTest {
    private static final int MOST_STEPS = 400;

    /** All that the key Tab should come to, in the order of the page; of radio buttons it comes to one. */
    private static final String STOPS = """
            () => {
              const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
                  .filter(one => one.type !== "hidden" && !one.disabled && one.tabIndex >= 0 && one.checkVisibility());
              all.forEach((one, at) => one.dataset.stop = at);
              return all.length;
            }""";

    /** Which of them has the focus, how it shows, and whether it is on the screen. */
    private static final String FOCUS = """
            () => {
              const one = document.activeElement;
              const box = one.getBoundingClientRect();
              const style = getComputedStyle(one);
              const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
                  && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return one.dataset.stop === undefined ? "" : (seen ? one.dataset.stop : "unseen: " + one.outerHTML);
            }""";

    @RegisterExtension
    static final Tour TOUR = new Tour();

    @ParameterizedTest(name = "the first stop on {0} leads past the head of the page")
    @EnumSource
    void the_skip_link_comes_first(Place place) {
        Visit visit = TOUR.look(place, Eyes.LIGHT);
        Keyboard keys = visit.page.keyboard();

        keys.press("Tab");
        assertThat(visit.page.locator("a.skip")).isFocused();
        assertThat(visit.page.locator("a.skip")).isInViewport();
        keys.press("Enter");

        assertThat(visit.page.locator("main")).isFocused();
    }

    @ParameterizedTest(name = "the key Tab comes to everything on {0}, in order and visibly")
    @EnumSource
    void everything_is_reached(Place place) {
        Visit visit = TOUR.look(place, Eyes.LIGHT);
        int stops = visit.number(STOPS);
        List<String> reached = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int at = 0; at < Math.min(stops, MOST_STEPS); at++) {
            visit.page.keyboard().press("Tab");
            reached.add((String) visit.page.evaluate(FOCUS));
            expected.add(String.valueOf(at));
        }

        assertThat(reached).isEqualTo(expected);
    }

    @Test
    void the_operator_comes_in_and_leaves() {
        Visit visit = TOUR.stranger(Eyes.LIGHT);
        visit.page.navigate("/login?back=/deliveries");
        Keyboard keys = visit.page.keyboard();

        visit.tabTo("Admin token");
        keys.type(TOUR.house(Place.House.SERVED).token());
        keys.press("Enter");
        assertThat(visit.page).hasURL(Pattern.compile("/deliveries$"));
        visit.tabTo("Sign out");
        keys.press("Enter");

        assertThat(visit.page).hasURL(Pattern.compile("/$"));
        assertThat(visit.button("Sign out")).hasCount(0);
    }
}
