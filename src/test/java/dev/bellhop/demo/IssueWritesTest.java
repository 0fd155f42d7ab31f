package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueWritesTest {
    private static final String ISSUES = Scene.REPO + "/issues";

    private final Scene scene = new Scene();

    @Test
    void an_update_takes_off_whoever_it_does_not_name() {
        scene.world.scenery().person("hubot");
        scene.mona().assign("octo-org/hello", 1, "hubot");
        assertThat(assignees(scene.person("PATCH", Scene.ISSUE, Scene.ASSIGN))).containsExactly("Copilot");
        assertThat(scene.world.looks().sessionsStarted("octo-org/hello", 1)).isOne();

        scene.person("PATCH", Scene.ISSUE, "{\"assignees\":[\"copilot-swe-agent[bot]\",\"hubot\"]}");
        assertThat(scene.world.looks().sessionsStarted("octo-org/hello", 1)).isOne();
        assertThat(assignees(scene.person("PATCH", Scene.ISSUE, "{\"assignees\":[]}")))
                .isEmpty();
    }

    @Test
    void a_new_issue_may_be_born_with_copilot_on_it() {
        Response made = scene.person(
                "POST", ISSUES, "{\"title\":\"A\",\"body\":\"B\",\"assignees\":[\"copilot-swe-agent[bot]\"]}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/repos/octo-org/hello/issues/2");
        assertThat(assignees(made)).containsExactly("Copilot");
        assertThat(scene.events()).containsExactly("issues.opened", "issues.assigned");
        assertThat(scene.world.looks().sessionsStarted("octo-org/hello", 2)).isOne();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | {} | 422",
                "POST | {'title':''} | 422",
                "POST | {'title':'A','color':'red'} | 422",
                "POST | {'title':'A','agent_assignment':{'branch':'x'}} | 422",
                "POST | {'title':'A','assignees':'mona'} | 422",
                "PATCH | {'assignees':'mona'} | 422",
                "PATCH | {'agent_assignment':{'model':7}} | 422",
            })
    void what_is_not_described_is_refused(String method, String body, int status) {
        String path = method.equals("POST") ? ISSUES : Scene.ISSUE;
        assertThat(scene.person(method, path, body.replace('\'', '"')).status()).isEqualTo(status);
    }

    @Test
    void an_app_s_own_token_does_not_assign_copilot() {
        Response response = scene.bot("PATCH", Scene.ISSUE, Scene.ASSIGN);
        assertThat(response.status()).isEqualTo(403);
        assertThat(Scene.message(response)).startsWith("Assigning agents is not supported");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"READ, false", "TRIAGE, false", "WRITE, true", "ADMIN, true"})
    void a_repository_says_what_the_asker_may_do_in_it(Role role, boolean push) {
        scene.mona().keeper().role("octo-org/hello", "mona", role);
        Json repository = Json.parse(scene.person("GET", Scene.REPO, "").body());
        assertThat(repository.at("permissions").at("push").flag()).isEqualTo(push);
        assertThat(Json.parse(scene.bot("GET", Scene.REPO, "").body()).maybe("permissions"))
                .isEmpty();
    }

    @Test
    void every_answer_to_a_classic_token_names_its_scopes() {
        String token = scene.world.papers().classicToken("mona", Set.of("repo", "gist"), scene.now.plusSeconds(60));
        assertThat(token).startsWith("ghp_").hasSize(40);
        for (String path : List.of(Scene.REPO, "/repos/octo-org/none")) {
            assertThat(scene.ask(Request.of("GET", path).bearing(token)).header("X-OAuth-Scopes"))
                    .isEqualTo("gist, repo");
        }
        assertThat(scene.person("GET", Scene.REPO, "").header("X-OAuth-Scopes")).isEmpty();
    }

    @ParameterizedTest(name = "{0} with a seat {1} and the scope {2}: {3}")
    @CsvSource({
        "mona, true, read:org, 200",
        "mona, false, read:org, 404",
        "nobody, true, read:org, 404",
        "mona, true, repo, 403",
    })
    void a_seat_is_shown_to_who_may_see_seats(String login, boolean seat, String scope, int status) {
        scene.world.scenery().seat("mona", seat);
        String token = scene.world.papers().classicToken("mona", Set.of(scope), scene.now.plusSeconds(60));
        Request request = Request.of("GET", "/orgs/octo-org/members/" + login + "/copilot");
        assertThat(scene.ask(request.bearing(token)).status()).isEqualTo(status);
    }

    private static List<String> assignees(Response response) {
        return Json.parse(response.body())
                .at("assignees")
                .items(one -> one.at("login").text());
    }
}
