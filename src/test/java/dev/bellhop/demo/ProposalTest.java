package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pull requests that people open, and what is in them. */
class ProposalTest {
    private static final String REPO = "octo-org/hello";
    private static final String FILES = Scene.REPO + "/pulls/2/files";

    private final Scene scene = new Scene();

    @BeforeEach
    void base() {
        Change begun = Change.write("kept.txt", "kept")
                .and(Change.write("old.txt", "one\ntwo\nthree\n"))
                .and(Change.write("gone.txt", "a\nb\n"))
                .and(Change.write("here.txt", "moved"));
        scene.mona().code().commit(REPO, begun);
        scene.world.parcels();
    }

    @Test
    void a_person_opens_one_and_pushes_to_it() {
        Draft draft = Draft.of("Add rules", "rules", Change.write(".github/bellhop.yml", "agent: x\n"));
        assertThat(scene.mona().code().propose(REPO, draft)).isEqualTo(2);
        String pushed = scene.mona().code().push(REPO, 2, Change.write(".github/bellhop.yml", "agent: y\n"));

        List<Parcel> parcels = scene.world.parcels();
        assertThat(parcels).extracting(Parcel::event).containsExactly("pull_request", "pull_request");
        Json opened = Json.parse(parcels.getFirst().body());
        Json synchronised = Json.parse(parcels.getLast().body());
        assertThat(opened.at("action").text()).isEqualTo("opened");
        assertThat(opened.at("number").count()).isEqualTo(2);
        assertThat(synchronised.at("action").text()).isEqualTo("synchronize");
        assertThat(synchronised.at("before"))
                .isEqualTo(opened.at("pull_request").at("head").at("sha"));
        assertThat(synchronised.at("after").text()).isEqualTo(pushed);
        Json pull = synchronised.at("pull_request");
        assertThat(pull.at("draft").flag()).isFalse();
        assertThat(pull.at("changed_files").count()).isOne();
        assertThat(pull.at("base").at("ref").text()).isEqualTo("main");
        assertThat(pull.at("base").at("sha").text()).isNotEqualTo(pushed);
        assertThat(pull.at("head").at("ref").text()).isEqualTo("rules");
        assertThat(pull.at("head").at("sha").text()).isEqualTo(pushed);
        assertThat(pull.at("head").at("repo").at("full_name").text()).isEqualTo(REPO);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void lists(String what, Change change, List<String> files) {
        scene.mona().code().propose(REPO, Draft.of("Title", "branch", change));
        assertThat(listed(scene.bot("GET", FILES, ""))).containsExactlyElementsOf(files);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                row("a new file", Change.write("new.txt", "1\n2\n"), "added new.txt +2 -0"),
                row("a line more", Change.write("old.txt", "one\ntwo\nand\nthree\n"), "modified old.txt +1 -0"),
                row("a line changed", Change.write("old.txt", "one\n2\nthree\n"), "modified old.txt +1 -1"),
                row("a file taken away", Change.remove("gone.txt"), "removed gone.txt +0 -2"),
                row("a file moved", Change.move("here.txt", "there.txt"), "renamed here.txt -> there.txt +0 -0"),
                row("a file written as it was", Change.write("kept.txt", "kept")),
                row(
                        "several, in the order of their names",
                        Change.write("z", "z").and(Change.write("a", "a")),
                        "added a +1 -0",
                        "added z +1 -0"));
    }

    @Test
    void the_hash_of_a_file_leads_to_what_is_in_it_at_the_head() {
        scene.mona().code().propose(REPO, Draft.of("Title", "branch", Change.write("kept.txt", "better")));
        Json file = Scene.list(scene.bot("GET", FILES, "")).getFirst();
        String path = file.at("contents_url").text().substring("https://api.github.com".length());
        assertThat(Json.parse(scene.bot("GET", path, "").body()).at("sha")).isEqualTo(file.at("sha"));
        assertThat(Scene.text(scene.bot("GET", Scene.REPO + "/contents/kept.txt?ref=refs/pull/2/head", ""), "sha"))
                .isEqualTo(file.at("sha").text());
        assertThat(Scene.text(scene.bot("GET", Scene.REPO + "/contents/kept.txt?ref=branch", ""), "sha"))
                .isEqualTo(file.at("sha").text());
        assertThat(Scene.text(scene.bot("GET", Scene.REPO + "/contents/kept.txt", ""), "sha"))
                .isNotEqualTo(file.at("sha").text());
    }

    @Test
    void files_come_in_pages_and_no_more_than_three_thousand() {
        Change many = Change.write("0", "0");
        for (int i = 1; i <= 3000; i++) {
            many = many.and(Change.write("f%04d".formatted(i), "x"));
        }
        scene.mona().code().propose(REPO, Draft.of("Much", "much", many));
        Response last = scene.bot("GET", FILES + "?per_page=100&page=30", "");
        assertThat(last.header("Link")).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(listed(last)).hasSize(100).endsWith("added f2999 +1 -0");
    }

    @Test
    void one_out_of_a_fork_says_whose_it_is_and_is_read_where_it_was_opened() {
        String fork = scene.world.scenery().fork(REPO, "stranger", scene.now);
        Draft draft = Draft.of("Hi", "patch", Change.write("kept.txt", "mine")).from(fork);
        scene.world.as("stranger", scene.now).code().propose(REPO, draft);
        Json head = Json.parse(scene.world.parcels().getFirst().body())
                .at("pull_request")
                .at("head");
        assertThat(head.at("label").text()).isEqualTo("stranger:patch");
        assertThat(head.at("repo").at("full_name").text()).isEqualTo("stranger/hello");
        assertThat(head.at("repo").at("fork").flag()).isTrue();
        assertThat(head.at("user").at("login").text()).isEqualTo("stranger");
        String at = "?ref=" + head.at("sha").text();
        assertThat(Scene.text(scene.bot("GET", Scene.REPO + "/contents/kept.txt" + at, ""), "sha"))
                .isEqualTo(Blob.of("mine").sha());
        assertThat(scene.bot("GET", "/repos/stranger/hello/contents/kept.txt", "")
                        .status())
                .isEqualTo(404);
        assertThat(Scene.list(scene.bot("GET", Scene.REPO + "/pulls?head=stranger:patch", "")))
                .hasSize(1);

        scene.mona().keeper().deleteRepository("stranger/hello");
        Json left = Json.parse(scene.bot("GET", Scene.REPO + "/pulls/2", "").body());
        assertThat(left.at("head").maybe("repo")).isEmpty();
    }

    @Test
    void what_is_merged_is_on_the_default_branch_beside_what_came_meanwhile() {
        Change change = Change.move("here.txt", "there.txt").and(Change.write("new.txt", "new"));
        scene.mona().code().propose(REPO, Draft.of("Title", "branch", change));
        scene.mona().code().commit(REPO, Change.write("meanwhile.txt", "x"));
        scene.mona().merge(REPO, 2);
        assertThat(Scene.list(scene.bot("GET", Scene.REPO + "/contents", "")).stream()
                        .map(one -> one.at("name").text()))
                .containsExactly("gone.txt", "kept.txt", "meanwhile.txt", "new.txt", "old.txt", "there.txt");
    }

    @Test
    void what_copilot_proposes_changes_no_file() {
        scene.person("POST", Scene.ISSUE + "/assignees", Scene.ASSIGN);
        scene.pass(Duration.ofMinutes(1));
        assertThat(listed(scene.bot("GET", FILES, ""))).isEmpty();
        Json pull = Json.parse(scene.bot("GET", Scene.REPO + "/pulls/2", "").body());
        assertThat(pull.at("changed_files").count()).isZero();
        assertThat(pull.at("draft").flag()).isTrue();
    }

    @Test
    void the_files_of_an_issue_and_those_for_a_token_without_permission_are_refused() {
        scene.mona().code().propose(REPO, Draft.of("Title", "branch", Change.write("a", "a")));
        assertThat(scene.bot("GET", Scene.REPO + "/pulls/1/files", "").status()).isEqualTo(404);
        Request narrow = Request.of("GET", FILES).bearing(scene.token("{\"permissions\":{\"contents\":\"read\"}}"));
        assertThat(scene.ask(narrow).status()).isEqualTo(403);
    }

    private static List<String> listed(Response response) {
        return Scene.list(response).stream()
                .map(one -> one.at("status").text() + " "
                        + one.maybe("previous_filename")
                                .map(path -> path.text() + " -> ")
                                .orElse("")
                        + one.at("filename").text() + " +" + one.at("additions").count() + " -"
                        + one.at("deletions").count())
                .toList();
    }

    private static Arguments row(String what, Change change, String... files) {
        return Arguments.of(what, change, List.of(files));
    }
}
