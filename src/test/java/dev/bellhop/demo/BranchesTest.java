package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branches, what lies between them, and pull requests that ask to merge them. */
class BranchesTest {
    private static final String PULLS = Scene.REPO + "/pulls";
    private static final String BRANCH = "agent/issue-1-r1";
    private static final String OPEN = """
            {"title":"Fix it","head":"agent/issue-1-r1","base":"main","body":"Fixes #1"}""";

    private final Scene scene = new Scene();

    @Test
    void a_branch_is_found_by_its_name_whole_or_encoded() {
        String sha = push(BRANCH, "a.txt");
        for (String name : List.of(BRANCH, "agent%2Fissue-1-r1")) {
            Json branch = read("/branches/" + name);
            assertThat(branch.at("name").text()).isEqualTo(BRANCH);
            assertThat(branch.at("commit").at("sha").text()).isEqualTo(sha);
        }
        Response none = scene.bot("GET", Scene.REPO + "/branches/none", "");
        assertThat(none.status()).isEqualTo(404);
        assertThat(Scene.message(none)).isEqualTo("Branch not found");
    }

    @Test
    void a_comparison_tells_what_the_head_has_and_the_base_has_not() {
        push(BRANCH, "a.txt");
        push(BRANCH, "b.txt");
        scene.mona().code().commit("octo-org/hello", Change.write("c.txt", "c"));
        Json compared = read("/compare/main..." + BRANCH);
        assertThat(compared.at("status").text()).isEqualTo("diverged");
        assertThat(compared.at("ahead_by").count()).isEqualTo(2);
        assertThat(compared.at("behind_by").count()).isEqualTo(1);
        assertThat(compared.at("files").items(file -> file.at("filename").text()))
                .containsExactly("a.txt", "b.txt");
        assertThat(read("/compare/main...main").at("status").text()).isEqualTo("identical");
        assertThat(scene.bot("GET", Scene.REPO + "/compare/main...none", "").status())
                .isEqualTo(404);
    }

    @Test
    void a_comparison_shows_no_more_than_three_hundred_files() {
        Change many = Change.nothing();
        for (int i = 0; i < 301; i++) {
            many = many.and(Change.write("f" + i, "x"));
        }
        scene.mona().code().propose("octo-org/hello", Draft.of("Many", "many", many));
        assertThat(read("/compare/main...many").at("files").items()).hasSize(300);
    }

    @Test
    void a_pull_request_is_the_bot_s_and_is_told() {
        String sha = push(BRANCH, "a.txt");
        push(BRANCH, "b.txt");
        scene.world.parcels();
        Response opened = scene.bot("POST", PULLS, OPEN);
        assertThat(opened.status()).isEqualTo(201);
        Json pull = Json.parse(opened.body());
        assertThat(pull.at("user").at("login").text()).isEqualTo("bellhop[bot]");
        assertThat(pull.at("head").at("ref").text()).isEqualTo(BRANCH);
        assertThat(pull.at("head").at("sha").text()).isNotEqualTo(sha);
        assertThat(pull.at("commits").count()).isEqualTo(2);
        assertThat(pull.at("changed_files").count()).isEqualTo(2);
        assertThat(pull.at("draft").flag()).isFalse();
        assertThat(scene.events()).containsExactly("pull_request.opened");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "head=octo-org:agent/issue-1-r1&state=all, 1",
        "head=octo-org:agent/issue-1-r1, 0",
        "head=octo-org:other&state=all, 0",
        "state=all&base=main, 1",
        "state=all&base=other, 0",
    })
    void a_list_is_of_what_was_asked_for(String query, int found) {
        push(BRANCH, "a.txt");
        scene.bot("POST", PULLS, OPEN);
        scene.mona().close("octo-org/hello", 2);
        assertThat(Scene.list(scene.bot("GET", PULLS + "?" + query, ""))).hasSize(found);
    }

    @ParameterizedTest(name = "{0} is told {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title':'a','head':'none','base':'main'}    | 422 | {'resource':'PullRequest','field':'head','code':'invalid'}",
                "{'title':'a','head':'x:none','base':'main'}  | 422 | {'resource':'PullRequest','field':'head','code':'invalid'}",
                "{'title':'a','head':'work','base':'none'}    | 422 | {'resource':'PullRequest','field':'base','code':'invalid'}",
                "{'title':'a','head':'main','base':'work'}    | 422 | {'resource':'PullRequest','code':'custom','message':'No commits between work and main'}",
                "{'title':'a','head':'taken','base':'main'}   | 422 | {'resource':'PullRequest','code':'custom','message':'A pull request already exists for octo-org:taken.'}",
                "{'head':'work','base':'main'}                | 422 | {'resource':'PullRequest','code':'missing_field','field':'title'}",
            })
    void what_cannot_be_opened_is_refused(String body, int status, String error) {
        push("work", "a.txt");
        scene.mona().code().propose("octo-org/hello", Draft.of("Taken", "taken", Change.write("b.txt", "b")));
        Response response = scene.bot("POST", PULLS, body.replace('\'', '"'));
        assertThat(response.status()).isEqualTo(status);
        assertThat(Json.parse(response.body()).at("errors").items(Json::toString))
                .containsExactly(error.replace('\'', '"'));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title':'a','head':'work','base':'main','labels':[]}   | \"labels\" is not a permitted key.",
                "{'title':'a','base':'main'}                             | \"head\" wasn't supplied.",
                "{'title':'a','head':'work','base':'main','draft':'no'}  | For 'properties/draft', \"no\" is not a boolean.",
            })
    void what_does_not_fit_the_description_is_refused(String body, String why) {
        push("work", "a.txt");
        String asked = body.replace('\'', '"');
        assertThat(Scene.message(scene.bot("POST", PULLS, asked))).isEqualTo("Invalid request.\n\n" + why);
    }

    @Test
    void opening_and_comparing_take_their_permissions() {
        push(BRANCH, "a.txt");
        String token = scene.token("{\"permissions\":{\"pull_requests\":\"read\"}}");
        for (Request request : List.of(
                Request.of("POST", PULLS).saying(OPEN),
                Request.of("GET", Scene.REPO + "/branches/main"),
                Request.of("GET", Scene.REPO + "/compare/main..." + BRANCH))) {
            Response response = scene.ask(request.bearing(token));
            assertThat(response.status()).isEqualTo(403);
            assertThat(Scene.message(response)).isEqualTo("Resource not accessible by integration");
        }
    }

    @Test
    void a_token_that_was_given_back_is_nobody_s() {
        String token = scene.token("{\"repositories\":[\"hello\"],\"permissions\":{\"contents\":\"write\"}}");
        Request back = Request.of("DELETE", "/installation/token").bearing(token);
        assertThat(scene.ask(back).status()).isEqualTo(204);
        assertThat(scene.ask(back).status()).isEqualTo(401);
        assertThat(scene.world.git().clone("https://github.com/octo-org/hello", token, scene.now))
                .isPresent();
    }

    private String push(String branch, String path) {
        Git.Push push = new Git.Push("octo-org/hello", branch, "main", Map.of(path, "text\n"), "Work");
        return scene.world.git().push(scene.token(), push, scene.now) instanceof Git.Pushed.Done done ? done.sha() : "";
    }

    private Json read(String path) {
        Response response = scene.bot("GET", Scene.REPO + path, "");
        assertThat(response.status()).isEqualTo(200);
        return Json.parse(response.body());
    }
}
