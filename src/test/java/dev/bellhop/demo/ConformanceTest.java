package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The world speaks as GitHub's own description says that GitHub speaks. */
@Tag("dear")
class ConformanceTest {
    private final Scene scene = new Scene();

    @BeforeEach
    void npm() throws Exception {
        if (!Conformance.isPossible()) {
            System.err.println(
                    "LEFT OUT: the simulated world was not compared with GitHub's description, npm is missing");
            Assumptions.abort("npm is missing");
        }
    }

    @Test
    void every_answer_of_a_whole_story_fits() throws Exception {
        story();
        List<String> said = Conformance.check(scene.world.requests());
        assertThat(said).singleElement().asString().startsWith("checked ").contains(" 4 known exceptions");
    }

    @Test
    void a_body_that_the_description_does_not_know_is_found() throws Exception {
        Request request = Request.of("POST", Scene.ISSUE + "/comments").saying("{\"text\":\"hi\"}");
        Seen seen = new Seen(scene.now, "", request, Response.json(201, Json.object()));
        assertThat(Conformance.check(List.of(seen)))
                .anyMatch(line -> line.contains("request: it must have required property 'body'"))
                .anyMatch(line -> line.contains("unknown field text"))
                .anyMatch(line -> line.contains("response: it must have required property 'id'"));
    }

    @Test
    void every_webhook_fits() throws Exception {
        Acts mona = scene.mona();
        long comment = mona.comment("octo-org/hello", 1, "/agent fix");
        mona.editComment("octo-org/hello", 1, comment, "/agent stop");
        mona.deleteComment("octo-org/hello", 1, comment);
        mona.open("octo-org/hello", "Title", "", List.of("agent-fix"));
        mona.unlabel("octo-org/hello", 2, "agent-fix");
        scene.person("POST", Scene.ISSUE + "/assignees", Scene.ASSIGN);
        scene.pass(Duration.ofMinutes(1));
        mona.ready("octo-org/hello", 3);
        mona.review("octo-org/hello", 3, "approved");
        String fork = scene.world.scenery().fork("octo-org/hello", "stranger", scene.now);
        Draft draft = Draft.of("Title", "patch", Change.write("a", "b")).from(fork);
        int number = mona.code().propose("octo-org/hello", draft);
        mona.code().push("octo-org/hello", number, Change.write("a", "c"));
        mona.comment("octo-org/hello", number, "/agent fix");
        mona.merge("octo-org/hello", number);
        mona.close("octo-org/hello", 1);
        mona.reopen("octo-org/hello", 1);
        mona.keeper().rename("octo-org/hello", "goodbye");
        mona.revokes();
        List<Parcel> parcels = scene.world.parcels();
        assertThat(Conformance.checkWebhooks(parcels))
                .singleElement()
                .asString()
                .startsWith("checked " + parcels.size() + " ")
                .contains(" 0 known exceptions");
    }

    @Test
    void what_is_tested_fits() throws Exception {
        scene.world.tests(Pace.USUAL);
        Acts mona = scene.mona();
        int number = mona.code().propose("octo-org/hello", Draft.of("Title", "patch", Change.write("a", "b")));
        String fork = scene.world.scenery().fork("octo-org/hello", "stranger", scene.now);
        mona.code()
                .propose(
                        "octo-org/hello",
                        Draft.of("Title", "patch", Change.write("a", "d")).from(fork));
        scene.pass(Duration.ofSeconds(3));
        scene.world.passes(false);
        mona.code().push("octo-org/hello", number, Change.write("a", "c"));
        scene.pass(Duration.ofMinutes(1));
        List<Parcel> parcels = scene.world.parcels().stream()
                .filter(parcel -> parcel.event().startsWith("check_"))
                .toList();
        assertThat(parcels).hasSize(9);
        assertThat(Conformance.checkWebhooks(parcels))
                .singleElement()
                .asString()
                .startsWith("checked 9 ")
                .contains(" 0 known exceptions");
    }

    @Test
    void agent_tasks_fit_in_every_state() throws Exception {
        String token = scene.world.papers().personToken("mona", Hello.FOR_TASKS, scene.now.plus(Duration.ofDays(1)));
        String tasks = "/agents/repos/octo-org/hello/tasks";
        for (String state : TaskScript.STATES) {
            scene.world.tasks(TaskScript.ending(state));
            Request start = Request.of("POST", tasks).saying("""
                    {"prompt":"Do it","base_ref":"main","model":"gpt-5.4","custom_agent":"x","create_pull_request":true}""");
            String id = Scene.text(scene.ask(start.bearing(token)), "id");
            scene.pass(Duration.ofSeconds(6));
            scene.bot("GET", Scene.REPO + "/actions/runs?status=in_progress", "");
            scene.pass(Duration.ofMinutes(1));
            for (String path : List.of(tasks, tasks + "/" + id, "/agents/tasks", "/agents/tasks/" + id, tasks + "/x")) {
                scene.ask(Request.of("GET", path).bearing(token));
            }
        }
        Request more = Request.of("POST", tasks)
                .saying("{\"prompt\":\"More\",\"head_ref\":\"copilot/task-2\",\"base_ref\":\"main\"}");
        scene.ask(more.bearing(token));
        scene.ask(more.saying("{\"prompt\":\" \"}").bearing(token));
        scene.bot("GET", tasks, "");
        Json runs =
                Json.parse(scene.bot("GET", Scene.REPO + "/actions/runs", "").body());
        String run = Scene.REPO + "/actions/runs/"
                + runs.at("workflow_runs").items().getFirst().at("id").number();
        scene.bot("POST", run + "/cancel", "");
        scene.bot("PATCH", Scene.REPO + "/pulls/2", "{\"state\":\"closed\"}");
        assertThat(Conformance.check(scene.world.requests()))
                .singleElement()
                .asString()
                .startsWith("checked ")
                .contains(" 0 known exceptions");
    }

    @Test
    void an_enterprise_s_custom_agents_and_an_organisation_s_members_fit() throws Exception {
        String token =
                scene.world.scenery().enterprise("octo", "olga", List.of("octo-org"), scene.now.plusSeconds(600));
        scene.world.scenery().repository("octo-org/.github-private", scene.now);
        scene.mona().code().commit("octo-org/.github-private", Change.write("agents/tester.md", "x"));
        String agents = "/enterprises/octo/copilot/custom-agents";
        String id = Json.parse(scene.bot("GET", "/orgs/octo-org", "").body())
                .at("id")
                .toString();
        for (String body : List.of(
                "",
                "{\"organization_id\":" + id + ",\"create_ruleset\":false}",
                "{\"organization_id\":" + id + "}",
                "{\"organization_id\":1}")) {
            if (!body.isEmpty()) {
                scene.ask(Request.of("PUT", agents + "/source").saying(body).bearing(token));
            }
            scene.ask(Request.of("GET", agents).bearing(token));
            scene.ask(Request.of("GET", agents + "/source").bearing(token));
        }
        scene.ask(Request.of("DELETE", agents + "/source").bearing(token));
        scene.person("GET", agents, "");
        scene.bot("GET", "/orgs/mona", "");
        scene.world.scenery().member("octo-org", "mona", new Membership(Membership.Rank.ADMIN, false));
        scene.bot("GET", "/orgs/octo-org/memberships/mona", "");
        scene.bot("GET", "/orgs/octo-org/memberships/nobody", "");
        scene.app("GET", "/app/installations/" + scene.hello.installation(), "");
        assertThat(Conformance.check(scene.world.requests()))
                .singleElement()
                .asString()
                .startsWith("checked ")
                .contains(" 0 known exceptions");
    }

    @Test
    void what_happens_around_a_branch_fits() throws Exception {
        Git.Push push = new Git.Push("octo-org/hello", "agent/issue-1-r1", "main", Map.of("a.txt", "a"), "Work");
        String body = """
                {"repositories":["hello"],"permissions":{"contents":"write","pull_requests":"write"}}""";
        String token = scene.token(body);
        scene.world.git().push(token, push, scene.now);
        String open = """
                {"title":"Fix","head":"agent/issue-1-r1","base":"main","body":"Fixes #1","draft":false}""";
        for (int i = 0; i < 2; i++) {
            scene.ask(Request.of("POST", Scene.REPO + "/pulls").saying(open).bearing(token));
        }
        scene.world.git().push(token, push.with(Map.of("a.txt", "b")), scene.now);
        List<String> reads = List.of(
                "/pulls?head=octo-org:agent/issue-1-r1&state=all&base=main",
                "/branches/main",
                "/branches/none",
                "/compare/main...none",
                "/compare/main...main");
        reads.forEach(path -> scene.bot("GET", Scene.REPO + path, ""));
        scene.ask(Request.of("DELETE", "/installation/token").bearing(token));
        scene.ask(Request.of("DELETE", "/installation/token").bearing(token));
        assertThat(Conformance.check(scene.world.requests()))
                .singleElement()
                .asString()
                .startsWith("checked ")
                .contains(" 0 known exceptions");
        assertThat(Conformance.checkWebhooks(scene.world.parcels()))
                .singleElement()
                .asString()
                .contains(" 0 known exceptions");
    }

    @Test
    void labels_and_rulesets_of_a_repository_fit() throws Exception {
        Ruleset.Rule naming = new Ruleset.Rule(
                "branch_name_pattern", Map.of("operator", "starts_with", "pattern", "x/", "negate", false));
        List<Ruleset.Rule> rules = List.of(Ruleset.Rule.of("creation"), Ruleset.Rule.of("non_fast_forward"), naming);
        scene.mona().rule("octo-org/hello", new Ruleset("All", "", true, rules));
        for (String path : List.of("/labels", "/rules/branches/agent%2Fissue-1-x", "/rulesets/21", "/rulesets/22")) {
            scene.bot("GET", Scene.REPO + path, "");
            scene.person("GET", Scene.REPO + path, "");
        }
        for (int times = 0; times < 2; times++) {
            scene.bot("POST", Scene.REPO + "/labels", """
                    {"name":"agent-fix:claude","color":"0e8a16","description":"Has an agent do it"}""");
        }
        scene.person("POST", Scene.REPO + "/labels", "{\"name\":\"plain\"}");
        assertThat(Conformance.check(scene.world.requests()))
                .singleElement()
                .asString()
                .startsWith("checked ")
                .contains(" 0 known exceptions");
    }

    private void story() {
        scene.world.scenery().hook("https://bellhop.example/webhooks/github");
        scene.mona().label("octo-org/hello", 1, "agent-fix");
        scene.mona().comment("octo-org/hello", 1, "/agent fix");
        scene.person(
                "POST",
                Scene.ISSUE + "/assignees",
                "{\"assignees\":[\"copilot-swe-agent[bot]\",\"mona\"],\"agent_assignment\":{\"model\":\"\"}}");
        write();
        talk();
        scene.pass(Duration.ofMinutes(1));
        scene.mona().ready("octo-org/hello", 2);
        scene.mona().merge("octo-org/hello", 2);
        scene.mona().reopen("octo-org/hello", 1);
        scene.world.copilot(Script.FAILS);
        scene.person("DELETE", Scene.ISSUE + "/assignees", Scene.ASSIGN);
        scene.person("POST", Scene.ISSUE + "/assignees", Scene.ASSIGN);
        scene.pass(Duration.ofMinutes(1));
        read();
        ask();
        check(propose());
        scene.person("POST", Scene.REPO + "/issues", """
                {"title":"Another","body":"More","assignees":["copilot-swe-agent[bot]"],
                "agent_assignment":{"model":"m-1"}}""");
        scene.person("POST", Scene.REPO + "/issues", "{\"title\":\"\"}");
        scene.person("GET", Scene.REPO + "/issues?state=all&per_page=100", "");
        connect();
        scene.mona().keeper().rename("octo-org/hello", "goodbye");
        scene.bot("GET", Scene.ISSUE, "");
    }

    private void write() {
        scene.person("PATCH", Scene.ISSUE, """
                {"assignees":["mona","copilot-swe-agent[bot]"],"agent_assignment":{"base_branch":"main"}}""");
        scene.person("PATCH", Scene.ISSUE, "{\"assignees\":7}");
        scene.person("GET", Scene.REPO, "");
        scene.person("GET", "/user", "");
        scene.person("GET", Scene.ISSUE + "/assignees/copilot-swe-agent%5Bbot%5D", "");
        String seat = "/orgs/octo-org/members/mona/copilot";
        scene.person("GET", seat, "");
        Map<String, Level> seats = Map.of("organization_copilot_seat_management", Level.READ);
        String billing = scene.world.papers().personToken("mona", seats, scene.now.plusSeconds(60));
        scene.ask(Request.of("GET", seat).bearing(billing));
        scene.ask(Request.of("GET", seat.replace("mona", "nobody")).bearing(billing));
    }

    private void connect() {
        scene.world.papers().client("s3cret", "https://bellhop.example/connect/callback");
        String code = scene.mona()
                .authorises("https://github.com/login/oauth/authorize?client_id=Iv23simulated")
                .replaceAll(".*code=", "");
        Request exchange = Request.of(
                "POST", "/login/oauth/access_token?client_id=Iv23simulated&client_secret=s3cret&code=" + code);
        String token = Scene.text(scene.ask(exchange.with("Accept", "application/json")), "access_token");
        scene.ask(Request.of("GET", "/user").bearing(token));
        String basic = Base64.getEncoder().encodeToString("Iv23simulated:s3cret".getBytes(StandardCharsets.UTF_8));
        for (String what : List.of("POST token", "DELETE grant", "DELETE grant")) {
            String[] words = what.split(" ", 2);
            scene.ask(Request.of(words[0], "/applications/Iv23simulated/" + words[1])
                    .saying(Json.object().with("access_token", token))
                    .with("Authorization", "Basic " + basic));
        }
    }

    private void talk() {
        String comment = Scene.text(scene.bot("POST", Scene.ISSUE + "/comments", "{\"body\":\"On it.\"}"), "url")
                .substring("https://api.github.com".length());
        scene.bot("PATCH", comment, "{\"body\":\"Done.\"}");
        scene.bot("GET", comment, "");
        scene.bot("POST", comment + "/reactions", "{\"content\":\"heart\"}");
        scene.bot("POST", Scene.ISSUE + "/reactions", "{\"content\":\"eyes\"}");
        scene.bot("POST", Scene.ISSUE + "/reactions", "{\"content\":\"eyes\"}");
        scene.bot("POST", Scene.ISSUE + "/labels", "{\"labels\":[\"one\",\"two\"]}");
        scene.bot("DELETE", Scene.ISSUE + "/labels/agent-fix", "");
        scene.bot("DELETE", comment, "");
        scene.bot("POST", Scene.ISSUE + "/comments", "{\"body\":" + 42 + "}");
        scene.bot("POST", Scene.ISSUE + "/comments", "{\"body\":\"On it.\"}");
    }

    private void ask() {
        long comment = scene.mona().comment("octo-org/hello", 1, "/agent fix");
        scene.mona().editComment("octo-org/hello", 1, comment, "/agent stop");
        scene.mona().react("octo-org/hello", 1, comment, "hooray");
        String reactions = Scene.REPO + "/issues/comments/" + comment + "/reactions";
        scene.bot("POST", reactions, "{\"content\":\"rocket\"}");
        Json ours = Json.parse(
                scene.bot("POST", reactions, "{\"content\":\"confused\"}").body());
        scene.bot("GET", reactions, "");
        scene.bot("DELETE", reactions + "/" + ours.at("id").number(), "");
        scene.bot("GET", reactions + "?content=rocket", "");
        scene.bot("GET", Scene.ISSUE + "/reactions", "");
    }

    /** The head of the new pull request. */
    private String propose() {
        Change begun = Change.write("a.txt", "one\n").and(Change.write("b.txt", "two\n"));
        scene.mona().code().commit("octo-org/hello", begun.and(Change.write(".github/agents/tester.md", "x")));
        String fork = scene.world.scenery().fork("octo-org/hello", "stranger", scene.now);
        Change change = Change.write("a.txt", "three\n")
                .and(Change.move("b.txt", "c.txt"))
                .and(Change.remove(".github/agents/tester.md"))
                .and(Change.write(".github/bellhop.yml", "agent: copilot\n"));
        Draft draft = Draft.of("Rules", "rules", change);
        scene.mona().code().propose("octo-org/hello", draft.from(fork));
        int number = scene.mona().code().propose("octo-org/hello", draft);
        String pull = Scene.REPO + "/pulls/" + number;
        scene.bot("GET", pull + "/files", "");
        scene.bot("GET", Scene.REPO + "/pulls", "");
        scene.mona().keeper().deleteRepository(fork);
        scene.bot("GET", Scene.REPO + "/pulls", "");
        for (String path :
                List.of("/", "/a.txt", "/.github", "/.github/agents/tester.md", "/none.txt", "/a.txt?ref=x")) {
            scene.bot("GET", Scene.REPO + "/contents" + path, "");
        }
        return Json.parse(scene.bot("GET", pull, "").body())
                .at("head")
                .at("sha")
                .text();
    }

    private void check(String head) {
        String runs = Scene.REPO + "/check-runs";
        scene.bot("POST", runs, "{\"name\":\"later\",\"head_sha\":\"" + head + "\",\"status\":\"queued\"}");
        Response made = scene.bot("POST", runs, """
                {"name":"rules","head_sha":"%s","external_id":"r","conclusion":"failure","output":{"title":"1 problem",
                "summary":"See","text":"More","annotations":[{"path":"a.txt","start_line":1,"end_line":1,"start_column":2,
                "end_column":3,"annotation_level":"failure","message":"No","title":"No","raw_details":"No"}]}}""".formatted(head));
        String one = Scene.text(made, "url").substring("https://api.github.com".length());
        scene.bot("PATCH", one, """
                {"status":"completed","conclusion":"success","output":{"summary":"Well",
                "annotations":[{"path":"a.txt","start_line":1,"end_line":2,"annotation_level":"notice","message":"Hm"}]}}""");
        scene.bot("PATCH", one, "{\"conclusion\":\"great\"}");
        scene.bot("GET", one, "");
        scene.bot("GET", one + "/annotations", "");
        scene.bot("GET", Scene.REPO + "/commits/" + head + "/check-runs?check_name=rules&app_id=4242", "");
        scene.bot("GET", Scene.REPO + "/commits/heads/main/check-runs", "");
        scene.bot("GET", Scene.REPO + "/commits/none/check-runs", "");
    }

    private void read() {
        for (Parcel parcel : scene.world.parcels()) {
            scene.world.delivered(parcel, 503, scene.now);
        }
        Json delivery = Scene.list(scene.app("GET", "/app/hook/deliveries", "")).getFirst();
        String one = "/app/hook/deliveries/" + delivery.at("id").number();
        scene.app("GET", one, "");
        scene.app("POST", one + "/attempts", "");
        scene.app("GET", "/app/hook/config", "");
        scene.app("PATCH", "/app/hook/config", "{\"content_type\":\"json\"}");
        scene.app("GET", "/app", "");
        scene.app("GET", Scene.REPO + "/installation", "");
        scene.world.scenery().person("octocat");
        scene.app("POST", scene.tokens(), "{\"repositories\":[\"hello\"],\"permissions\":{\"issues\":\"write\"}}");
        for (String path : List.of(
                "/issues/1",
                "/issues/1/comments",
                "/issues/1/labels",
                "/issues/1/timeline?per_page=100",
                "/issues/2",
                "/issues/2/timeline",
                "/issues/3/timeline",
                "/issues/1/assignees/mona",
                "/issues/9",
                "/pulls/2",
                "/pulls?state=all",
                "/collaborators/mona/permission",
                "/collaborators/octocat/permission",
                "")) {
            scene.bot("GET", Scene.REPO + path, "");
        }
        for (String login : List.of("mona", "octo-org", "bellhop%5Bbot%5D", "nobody")) {
            scene.bot("GET", "/users/" + login, "");
        }
        scene.bot("GET", "/rate_limit", "");
        scene.bot("DELETE", "/installation/token", "");
    }
}
