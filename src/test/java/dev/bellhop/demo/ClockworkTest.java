package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A world whose agents stand still until they are told to do the next thing. */
class ClockworkTest {
    private final Scene scene = new Scene();
    private final Clockwork clockwork = scene.world.clockwork();

    @BeforeEach
    void assign() {
        clockwork.hold();
        scene.person("POST", Scene.ISSUE + "/assignees", Scene.ASSIGN);
        scene.events();
    }

    private long eyes() {
        return scene.world
                .looks()
                .issue(Hello.REPOSITORY, 1)
                .at("reactions")
                .at("eyes")
                .number();
    }

    @Test
    void nothing_happens_by_itself_and_whoever_asks_is_answered() {
        scene.pass(Duration.ofHours(1));

        assertThat(scene.bot("GET", Scene.ISSUE, "").status()).isEqualTo(200);
        assertThat(eyes()).isZero();
        assertThat(scene.events()).isEmpty();
    }

    @Test
    void a_step_is_one_thing_and_happens_when_it_is_asked_for() {
        scene.pass(Duration.ofHours(1));
        clockwork.step(scene.now);
        assertThat(eyes()).isOne();
        assertThat(scene.events()).isEmpty();

        clockwork.step(scene.now);
        assertThat(scene.events()).startsWith("pull_request.opened").doesNotContain("pull_request.synchronize");
        assertThat(scene.world
                        .looks()
                        .issue(Hello.REPOSITORY, 2)
                        .at("created_at")
                        .time())
                .isEqualTo(scene.now);

        clockwork.step(scene.now);
        assertThat(scene.events()).contains("pull_request.synchronize", "pull_request.review_requested");

        assertThat(clockwork.next()).isEmpty();
        clockwork.step(scene.now);
        assertThat(scene.events()).isEmpty();
    }

    @Test
    void when_it_is_released_the_rest_comes_in_its_order_and_at_its_pace() {
        scene.pass(Duration.ofHours(1));
        clockwork.release(scene.now);

        scene.pass(Duration.ZERO);
        assertThat(eyes()).isOne();
        assertThat(scene.events()).isEmpty();
        scene.pass(Pace.USUAL.pull().minus(Pace.USUAL.eyes()));
        assertThat(scene.events()).startsWith("pull_request.opened").doesNotContain("pull_request.synchronize");
        scene.pass(Pace.USUAL.done());
        assertThat(scene.events()).contains("pull_request.synchronize");
    }

    @Test
    void who_was_not_held_is_not_late() {
        clockwork.release(scene.now);
        scene.pass(Duration.ofSeconds(1));
        clockwork.release(scene.now);
        scene.pass(Duration.ofSeconds(1));

        assertThat(eyes()).isOne();
    }
}
