package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as an App reads them. */
class ContentsTest {
    private static final String RULES = "/contents/.github/bellhop.yml";
    private static final String RAW = "application/vnd.github.raw+json";

    private final Scene scene = new Scene();

    @Test
    void a_file_comes_in_lines_of_sixty_with_the_name_that_git_gives_it() {
        put(".github/bellhop.yml", "hello\n".repeat(20));
        Json file = Json.parse(scene.bot("GET", Scene.REPO + RULES, "").body());
        assertThat(file.at("type").text()).isEqualTo("file");
        assertThat(file.at("encoding").text()).isEqualTo("base64");
        assertThat(file.at("name").text()).isEqualTo("bellhop.yml");
        assertThat(file.at("path").text()).isEqualTo(".github/bellhop.yml");
        assertThat(file.at("size").count()).isEqualTo(120);
        assertThat(file.at("html_url").text())
                .isEqualTo("https://github.com/octo-org/hello/blob/main/.github/bellhop.yml");
        assertThat(file.at("content").text().lines()).hasSize(3).allMatch(line -> line.length() <= 60);
        assertThat(decoded(file)).isEqualTo("hello\n".repeat(20));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "'', e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
        "hello, b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0",
    })
    void the_hash_is_that_of_git(String text, String sha) {
        put("a.txt", text);
        assertThat(Scene.text(scene.bot("GET", Scene.REPO + "/contents/a.txt", ""), "sha"))
                .isEqualTo(sha);
    }

    @Test
    void bytes_that_are_no_text_come_whole() {
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 1};
        scene.mona().code().commit("octo-org/hello", Change.write("a.bin", bytes));
        Json file =
                Json.parse(scene.bot("GET", Scene.REPO + "/contents/a.bin", "").body());
        assertThat(Base64.getMimeDecoder().decode(file.at("content").text())).isEqualTo(bytes);
    }

    @Test
    void a_raw_file_is_its_text_and_is_not_sent_twice() {
        put(".github/bellhop.yml", "agent: copilot # grüß\n");
        Request request =
                Request.of("GET", Scene.REPO + RULES).with("Accept", RAW).bearing(scene.token());
        Response raw = scene.ask(request);
        assertThat(raw.body()).isEqualTo("agent: copilot # grüß\n");
        assertThat(raw.header("Content-Type")).isEqualTo(RAW + "; charset=utf-8");
        Request again = request.with("If-None-Match", raw.header("ETag"));
        assertThat(scene.ask(again).status()).isEqualTo(304);
        put(".github/bellhop.yml", "agent: session\n");
        assertThat(scene.ask(again).body()).isEqualTo("agent: session\n");
    }

    @Test
    void a_file_over_a_megabyte_comes_raw_alone() {
        put("large.txt", "x".repeat(1024 * 1024 + 1));
        Json file = Json.parse(
                scene.bot("GET", Scene.REPO + "/contents/large.txt", "").body());
        assertThat(file.at("encoding").text()).isEqualTo("none");
        assertThat(file.at("content").text()).isEmpty();
        Request raw = Request.of("GET", Scene.REPO + "/contents/large.txt").with("Accept", RAW);
        assertThat(scene.ask(raw.bearing(scene.token())).body()).hasSize(1024 * 1024 + 1);
    }

    @Test
    void a_directory_is_a_list_of_what_is_in_it() {
        put(".github/agents/tester.md", "x");
        put(".github/agents/deep/er.md", "x");
        put(".github/bellhop.yml", "x");
        assertThat(listed(scene.bot("GET", Scene.REPO + "/contents/.github/agents/", "")))
                .containsExactly("dir .github/agents/deep", "file .github/agents/tester.md");
        assertThat(listed(scene.bot("GET", Scene.REPO + "/contents", ""))).containsExactly("dir .github");
    }

    @Test
    void a_commit_keeps_its_files_when_the_branch_goes_on() {
        String first = put("a b.txt", "one");
        put("a b.txt", "two");
        scene.mona().code().commit("octo-org/hello", Change.move("a b.txt", "c.txt"));
        assertThat(at("a%20b.txt", first)).isEqualTo("one");
        assertThat(at("c.txt", "main")).isEqualTo("two");
        assertThat(at("c.txt", "refs/heads/main")).isEqualTo("two");
        assertThat(scene.bot("GET", Scene.REPO + "/contents/a%20b.txt", "").status())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses(String what, int status, String message, Function<ContentsTest, Response> ask) {
        put("README.md", "hello");
        Response response = ask.apply(this);
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        assertThat(Scene.message(response)).contains(message);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                row("a file that is not there", 404, "Not Found", t -> t.scene.bot("GET", Scene.REPO + RULES, "")),
                row(
                        "a file of another case",
                        404,
                        "Not Found",
                        t -> t.scene.bot("GET", Scene.REPO + "/contents/readme.md", "")),
                row(
                        "a commit that is not there",
                        404,
                        "No commit found for the ref nope",
                        t -> t.scene.bot("GET", Scene.REPO + "/contents/README.md?ref=nope", "")),
                row(
                        "a token without contents",
                        403,
                        "Resource not accessible by integration",
                        t -> t.scene.ask(Request.of("GET", Scene.REPO + "/contents/README.md")
                                .bearing(t.scene.token("{\"permissions\":{\"issues\":\"write\"}}")))),
                row("a repository where nothing is yet", 404, "This repository is empty.", t -> {
                    t.organisation();
                    t.scene.world.scenery().install("octo-org/.github", t.scene.now);
                    return t.scene.bot("GET", "/repos/octo-org/.github/contents/bellhop.yml", "");
                }));
    }

    @Test
    void the_organisations_own_repository_is_found_only_when_the_app_is_in_it() {
        organisation();
        scene.world
                .as("mona", scene.now)
                .code()
                .commit("octo-org/.github", Change.write(".github/bellhop.yml", "agent: copilot\n"));
        String path = "/repos/octo-org/.github";
        String narrow = "{\"repositories\":[\".github\"],\"permissions\":{\"contents\":\"read\"}}";
        assertThat(scene.app("GET", path + "/installation", "").status()).isEqualTo(404);
        assertThat(scene.app("POST", scene.tokens(), narrow).status()).isEqualTo(422);
        assertThat(scene.bot("GET", path + RULES, "").status()).isEqualTo(404);

        assertThat(scene.world.scenery().install("octo-org/.github", scene.now)).isEqualTo(scene.hello.installation());
        assertThat(scene.app("GET", path + "/installation", "").status()).isEqualTo(200);
        Request read = Request.of("GET", path + RULES).bearing(scene.token(narrow));
        assertThat(decoded(Json.parse(scene.ask(read).body()))).isEqualTo("agent: copilot\n");
        Request elsewhere = Request.of("GET", Scene.ISSUE).bearing(scene.token(narrow));
        assertThat(scene.ask(elsewhere).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"an id of another organisation, true", "an id of nothing, false"})
    void a_token_is_refused_for(String what, boolean exists) {
        long id = exists ? scene.world.scenery().repository("others/theirs", scene.now) : 1;
        Response refused = scene.app("POST", scene.tokens(), "{\"repository_ids\":[" + id + "]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Scene.message(refused)).contains("not accessible to the parent installation");
    }

    @Test
    void a_token_is_narrowed_to_a_repository_by_its_id() {
        long id = organisation();
        scene.world.scenery().install("octo-org/.github", scene.now);
        Json minted = Json.parse(scene.app("POST", scene.tokens(), "{\"repository_ids\":[" + id + "]}")
                .body());
        assertThat(minted.at("repositories").items(one -> one.at("name").text()))
                .containsExactly(".github");
    }

    private long organisation() {
        return scene.world.scenery().repository("octo-org/.github", scene.now);
    }

    private String put(String path, String text) {
        return scene.mona().code().commit("octo-org/hello", Change.write(path, text));
    }

    private String at(String path, String ref) {
        return decoded(Json.parse(scene.bot("GET", Scene.REPO + "/contents/" + path + "?ref=" + ref, "")
                .body()));
    }

    private static String decoded(Json file) {
        byte[] bytes = Base64.getMimeDecoder().decode(file.at("content").text());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> listed(Response response) {
        return Scene.list(response).stream()
                .map(one -> one.at("type").text() + " " + one.at("path").text())
                .toList();
    }

    private static Arguments row(String what, int status, String message, Function<ContentsTest, Response> ask) {
        return Arguments.of(what, status, message, ask);
    }
}
