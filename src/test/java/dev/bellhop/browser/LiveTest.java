package dev.bellhop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.bellhop.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages that stay open while the run goes on. */
@Tag("browser")
class LiveTest {
    private static final String STILL = "document.documentElement.dataset.still";

    @RegisterExtension
    static final Tour TOUR = new Tour();

    private final Served house = new Served();
    private Visit visit = TOUR.stranger(house, Eyes.LIGHT);
    private Locator chip = visit.page.locator("[data-part=head] .chip");

    @BeforeEach
    void open_the_run() {
        visit.signIn(house.token());
        Place.RUN.open(visit.page);
        assertThat(chip).hasText("Ready for review");
        visit.page.evaluate(STILL + " = 'here'");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_page_changes_under_the_reader_and_nothing_else_moves() {
        Locator acts = visit.page.locator("details[data-key=acts]");
        acts.locator("summary").click();

        house.merge();

        assertThat(chip).hasText("Done");
        assertThat(visit.page).hasTitle("Done · octo-org/hello#1 · Bellhop");
        assertThat(acts).hasAttribute("open", "");
        assertThat(acts.locator("summary")).isFocused();
        assertThat(visit.page.evaluate(STILL)).isEqualTo("here");
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void a_server_that_died_is_found_again() {
        visit.page.waitForRequest("**/live?**", house::die);
        visit.page.waitForRequest("**/live?**", () -> {});
        house.reopen();
        house.merge();

        assertThat(chip).hasText("Done");
        assertThat(visit.page.evaluate(STILL)).isEqualTo("here");
    }

    @Test
    void who_asks_for_peace_has_it_until_they_want_more() {
        Locator hold = visit.button("Pause updates");
        hold.click();
        assertThat(hold).hasAttribute("aria-pressed", "true");

        house.merge();
        assertThat(chip).hasText("Ready for review");
        hold.click();

        assertThat(chip).hasText("Done");
    }
}
