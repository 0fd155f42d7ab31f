package dev.bellhop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsAttachedOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.bellhop.Demonstrated;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rehearsal of the demo, from its button to the end that it promises, on a page that is never loaded again. */
@Tag("browser")
class PlaysTest {
    private static final IsVisibleOptions IN_TIME = new IsVisibleOptions().setTimeout(60_000);

    /** In a fold, perhaps. */
    private static final IsAttachedOptions THERE_IN_TIME = new IsAttachedOptions().setTimeout(60_000);

    @RegisterExtension
    static final Tour TOUR = new Tour();

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.bellhop.Demonstrated#plays")
    void comes_to_its_end(Demonstrated.Play play) {
        try (Demonstrated demo = new Demonstrated()) {
            Visit visit = TOUR.stranger(demo, Eyes.LIGHT);
            visit.page.navigate("/demo");
            visit.button("10 times as fast").click();
            visit.button(play.title()).click();
            if (play.word().equals("unconnected")) {
                connect(visit);
            }
            if (play.asks()) {
                visit.page.locator("#cue").click();
            }

            List<String> words = play.promises().words();
            words.forEach(one -> assertThat(said(visit, one)).isAttached(THERE_IN_TIME));
            assertThat(said(visit, words.getLast())).isVisible(IN_TIME);
            Locator issue = visit.page.locator("[data-part=issue]");
            play.promises().gone().ifPresent(one -> assertThat(issue).not().containsText(one));
            assertThat(issue.getByText(Demonstrated.STATUS))
                    .hasCount(play.promises().runs());
        }
    }

    private static void connect(Visit visit) {
        assertThat(said(visit, "Waiting for an account")).isVisible(IN_TIME);
        String stage = visit.page.url();
        visit.page.navigate("/connect");
        visit.page.locator("main form button").first().click();
        visit.button("Allow").click();
        visit.page.navigate(stage);
    }

    private static Locator said(Visit visit, String words) {
        return visit.page.locator("[data-part]").getByText(words).first();
    }
}
