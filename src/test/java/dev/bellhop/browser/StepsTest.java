package dev.bellhop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.bellhop.Demonstrated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The demo step by step. */
@Tag("browser")
class StepsTest {
    private static final IsVisibleOptions IN_TIME = new IsVisibleOptions().setTimeout(60_000);
    private static final int MOST_STEPS = 300;

    @RegisterExtension
    static final Tour TOUR = new Tour();

    private final Demonstrated demo = new Demonstrated();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void by_the_keyboard_each_press_is_one_thing_and_the_next_is_at_hand() {
        Visit visit = begun(Eyes.LIGHT, "Copilot");
        assertThat(in(visit, "run").getByText("Working").first()).isVisible(IN_TIME);
        assertThat(AxeTest.violations(visit.page)).isEmpty();
        Locator pull = in(visit, "issue").locator(".pull");
        Locator check = in(visit, "issue").locator(".check");
        assertThat(pull).hasCount(0);

        visit.tabTo("Next step");
        press(visit);
        assertThat(in(visit, "issue").locator(".reaction").getByText("Copilot").first())
                .isVisible(IN_TIME);
        assertThat(pull).hasCount(0);
        press(visit);
        assertThat(pull).hasCount(1);
        assertThat(check).hasCount(0);
        press(visit);
        assertThat(check).containsText("queued");
        press(visit);
        assertThat(check).containsText("in progress");
        press(visit);
        assertThat(check).containsText("success");

        assertThat(in(visit, "issue").getByText("Checks: 1 passed")).isVisible(IN_TIME);
        press(visit);
        assertThat(in(visit, "news")).containsText("No agent had anything to do");
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void without_script_a_session_comes_to_its_question() {
        Visit visit = begun(Eyes.SCRIPTLESS, "Claude");
        Locator cue = visit.page.locator("#cue");
        int steps = 0;
        while (cue.count() == 0 && steps < MOST_STEPS) {
            visit.button("Next step").click();
            steps++;
        }

        assertThat(cue).isVisible();
    }

    private Visit begun(Eyes eyes, String play) {
        Visit visit = TOUR.stranger(demo, eyes);
        visit.page.navigate("/demo");
        assertThat(visit.button("Next step")).hasCount(0);
        visit.button("Step by step").click();
        assertThat(visit.button("Step by step")).hasAttribute("aria-pressed", "true");
        visit.button(play).click();
        return visit;
    }

    private static void press(Visit visit) {
        assertThat(visit.button("Next step")).isFocused();
        visit.page.keyboard().press("Enter");
    }

    private static Locator in(Visit visit, String part) {
        return visit.page.locator("[data-part=" + part + "]");
    }
}
