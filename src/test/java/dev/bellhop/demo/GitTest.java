package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cloning and pushing with a token. */
class GitTest {
    private static final String REPOSITORY = "octo-org/hello";
    private static final String URL = "https://github.com/octo-org/hello";
    private static final String BRANCH = "agent/issue-1-r1";
    private static final String UNKNOWN = """
            remote: Invalid username or token. Password authentication is not supported for Git operations.
            fatal: Authentication failed for 'https://github.com/octo-org/hello/'""";

    private final Scene scene = new Scene();
    private final Git git = scene.world.git();

    @ParameterizedTest
    @ValueSource(strings = {URL, URL + ".git", URL + "/"})
    void a_token_for_the_repository_clones_it(String url) {
        assertThat(git.clone(url, scene.token(), scene.now)).isEmpty();
        assertThat(git.clone(url, scene.hello.personToken(), scene.now)).isEmpty();
    }

    @Test
    void nobody_knows_a_token_that_is_made_up_or_over_or_revoked() {
        assertThat(clone("ghs_made_up")).contains(UNKNOWN);
        String revoked = scene.token();
        scene.world.papers().revoke(revoked);
        assertThat(clone(revoked)).contains(UNKNOWN);
        String token = scene.token();
        scene.pass(Duration.ofMinutes(59));
        assertThat(clone(token)).isEmpty();
        scene.pass(Duration.ofMinutes(1));
        assertThat(clone(token)).contains(UNKNOWN);
        assertThat(git.push(token, work("a.txt"), scene.now)).isEqualTo(new Git.Pushed.Refused(UNKNOWN));
    }

    @Test
    void a_token_for_another_repository_finds_nothing() {
        scene.world.scenery().repository("octo-org/other", scene.now);
        scene.world.scenery().install("octo-org/other", scene.now);
        String token = scene.token("{\"repositories\":[\"other\"]}");
        String words = "remote: Repository not found.\nfatal: repository '" + URL + "/' not found";
        assertThat(clone(token)).contains(words);
        assertThat(refusal(token, work("a.txt"))).isEqualTo(words);
    }

    @Test
    void only_addresses_at_github_lead_anywhere() {
        assertThat(git.clone("https://github.example/octo-org/hello", scene.token(), scene.now))
                .contains("fatal: unable to access 'https://github.example/octo-org/hello/': Could not resolve host");
    }

    @Test
    void a_push_makes_the_branch_and_is_told_with_the_bot_as_sender() {
        Git.Pushed pushed = git.push(scene.token(), work("a.txt"), scene.now);
        assertThat(git.branches(REPOSITORY)).containsEntry(BRANCH, sha(pushed));
        assertThat(git.file(REPOSITORY, BRANCH, "a.txt")).contains("text\n");
        assertThat(git.file(REPOSITORY, "main", "a.txt")).isEmpty();
        List<Parcel> parcels = scene.world.parcels();
        assertThat(parcels).extracting(Parcel::event).containsExactly("push");
        Json told = Json.parse(parcels.getFirst().body());
        assertThat(told.at("ref").text()).isEqualTo("refs/heads/" + BRANCH);
        assertThat(told.at("after").text()).isEqualTo(sha(pushed));
        assertThat(told.at("created").flag()).isTrue();
        assertThat(told.at("sender").at("login").text()).isEqualTo("bellhop[bot]");
        assertThat(told.at("head_commit").at("added").items(Json::text)).containsExactly("a.txt");
    }

    @Test
    void a_push_to_the_head_of_an_open_pull_request_moves_it() {
        int number = scene.mona().code().propose(REPOSITORY, Draft.of("Mine", "mine", Change.write("a.txt", "a")));
        scene.world.parcels();
        Git.Push push = new Git.Push(REPOSITORY, "mine", "main", Map.of("b.txt", "b"), "More");
        Git.Pushed pushed = git.push(scene.token(), push, scene.now);
        Json pull =
                Json.parse(scene.bot("GET", Scene.REPO + "/pulls/" + number, "").body());
        assertThat(pull.at("head").at("sha").text()).isEqualTo(sha(pushed));
        assertThat(scene.world.parcels()).extracting(Parcel::event).containsExactly("push", "pull_request");
        assertThat(git.file(REPOSITORY, "mine", "a.txt")).contains("a");
    }

    @Test
    void what_is_there_already_is_pushed_without_a_word() {
        String token = scene.token();
        Git.Pushed first = git.push(token, work("a.txt"), scene.now);
        scene.world.parcels();
        assertThat(git.push(token, work("a.txt"), scene.now)).isEqualTo(first);
        assertThat(scene.world.parcels()).isEmpty();
    }

    @Test
    void a_branch_of_nothing_new_stands_at_its_base() {
        Git.Push push = new Git.Push(REPOSITORY, BRANCH, "main", Map.of(), "");
        Git.Pushed pushed = git.push(scene.token(), push, scene.now);
        assertThat(git.branches(REPOSITORY)).containsEntry("main", sha(pushed)).containsEntry(BRANCH, sha(pushed));
    }

    @Test
    void a_base_that_is_not_there_cannot_be_built_upon() {
        Git.Push push = new Git.Push(REPOSITORY, BRANCH, "trunk", Map.of("a.txt", "a"), "Work");
        assertThat(refusal(scene.token(), push)).isEqualTo("fatal: Remote branch trunk not found in upstream origin");
    }

    @Test
    void whoever_may_only_read_may_not_push() {
        String token = scene.token("{\"permissions\":{\"contents\":\"read\",\"metadata\":\"read\"}}");
        assertThat(clone(token)).isEmpty();
        assertThat(refusal(token, work("a.txt"))).isEqualTo("""
                        remote: Permission to octo-org/hello.git denied to bellhop[bot].
                        fatal: unable to access 'https://github.com/octo-org/hello/': The requested URL returned error: 403""");
        assertThat(clone(scene.token("{\"permissions\":{\"metadata\":\"read\"}}")))
                .contains("""
                        remote: Write access to repository not granted.
                        fatal: unable to access 'https://github.com/octo-org/hello/': The requested URL returned error: 403""");
    }

    @Test
    void workflows_need_a_permission_of_their_own() {
        assertThat(refusal(scene.token(), work(".github/workflows/ci.yml"))).isEqualTo("""
                         ! [remote rejected] agent/issue-1-r1 -> agent/issue-1-r1 (refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission)
                        error: failed to push some refs to 'https://github.com/octo-org/hello'""");
        assertThat(git.branches(REPOSITORY)).containsOnlyKeys("main");
        assertThat(scene.world.parcels()).isEmpty();
    }

    @Test
    void an_archived_repository_is_read_only() {
        String token = scene.token();
        scene.mona().keeper().archive(REPOSITORY, true);
        assertThat(clone(token)).isEmpty();
        assertThat(refusal(token, work("a.txt"))).startsWith("remote: This repository was archived");
    }

    @Test
    void a_former_name_leads_to_the_repository() {
        String token = scene.token();
        scene.mona().keeper().rename(REPOSITORY, "renamed");
        assertThat(clone(token)).isEmpty();
    }

    @Test
    void submodules_are_those_of_the_default_branch() {
        assertThat(git.submodules(REPOSITORY)).isEmpty();
        scene.mona().code().commit(REPOSITORY, Change.write(".gitmodules", """
                                [submodule "lib"]
                                \tpath = lib
                                \turl = https://github.com/octo-org/lib.git
                                """));
        assertThat(git.submodules(REPOSITORY)).containsExactly("https://github.com/octo-org/lib.git");
    }

    private Optional<String> clone(String token) {
        return git.clone(URL, token, scene.now);
    }

    private static Git.Push work(String path) {
        return new Git.Push(REPOSITORY, BRANCH, "main", Map.of(path, "text\n"), "Work");
    }

    private String refusal(String token, Git.Push push) {
        return git.push(token, push, scene.now) instanceof Git.Pushed.Refused refused ? refused.words() : "";
    }

    private static String sha(Git.Pushed pushed) {
        return pushed instanceof Git.Pushed.Done done ? done.sha() : "";
    }
}
