package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an App says of a commit. */
class ChecksTest {
    private static final String REPO = "octo-org/hello";
    private static final String RUNS = Scene.REPO + "/check-runs";
    private static final String NOTE = """
            {"path":"a.yml","start_line":3,"end_line":3,"annotation_level":"failure","message":"no such key"%s}""";

    private final Scene scene = new Scene();
    private final String head = propose();

    private String propose() {
        Draft draft = Draft.of("Rules", "rules", Change.write("a.yml", "x"));
        scene.mona().code().propose(REPO, draft);
        return Json.parse(scene.bot("GET", Scene.REPO + "/pulls/2", "").body())
                .at("head")
                .at("sha")
                .text();
    }

    @Test
    void one_that_begins_is_found_by_its_commit_and_ended() {
        Json begun = made("{\"name\":\"rules\",\"head_sha\":\"" + head + "\",\"external_id\":\"r-1\"}");
        assertThat(begun.at("status").text()).isEqualTo("queued");
        assertThat(begun.maybe("conclusion")).isEmpty();
        assertThat(begun.at("external_id").text()).isEqualTo("r-1");
        assertThat(begun.at("app").at("slug").text()).isEqualTo("bellhop");
        assertThat(begun.at("started_at").text()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(begun.at("pull_requests").items(pull -> pull.at("number").count()))
                .containsExactly(2);

        scene.pass(Duration.ofSeconds(5));
        Response ended = scene.bot("PATCH", path(begun), "{\"conclusion\":\"success\"}");
        assertThat(ended.status()).isEqualTo(200);
        Json over = Json.parse(ended.body());
        assertThat(over.at("status").text()).isEqualTo("completed");
        assertThat(over.at("completed_at").text()).isEqualTo("2026-11-20T10:00:05Z");
        assertThat(over.at("external_id").text()).isEqualTo("r-1");
        assertThat(Json.parse(scene.bot("GET", path(begun), "").body())).isEqualTo(over);
        assertThat(listed(head, "")).containsExactly(over.at("id").number());
    }

    @Test
    void annotations_are_added_to_those_that_are_there() {
        Json run = made(check("\"output\":{\"title\":\"2 problems\",\"summary\":\"See\",\"annotations\":["
                + NOTE.formatted("") + "]}"));
        String more = NOTE.formatted(",\"start_column\":1,\"end_column\":4,\"title\":\"Key\",\"raw_details\":\"x\"");
        Json patched = Json.parse(
                scene.bot("PATCH", path(run), "{\"output\":{\"summary\":\"All\",\"annotations\":[" + more + "]}}")
                        .body());
        assertThat(patched.at("output").at("title").text()).isEqualTo("2 problems");
        assertThat(patched.at("output").at("summary").text()).isEqualTo("All");
        assertThat(patched.at("output").at("annotations_count").count()).isEqualTo(2);
        List<Json> annotations = Scene.list(scene.bot("GET", path(run) + "/annotations", ""));
        assertThat(annotations.getFirst().maybe("start_column")).isEmpty();
        assertThat(annotations.getFirst().at("message").text()).isEqualTo("no such key");
        assertThat(annotations.getLast().at("end_column").count()).isEqualTo(4);
        assertThat(annotations.getLast().at("blob_href").text())
                .isEqualTo("https://github.com/octo-org/hello/blob/" + head + "/a.yml");
    }

    @Test
    void they_are_listed_by_name_and_app_the_newest_of_a_name_alone() {
        long first = made(check("\"status\":\"queued\"")).at("id").number();
        long second = made(check("\"status\":\"in_progress\"")).at("id").number();
        long other = made("{\"name\":\"other\",\"head_sha\":\"" + head + "\"}")
                .at("id")
                .number();
        assertThat(listed(head, "")).containsExactly(other, second);
        assertThat(listed(head, "?check_name=rules&app_id=4242")).containsExactly(second);
        assertThat(listed(head, "?check_name=rules&filter=all")).containsExactly(second, first);
        assertThat(listed(head, "?status=in_progress")).containsExactly(second);
        assertThat(listed(head, "?app_id=1")).isEmpty();
        assertThat(listed("rules", "?check_name=other")).containsExactly(other);
        assertThat(listed("pull/2/head", "?check_name=other")).containsExactly(other);
        assertThat(listed("refs%2Fheads%2Fmain", "")).isEmpty();
    }

    @Test
    void a_list_says_how_long_it_is_and_comes_in_pages() {
        for (int i = 0; i < 3; i++) {
            made("{\"name\":\"n" + i + "\",\"head_sha\":\"" + head + "\"}");
        }
        Response page = scene.bot("GET", Scene.REPO + "/commits/" + head + "/check-runs?per_page=2", "");
        assertThat(Json.parse(page.body()).at("total_count").count()).isEqualTo(3);
        assertThat(Json.parse(page.body()).at("check_runs").items()).hasSize(2);
        assertThat(page.header("Link")).contains("page=2>; rel=\"next\"");
    }

    @Test
    void fifty_annotations_are_not_too_many() {
        assertThat(scene.bot("POST", RUNS, check(output(annotations(50)))).status())
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses(String what, String message, String fields) {
        Response response = scene.bot("POST", RUNS, check(fields));
        assertThat(response.status()).as(response.body()).isEqualTo(422);
        assertThat(response.body().replace("\\\"", "\"")).contains(message);
        assertThat(listed(head, "")).isEmpty();
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                row("a conclusion nobody knows", "\"great\" is not a member of", "\"conclusion\":\"great\""),
                row("a conclusion that is GitHub's own", "stale", "\"conclusion\":\"stale\""),
                row("a status nobody knows", "\"done\" is not a member of", "\"status\":\"done\""),
                row("an end without a conclusion", "\"conclusion\" wasn't supplied", "\"status\":\"completed\""),
                row("a field nobody knows", "\"colour\" is not a permitted key", "\"colour\":\"red\""),
                row("an address that is none", "details_url", "\"details_url\":\"here\""),
                row("an id that is a number", "7 is not a string", "\"external_id\":7"),
                row("output without a title", "\"title\" wasn't supplied", "\"output\":{\"summary\":\"x\"}"),
                row("output without a summary", "\"summary\" wasn't supplied", "\"output\":{\"title\":\"x\"}"),
                row(
                        "a summary that is too long",
                        "Only 65535 characters are allowed; 65536 were supplied.",
                        "\"output\":{\"title\":\"x\",\"summary\":\"" + "x".repeat(65_536) + "\"}"),
                row(
                        "fifty-one annotations",
                        "No more than 50 items are allowed; 51 were supplied.",
                        output(annotations(51))),
                row(
                        "an annotation without a line",
                        "\"end_line\" wasn't supplied",
                        output(NOTE.formatted("").replace("\"end_line\":3,", ""))),
                row(
                        "an annotation whose line is a word",
                        "\"three\" is not an integer",
                        output(NOTE.formatted("").replace("\"end_line\":3", "\"end_line\":\"three\""))),
                row(
                        "an annotation on line 0",
                        "end_line",
                        output(NOTE.formatted("").replace("_line\":3", "_line\":0"))),
                row(
                        "an annotation that ends before it begins",
                        "end_line",
                        output(NOTE.formatted("").replace("end_line\":3", "end_line\":2"))),
                row(
                        "columns over several lines",
                        "Columns",
                        output(NOTE.formatted(",\"start_column\":1").replace("end_line\":3", "end_line\":4"))),
                row(
                        "an annotation of a level nobody knows",
                        "\"error\" is not a member of",
                        output(NOTE.formatted("").replace("failure", "error"))),
                row(
                        "an annotation with a field nobody knows",
                        "\"line\" is not a permitted key",
                        output(NOTE.formatted(",\"line\":3"))));
    }

    @Test
    void a_commit_that_is_not_there_has_no_checks() {
        String nowhere = "0".repeat(40);
        Response made = scene.bot("POST", RUNS, "{\"name\":\"rules\",\"head_sha\":\"" + nowhere + "\"}");
        assertThat(made.status()).isEqualTo(422);
        assertThat(Scene.message(made)).isEqualTo("No commit found for SHA: " + nowhere);
        assertThat(scene.bot("GET", Scene.REPO + "/commits/nowhere/check-runs", "")
                        .status())
                .isEqualTo(422);
        assertThat(scene.bot("GET", RUNS + "/1", "").status()).isEqualTo(404);
    }

    @Test
    void permissions_are_needed_and_people_make_none() {
        String reader = scene.token("{\"permissions\":{\"checks\":\"read\"}}");
        String stranger = scene.token("{\"permissions\":{\"contents\":\"write\"}}");
        Request make = Request.of("POST", RUNS).saying(check("\"status\":\"queued\""));
        Request list = Request.of("GET", Scene.REPO + "/commits/main/check-runs");
        assertThat(scene.ask(make.bearing(reader)).status()).isEqualTo(403);
        assertThat(scene.ask(list.bearing(reader)).status()).isEqualTo(200);
        assertThat(scene.ask(list.bearing(stranger)).status()).isEqualTo(403);
        String person =
                scene.world.papers().personToken("mona", Map.of("checks", Level.WRITE), scene.now.plusSeconds(60));
        assertThat(Scene.message(scene.ask(make.bearing(person)))).isEqualTo("You must authenticate via a GitHub App.");
        scene.mona().keeper().archive(REPO, true);
        assertThat(scene.ask(make.bearing(scene.token())).status()).isEqualTo(403);
    }

    @Test
    void another_apps_check_is_not_ours_to_change() {
        App other = new App(
                new Registration(99, "other", "Iv1", Optional.empty(), Map.of(), List.of()),
                Account.COPILOT,
                Account.COPILOT,
                scene.now);
        CheckRun theirs = new CheckRun(5, head, 6, new Hand(Account.COPILOT, Optional.of(other), scene.now));
        scene.world.locked(() -> scene.world.here(REPO).checks.add(theirs));
        Response refused = scene.bot("PATCH", RUNS + "/5", "{\"conclusion\":\"success\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(Scene.message(refused)).contains("Invalid app_id `4242`");
    }

    private Json made(String body) {
        Response response = scene.bot("POST", RUNS, body);
        assertThat(response.status()).as(response.body()).isEqualTo(201);
        return Json.parse(response.body());
    }

    private String check(String fields) {
        return "{\"name\":\"rules\",\"head_sha\":\"" + head + "\"," + fields + "}";
    }

    private static String output(String annotations) {
        return "\"output\":{\"title\":\"x\",\"summary\":\"x\",\"annotations\":[" + annotations + "]}";
    }

    private static String annotations(int count) {
        return String.join(
                ",", IntStream.range(0, count).mapToObj(i -> NOTE.formatted("")).toList());
    }

    private List<Long> listed(String ref, String query) {
        Response response = scene.bot("GET", Scene.REPO + "/commits/" + ref + "/check-runs" + query, "");
        return Json.parse(response.body())
                .at("check_runs")
                .items(run -> run.at("id").number());
    }

    private static String path(Json run) {
        return RUNS + "/" + run.at("id").number();
    }

    private static Arguments row(String what, String message, String fields) {
        return Arguments.of(what, message, fields);
    }
}
