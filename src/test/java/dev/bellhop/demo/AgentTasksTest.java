package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class AgentTasksTest {
    static final List<String> STATES = TaskScript.STATES;
    private static final String TASKS = "/agents/repos/octo-org/hello/tasks";

    private final Scene scene = new Scene();
    private final String token =
            scene.world.papers().personToken("mona", Hello.FOR_TASKS, scene.now.plus(Duration.ofDays(1)));

    @ParameterizedTest
    @FieldSource("STATES")
    void every_state_can_be_played(String state) {
        scene.world.tasks(TaskScript.ending(state));
        String id = start("{\"prompt\":\"Do it\"}");
        scene.pass(Duration.ofMinutes(1));

        assertThat(show(id).at("state").text()).isEqualTo(state);
    }

    @Test
    void a_draft_is_opened_and_worked_on_and_its_id_is_not_its_number() {
        String id = start("{\"prompt\":\"Do it\\nWrite Fixes octo-org/hello#1 there\",\"create_pull_request\":true}");
        assertThat(show(id).at("artifacts").items()).isEmpty();

        scene.pass(Duration.ofSeconds(6));
        assertThat(show(id).at("state").text()).isEqualTo("in_progress");
        List<Json> made = show(id).at("artifacts").items();
        assertThat(made.getFirst().at("data").at("head_ref").text()).isEqualTo("copilot/task-1");
        assertThat(made.getLast().at("data").at("id").number()).isNotEqualTo(2);
        Json pull = scene.world.looks().issue("octo-org/hello", 2);
        assertThat(pull.at("title").text()).isEqualTo("[WIP] Do it");
        assertThat(pull.at("body").text()).endsWith("- Fixes octo-org/hello#1");

        scene.pass(Duration.ofMinutes(1));
        Json session = show(id).at("sessions").items().getFirst();
        assertThat(session.at("usage").at("amount").number()).isEqualTo(1_500_000_000);
        assertThat(session.at("prompt").text()).startsWith("Do it\n");
        assertThat(scene.world.looks().issue("octo-org/hello", 2).at("title").text())
                .isEqualTo("Do it");
    }

    @Test
    void none_is_opened_unless_it_is_asked_for() {
        start("{\"prompt\":\"Do it\"}");
        scene.pass(Duration.ofMinutes(1));

        assertThat(pulls()).isEmpty();
    }

    @Test
    void with_both_branches_it_goes_on_with_the_pull_request_between_them() {
        start("{\"prompt\":\"Do it\",\"create_pull_request\":true}");
        scene.pass(Duration.ofMinutes(1));
        String before = head();

        String more = start("{\"prompt\":\"More\",\"head_ref\":\"copilot/task-1\",\"base_ref\":\"main\"}");
        scene.pass(Duration.ofMinutes(1));

        assertThat(head()).isNotEqualTo(before);
        assertThat(pulls()).hasSize(1);
        assertThat(show(more).at("artifacts").items()).hasSize(2);
    }

    @Test
    void a_global_id_leads_to_the_pull_request() {
        String id = start("{\"prompt\":\"Do it\",\"create_pull_request\":true}");
        scene.pass(Duration.ofMinutes(1));
        String global = show(id).at("artifacts")
                .items()
                .getLast()
                .at("data")
                .at("global_id")
                .text();

        assertThat(graph(global).at("data").at("node").at("number").number()).isEqualTo(2);
        assertThat(graph("PR_none").at("errors").items()).hasSize(1);
    }

    @Test
    void cancelling_its_workflow_run_stops_it_once() {
        String id = start("{\"prompt\":\"Do it\",\"create_pull_request\":true}");
        scene.pass(Duration.ofSeconds(6));
        String runs = Scene.REPO + "/actions/runs";
        Json run = Json.parse(scene.bot("GET", runs + "?branch=copilot/task-1&status=in_progress", "")
                        .body())
                .at("workflow_runs")
                .items()
                .getFirst();
        String cancel = runs + "/" + run.at("id").number() + "/cancel";

        assertThat(scene.bot("POST", cancel, "").status()).isEqualTo(202);
        assertThat(scene.bot("POST", cancel, "").status()).isEqualTo(409);
        assertThat(show(id).at("state").text()).isEqualTo("cancelled");
        scene.pass(Duration.ofMinutes(1));
        assertThat(show(id).at("state").text()).isEqualTo("cancelled");
    }

    @Test
    void a_pull_request_can_be_closed() {
        start("{\"prompt\":\"Do it\",\"create_pull_request\":true}");
        scene.pass(Duration.ofSeconds(6));

        scene.bot("PATCH", Scene.REPO + "/pulls/2", "{\"state\":\"closed\"}");
        assertThat(scene.world.looks().issue("octo-org/hello", 2).at("state").text())
                .isEqualTo("closed");
        assertThat(scene.bot("PATCH", Scene.REPO + "/pulls/2", "{\"state\":\"merged\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void only_a_person_with_the_permission_and_a_seat_may() {
        String weak = scene.world
                .papers()
                .personToken(
                        "mona", Map.of("agent_tasks", Level.READ, "metadata", Level.READ), scene.now.plusSeconds(60));
        Request ask = Request.of("POST", TASKS).saying("{\"prompt\":\"Do it\"}");

        assertThat(scene.bot("POST", TASKS, "{\"prompt\":\"Do it\"}").status()).isEqualTo(403);
        assertThat(scene.person("GET", TASKS, "").status()).isEqualTo(403);
        assertThat(scene.ask(ask.bearing(weak)).status()).isEqualTo(403);
        scene.world.scenery().seat("mona", false);
        assertThat(scene.ask(ask.bearing(token)).status()).isEqualTo(403);
        assertThat(scene.world.looks().tasksStarted("octo-org/hello")).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "no prompt              | {}",
                "an empty prompt        | {\"prompt\":\" \"}",
                "a field of another API | {\"prompt\":\"x\",\"base_branch\":\"main\"}",
                "no such model          | {\"prompt\":\"x\",\"model\":\"eliza\"}",
                "no such branch         | {\"prompt\":\"x\",\"base_ref\":\"nowhere\"}",
                "no flag                | {\"prompt\":\"x\",\"create_pull_request\":\"yes\"}",
            })
    void what_does_not_fit_is_refused(String why, String body) {
        assertThat(person("POST", TASKS, body).status()).isEqualTo(422);
    }

    @Test
    void lists_are_sorted_filtered_and_in_pages() {
        String one = start("{\"prompt\":\"one\"}");
        scene.pass(Duration.ofMinutes(1));
        String two = start("{\"prompt\":\"two\"}");

        assertThat(ids(TASKS)).containsExactly(two, one);
        assertThat(ids("/agents/tasks?sort=created_at&direction=asc")).containsExactly(one, two);
        assertThat(ids(TASKS + "?state=queued")).containsExactly(two);
        assertThat(ids(TASKS + "?since=2026-11-20T10:01:00Z")).containsExactly(two);
        assertThat(ids(TASKS + "?per_page=1&page=2")).containsExactly(one);
        assertThat(person("GET", TASKS + "?state=lost", "").status()).isEqualTo(422);
    }

    private Response person(String method, String target, String body) {
        return scene.ask(Scene.said(Request.of(method, target), body).bearing(token));
    }

    private String start(String body) {
        Response answer = person("POST", TASKS, body);
        assertThat(answer.status()).isEqualTo(201);
        return Scene.text(answer, "id");
    }

    private Json show(String id) {
        return Json.parse(person("GET", TASKS + "/" + id, "").body());
    }

    private List<String> ids(String target) {
        return Json.parse(person("GET", target, "").body()).at("tasks").items().stream()
                .map(task -> task.at("id").text())
                .toList();
    }

    private List<Json> pulls() {
        return Json.parse(scene.bot("GET", Scene.REPO + "/pulls?state=all", "").body())
                .items();
    }

    private String head() {
        return pulls().getFirst().at("head").at("sha").text();
    }

    private Json graph(String id) {
        Json body = Json.object()
                .with("query", "query PullOfTask($id: ID!) { node(id: $id) { id } }")
                .with("operationName", "PullOfTask")
                .with("variables", Json.object().with("id", id));
        return Json.parse(person("POST", "/graphql", body.toString()).body());
    }
}
