package dev.bellhop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.run.Subject;
import dev.bellhop.text.Secret;
import org.junit.jupiter.api.Test;

class MarkerTest {
    private static final Subject ISSUE = new Subject(7, 42);
    private static final String STATUS = "status:1m7wd7tkv6b9258k";

    private final Marker marker = new Marker(new Secret("key"));

    @Test
    void it_is_hidden_names_its_effect_and_is_the_same_every_time() {
        assertThat(marker.of(ISSUE, STATUS))
                .matches("<!-- bellhop:1:status:1m7wd7tkv6b9258k:[0-9a-f]{24} -->")
                .isEqualTo(new Marker(new Secret("key")).of(ISSUE, STATUS));
    }

    @Test
    void row_71_nobody_can_make_one_up_or_carry_one_to_another_issue() {
        assertThat(marker.of(ISSUE, STATUS))
                .isNotEqualTo(new Marker(new Secret("other")).of(ISSUE, STATUS))
                .isNotEqualTo(marker.of(new Subject(7, 43), STATUS))
                .isNotEqualTo(marker.of(new Subject(8, 42), STATUS))
                .isNotEqualTo(marker.of(ISSUE, "status:another"));
    }
}
