package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopilotTest {
    private final Scene scene = new Scene();

    @Test
    void an_assigned_issue_becomes_a_merged_pull_request() {
        Response assigned = assign("{\"assignees\":[\"copilot-swe-agent[bot]\"],"
                + "\"agent_assignment\":{\"custom_instructions\":\"Be brief.\",\"base_branch\":\"main\"}}");
        assertThat(assigned.status()).isEqualTo(201);
        assertThat(assignees(assigned)).containsExactly("Copilot");
        assertThat(scene.events()).containsExactly("issues.assigned");

        scene.pass(Duration.ofSeconds(2));
        assertThat(scene.world
                        .looks()
                        .issue("octo-org/hello", 1)
                        .at("reactions")
                        .at("eyes")
                        .count())
                .isOne();

        scene.pass(Duration.ofSeconds(3));
        assertThat(scene.events())
                .containsExactly("pull_request.opened", "pull_request.assigned", "pull_request.assigned");
        Json pull = Json.parse(scene.bot("GET", Scene.REPO + "/pulls/2", "").body());
        assertThat(pull.at("draft").flag()).isTrue();
        assertThat(pull.at("title").text()).isEqualTo("[WIP] Fix the typo in README");
        assertThat(pull.at("user").at("login").text()).isEqualTo("Copilot");
        assertThat(pull.at("head").at("ref").text()).startsWith("copilot/fix-1");
        assertThat(pull.at("body").text()).contains("Fixes #1");
        assertThat(timeline(1)).containsExactly("assigned", "cross-referenced");
        assertThat(timeline(2)).containsExactly("assigned", "assigned", "copilot_work_started");

        scene.pass(Duration.ofSeconds(35));
        assertThat(scene.events())
                .containsExactly("pull_request.synchronize", "pull_request.edited", "pull_request.review_requested");
        assertThat(timeline(2)).endsWith("copilot_work_started", "review_requested", "copilot_work_finished");

        scene.mona().merge("octo-org/hello", 2);
        assertThat(scene.events()).containsExactly("pull_request.closed", "issues.closed");
        assertThat(scene.world.looks().issue("octo-org/hello", 1).at("state").text())
                .isEqualTo("closed");
    }

    @Test
    void one_assigned_already_is_not_started_again() {
        assign(Scene.ASSIGN);
        assertThat(assign(Scene.ASSIGN).status()).isEqualTo(201);
        assertThat(scene.world.looks().sessionsStarted("octo-org/hello", 1)).isOne();
    }

    @Test
    void one_taken_off_and_put_on_again_is_started_again_and_the_first_one_stops() {
        assign(Scene.ASSIGN);
        scene.person("DELETE", Scene.ISSUE + "/assignees", Scene.ASSIGN);
        assign(Scene.ASSIGN);
        scene.pass(Duration.ofMinutes(2));
        assertThat(scene.world.looks().sessionsStarted("octo-org/hello", 1)).isEqualTo(2);
        assertThat(scene.events()).filteredOn("pull_request.opened"::equals).hasSize(1);
    }

    @Test
    void without_push_access_the_assignment_is_ignored_in_silence() {
        scene.mona().keeper().role("octo-org/hello", "mona", Role.TRIAGE);
        ignored();
    }

    @Test
    void without_a_seat_the_assignment_is_ignored_in_silence() {
        scene.world.scenery().seat("mona", false);
        ignored();
    }

    @Test
    void with_copilot_off_for_the_repository_the_assignment_is_ignored_in_silence() {
        scene.mona().keeper().allowCopilot("octo-org/hello", false);
        ignored();
    }

    @Test
    void with_a_token_that_may_not_push_copilot_says_so_on_the_issue() {
        String token = scene.world
                .papers()
                .personToken("mona", Map.of("issues", Level.WRITE), scene.now.plus(Duration.ofDays(1)));
        Request request = Request.of("POST", Scene.ISSUE + "/assignees").saying(Scene.ASSIGN);
        assertThat(assignees(scene.ask(request.bearing(token)))).containsExactly("Copilot");
        scene.pass(Duration.ofMinutes(1));
        assertThat(scene.events()).containsExactly("issues.assigned", "issue_comment.created");
        assertThat(scene.world
                        .looks()
                        .comments("octo-org/hello", 1)
                        .getFirst()
                        .at("body")
                        .text())
                .startsWith("The agent encountered an error and was unable to start working on this issue:");
    }

    @Test
    void one_that_fails_says_so_on_the_timeline_of_its_pull_request() {
        scene.world.copilot(Script.FAILS);
        assign(Scene.ASSIGN);
        scene.pass(Duration.ofMinutes(1));
        assertThat(timeline(2)).endsWith("copilot_work_started", "copilot_work_finished_failure");
    }

    @Test
    void one_that_is_silent_does_nothing() {
        scene.world.copilot(Script.SILENT);
        assign(Scene.ASSIGN);
        scene.pass(Duration.ofHours(1));
        assertThat(scene.events()).containsExactly("issues.assigned");
    }

    private void ignored() {
        scene.world.parcels();
        Response response = assign(Scene.ASSIGN);
        scene.pass(Duration.ofMinutes(1));
        assertThat(response.status()).isEqualTo(201);
        assertThat(assignees(response)).isEmpty();
        assertThat(scene.events()).isEmpty();
    }

    private Response assign(String body) {
        return scene.person("POST", Scene.ISSUE + "/assignees", body);
    }

    private static List<String> assignees(Response response) {
        return Json.parse(response.body())
                .at("assignees")
                .items(one -> one.at("login").text());
    }

    private List<String> timeline(int number) {
        Response response = scene.bot("GET", Scene.REPO + "/issues/" + number + "/timeline", "");
        return Scene.list(response).stream()
                .map(event -> event.at("event").text())
                .toList();
    }
}
