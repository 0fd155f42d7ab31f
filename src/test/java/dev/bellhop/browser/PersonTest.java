package dev.bellhop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.bellhop.Served;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody comes from GitHub, looks at their run, and stops it. */
@Tag("browser")
class PersonTest {

    @RegisterExtension
    static final Tour TOUR = new Tour();

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void a_person_comes_looks_and_acts(boolean script) {
        try (Served house = new Served()) {
            Visit visit = TOUR.stranger(house, script ? Eyes.LIGHT : Eyes.SCRIPTLESS);
            visit.page.navigate("/login?back=/runs");
            visit.button("Sign in with GitHub").click();
            assertThat(visit.page.getByRole(AriaRole.HEADING)).containsText("act for you?");
            visit.button("Allow").click();
            assertThat(visit.page.locator(".visitor")).containsText("mona");

            visit.page.navigate("/runs");
            visit.page.locator("main a[href^='/runs/']").first().click();
            visit.button("Stop").click();
            assertThat(visit.page.getByRole(AriaRole.STATUS).first()).containsText("It was passed on.");

            house.hears("**Stopped**");
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
