package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an App hears and sees of people who ask for something, and how it lets them know that it heard. */
class AskingTest {
    private static final String REPO = "octo-org/hello";

    private final Scene scene = new Scene();

    @Test
    void a_comment_that_is_edited_says_what_it_was() {
        long id = scene.mona().comment(REPO, 1, "/agent fix");
        scene.pass(Duration.ofMinutes(2));
        scene.mona().editComment(REPO, 1, id, "/agent stop");
        Json edited = Json.parse(scene.world.parcels().getLast().body());
        assertThat(edited.at("action").text()).isEqualTo("edited");
        assertThat(edited.at("changes").at("body").at("from").text()).isEqualTo("/agent fix");
        assertThat(edited.at("issue").at("number").count()).isOne();
        Json comment = edited.at("comment");
        assertThat(comment.at("id").number()).isEqualTo(id);
        assertThat(comment.at("body").text()).isEqualTo("/agent stop");
        assertThat(comment.at("created_at").text()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(comment.at("updated_at").text()).isEqualTo("2026-11-20T10:02:00Z");
        assertThat(comment.at("author_association").text()).isEqualTo("COLLABORATOR");
        assertThat(comment.maybe("performed_via_github_app")).isEmpty();
        assertThat(Scene.list(scene.bot("GET", Scene.ISSUE + "/comments", ""))).containsExactly(comment);
    }

    @Test
    void a_comment_on_a_pull_request_says_that_it_is_one() {
        scene.mona().code().propose(REPO, Draft.of("Title", "branch", Change.write("a", "a")));
        scene.world.as("stranger", scene.now).comment(REPO, 2, "/agent fix");
        Json told = Json.parse(scene.world.parcels().getLast().body());
        assertThat(told.at("issue").maybe("pull_request")).isPresent();
        assertThat(told.at("comment").at("author_association").text()).isEqualTo("NONE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"})
    void a_reaction_to_a_comment_is_made_once_and_listed(String content) {
        String reactions = reactions();
        assertThat(scene.bot("POST", reactions, said(content)).status()).isEqualTo(201);
        Response again = scene.bot("POST", reactions, said(content));
        assertThat(again.status()).isEqualTo(200);
        Json listed = Scene.list(scene.bot("GET", reactions, "")).getFirst();
        assertThat(listed).isEqualTo(Json.parse(again.body()));
        assertThat(listed.at("content").text()).isEqualTo(content);
        assertThat(listed.at("user").at("login").text()).isEqualTo("bellhop[bot]");
    }

    @Test
    void reactions_are_listed_by_kind_and_ours_alone_can_be_taken_back() {
        long comment = scene.mona().comment(REPO, 1, "/agent fix");
        String reactions = Scene.REPO + "/issues/comments/" + comment + "/reactions";
        scene.mona().react(REPO, 1, comment, "eyes");
        scene.bot("POST", reactions, said("eyes"));
        scene.bot("POST", reactions, said("rocket"));
        assertThat(Scene.list(scene.bot("GET", reactions + "?content=eyes", "")))
                .hasSize(2);
        assertThat(scene.bot("GET", reactions + "?content=shrug", "").status()).isEqualTo(422);
        List<Json> all = Scene.list(scene.bot("GET", reactions, ""));
        assertThat(scene.bot("DELETE", reactions + "/" + all.get(0).at("id").number(), "")
                        .status())
                .isEqualTo(404);
        assertThat(scene.bot("DELETE", reactions + "/" + all.get(1).at("id").number(), "")
                        .status())
                .isEqualTo(204);
        assertThat(Scene.list(scene.bot("GET", reactions, ""))).containsExactly(all.get(0), all.get(2));
    }

    @Test
    void reactions_are_told_to_nobody() {
        String reactions = reactions();
        scene.world.parcels();
        scene.bot("POST", reactions, said("eyes"));
        assertThat(scene.world.parcels()).isEmpty();
    }

    @Test
    void a_reaction_needs_permission_to_write_and_a_comment_of_an_issue_that_is_there() {
        String reactions = reactions();
        Request reader = Request.of("POST", reactions)
                .saying(said("eyes"))
                .bearing(scene.token("{\"permissions\":{\"issues\":\"read\"}}"));
        assertThat(scene.ask(reader).status()).isEqualTo(403);
        scene.mona().deleteIssue(REPO, 1);
        assertThat(scene.bot("POST", reactions, said("eyes")).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} on a {2} repository is {1}")
    @CsvSource({
        "ADMIN, admin, admin, public",
        "MAINTAIN, write, maintain, public",
        "WRITE, write, write, private",
        "TRIAGE, read, triage, private",
        "READ, read, read, private",
        "NONE, read, read, public",
        "NONE, none, none, private",
    })
    void the_permission_of(Role role, String permission, String name, String visibility) {
        scene.mona().keeper().role(REPO, "somebody", role);
        scene.world.scenery().person("somebody");
        scene.mona().keeper().hide(REPO, visibility.equals("private"));
        Json told = Json.parse(scene.bot("GET", Scene.REPO + "/collaborators/somebody/permission", "")
                .body());
        assertThat(told.at("permission").text()).isEqualTo(permission);
        assertThat(told.at("role_name").text()).isEqualTo(name);
        assertThat(told.at("user").at("permissions").at("triage").flag()).isEqualTo(role.covers(Role.TRIAGE));
    }

    @Test
    void an_issue_from_a_template_comes_with_its_labels_and_each_is_told_as_the_openers_own() {
        int number = scene.world
                .as("outsider", scene.now)
                .open(REPO, "Broken", "It is.", List.of("bug", "agent-fix", "Bug"));
        List<Json> told = scene.world.parcels().stream()
                .map(parcel -> Json.parse(parcel.body()))
                .toList();
        assertThat(told)
                .extracting(one -> one.at("action").text()
                        + one.maybe("label")
                                .map(label -> " " + label.at("name").text())
                                .orElse(""))
                .containsExactly("opened", "labeled bug", "labeled agent-fix");
        assertThat(told).allSatisfy(one -> {
            assertThat(one.at("sender").at("login").text()).isEqualTo("outsider");
            assertThat(one.at("issue").at("number").count()).isEqualTo(number);
            assertThat(one.at("issue")
                            .at("labels")
                            .items(label -> label.at("name").text()))
                    .containsExactly("bug", "agent-fix");
        });
    }

    @ParameterizedTest(name = "a label by {0} is sent by a {1}")
    @CsvSource({"dependabot[bot], Bot", "mona, User"})
    void the_sender_of(String login, String type) {
        scene.world.as(login, scene.now).label(REPO, 1, "agent-fix");
        Json sender = Json.parse(scene.world.parcels().getFirst().body()).at("sender");
        assertThat(sender.at("login").text()).isEqualTo(login);
        assertThat(sender.at("type").text()).isEqualTo(type);
    }

    private String reactions() {
        return Scene.REPO + "/issues/comments/" + scene.mona().comment(REPO, 1, "/agent fix") + "/reactions";
    }

    private static String said(String content) {
        return Json.object().with("content", content).toString();
    }
}
