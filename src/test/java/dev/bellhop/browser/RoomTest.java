package dev.bellhop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On 320 px, which is also what is left of a screen at 400 %. */
@Tag("browser")
class RoomTest {
    private static final String OUTSIDE = """
            () => [...document.querySelectorAll("body *:not(a.skip)")]
                .map(one => [one.getBoundingClientRect(), one])
                .filter(([box, one]) => (box.right > innerWidth + 1 || box.left < -1) && !one.closest(".unseen"))
                .map(([box, one]) => `${box.left} to ${box.right}: ${one.outerHTML.slice(0, 120)}`)""";
    private static final String HARD_TO_HIT = """
            () => [...document.querySelectorAll("main button, header button, footer button, a, input, select, summary")]
                .filter(one => getComputedStyle(one).display !== "inline" && one.type !== "hidden" && one.checkVisibility())
                .map(one => [one.getBoundingClientRect(), one])
                .filter(([box]) => box.width < 24 || box.height < 24)
                .map(([box, one]) => `${box.width} x ${box.height}: ${one.outerHTML.slice(0, 120)}`)""";

    @RegisterExtension
    static final Tour TOUR = new Tour();

    @ParameterizedTest(name = "{0} needs no scrolling sideways")
    @EnumSource
    void all_fits(Place place) {
        Visit visit = TOUR.look(place, Eyes.NARROW);
        visit.picture(place + "-narrow");
        visit.openAll();

        assertThat((List<?>) visit.page.evaluate(OUTSIDE)).isEmpty();
        assertThat(visit.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(Eyes.NARROW.width());
    }

    @ParameterizedTest(name = "a finger meets all that can be pressed on {0}")
    @EnumSource
    void nothing_is_too_small_to_hit(Place place) {
        Visit visit = TOUR.look(place, Eyes.NARROW);
        visit.openAll();

        assertThat((List<?>) visit.page.evaluate(HARD_TO_HIT)).isEmpty();
    }
}
