package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a small CI makes of pull requests. */
class TrialsTest {
    private static final String REPO = "octo-org/hello";

    private final Scene scene = new Scene();

    private int propose() {
        return scene.mona().code().propose(REPO, Draft.of("Title", "patch", Change.write("a", "b")));
    }

    private List<String> told() {
        return scene.world.parcels().stream()
                .filter(parcel -> parcel.event().startsWith("check_"))
                .map(parcel -> {
                    Json body = Json.parse(parcel.body());
                    Json one = body.at(parcel.event());
                    return parcel.event() + "." + body.at("action").text() + " "
                            + one.maybe("conclusion")
                                    .map(Json::text)
                                    .orElse(one.at("status").text());
                })
                .toList();
    }

    private String shown(int issue) {
        return scene.world
                .looks()
                .shown(REPO, issue, words -> words)
                .orElseThrow()
                .html();
    }

    @Test
    void nothing_is_tested_until_somebody_wants_it() {
        propose();
        scene.pass(Duration.ofMinutes(1));

        assertThat(scene.world.looks().checks(REPO)).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_check_is_queued_then_runs_then_passes() {
        scene.world.tests(Pace.USUAL);
        int pull = propose();
        assertThat(scene.world.looks().checks(REPO)).containsExactly("tests, queued: ");

        scene.pass(Duration.ofSeconds(2));
        assertThat(scene.world.looks().checks(REPO)).containsExactly("tests, in_progress: ");
        assertThat(shown(pull)).contains("Check <strong>tests</strong> <span class=\"chip busy\">in progress</span>");

        scene.pass(Duration.ofSeconds(3));
        assertThat(scene.world.looks().checks(REPO)).containsExactly("tests, success: ");
        assertThat(shown(pull)).contains("Check <strong>tests</strong> <span class=\"chip good\">success</span>");
        assertThat(told())
                .containsExactly(
                        "check_run.created queued", "check_run.completed success", "check_suite.completed success");
    }

    @Test
    void each_commit_has_a_check_of_its_own_and_the_page_shows_that_of_the_newest() {
        scene.world.tests(Pace.USUAL);
        int pull = propose();
        scene.pass(Duration.ofSeconds(5));
        scene.world.passes(false);
        scene.mona().code().push(REPO, pull, Change.write("a", "c"));
        scene.pass(Duration.ofSeconds(5));

        assertThat(scene.world.looks().checks(REPO)).containsExactly("tests, success: ", "tests, failure: ");
        assertThat(shown(pull))
                .contains("<span class=\"chip bad\">failure</span>")
                .doesNotContain("chip good");
    }

    @Test
    void what_an_agent_changes_is_tested_and_shown_with_its_pull_request_on_the_issue() {
        scene.world.tests(Pace.USUAL);
        scene.world.habit(Change.write("README.md", "one\n"));
        scene.person("POST", Scene.ISSUE + "/assignees", Scene.ASSIGN);

        List<List<String>> seen = Stream.of(6, 40, 5)
                .map(seconds -> {
                    scene.pass(Duration.ofSeconds(seconds));
                    return scene.world.looks().checks(REPO);
                })
                .toList();

        assertThat(seen).containsExactly(List.of(), List.of("tests, success: "), List.of("tests, success: "));
        assertThat(shown(1)).contains("Check <strong>tests</strong> <span class=\"chip good\">success</span>");
    }

    @Test
    void a_pull_request_that_changes_nothing_has_nothing_to_be_tested() {
        scene.world.tests(Pace.USUAL);
        scene.mona().code().propose(REPO, Draft.of("Title", "patch", Change.nothing()));
        scene.pass(Duration.ofMinutes(1));

        assertThat(scene.world.looks().checks(REPO)).isEmpty();
    }
}
