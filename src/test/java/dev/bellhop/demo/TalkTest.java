package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a bot says and reads on an issue. */
class TalkTest {
    private final Scene scene = new Scene();

    @Test
    void a_comment_of_ours_is_by_our_bot_through_our_app() {
        Response written = scene.bot("POST", Scene.ISSUE + "/comments", "{\"body\":\"On it.\"}");
        Json comment = Json.parse(written.body());
        assertThat(written.status()).isEqualTo(201);
        assertThat(comment.at("user").at("login").text()).isEqualTo("bellhop[bot]");
        assertThat(comment.at("user").at("type").text()).isEqualTo("Bot");
        assertThat(comment.at("performed_via_github_app").at("id").number()).isEqualTo(4242);
        assertThat(comment.at("created_at").text()).isEqualTo("2026-11-20T10:00:00Z");

        Parcel parcel = scene.world.parcels().getFirst();
        Json payload = Json.parse(parcel.body());
        assertThat(parcel.event()).isEqualTo("issue_comment");
        assertThat(payload.at("action").text()).isEqualTo("created");
        assertThat(payload.at("sender").at("login").text()).isEqualTo("bellhop[bot]");
        assertThat(payload.at("installation").at("id").number()).isEqualTo(scene.hello.installation());
        assertThat(payload.at("organization").at("login").text()).isEqualTo("octo-org");
    }

    @Test
    void a_comment_is_edited_read_and_deleted() {
        String one = comment("first");
        assertThat(scene.bot("PATCH", one, "{\"body\":\"second\"}").status()).isEqualTo(200);
        assertThat(Scene.text(scene.bot("GET", one, ""), "body")).isEqualTo("second");
        assertThat(scene.bot("DELETE", one, "").status()).isEqualTo(204);
        assertThat(scene.bot("GET", one, "").status()).isEqualTo(404);
        assertThat(scene.events())
                .containsExactly("issue_comment.created", "issue_comment.edited", "issue_comment.deleted");
    }

    @Test
    void comments_come_in_pages_that_lead_to_each_other() {
        for (int i = 0; i < 5; i++) {
            comment("number " + i);
        }
        Response page = scene.bot("GET", Scene.ISSUE + "/comments?per_page=2&page=2", "");
        assertThat(bodies(page)).containsExactly("number 2", "number 3");
        assertThat(page.header("Link"))
                .contains(
                        "<https://api.github.com/repos/octo-org/hello/issues/1/comments?per_page=2&page=3>; rel=\"next\"")
                .contains("page=1>; rel=\"prev\"")
                .contains("page=3>; rel=\"last\"");
    }

    @Test
    void comments_are_listed_since_a_time() {
        comment("old");
        scene.pass(Duration.ofMinutes(5));
        Instant since = scene.now;
        comment("new");
        assertThat(bodies(scene.bot("GET", Scene.ISSUE + "/comments?since=" + since, "")))
                .containsExactly("new");
    }

    @Test
    void a_reaction_is_made_once() {
        assertThat(scene.bot("POST", Scene.ISSUE + "/reactions", "{\"content\":\"eyes\"}")
                        .status())
                .isEqualTo(201);
        assertThat(scene.bot("POST", Scene.ISSUE + "/reactions", "{\"content\":\"eyes\"}")
                        .status())
                .isEqualTo(200);
        String comment = comment("hello");
        assertThat(scene.bot("POST", comment + "/reactions", "{\"content\":\"+1\"}")
                        .status())
                .isEqualTo(201);
        assertThat(scene.world
                        .looks()
                        .issue("octo-org/hello", 1)
                        .at("reactions")
                        .at("eyes")
                        .count())
                .isOne();
    }

    @Test
    void a_label_with_a_slash_a_colon_and_a_space_is_taken_off_by_its_encoded_name() {
        scene.mona().label("octo-org/hello", 1, "agent-fix:a/b c");
        Response left = scene.bot("DELETE", Scene.ISSUE + "/labels/agent-fix%3Aa%2Fb%20c", "");
        assertThat(left.status()).isEqualTo(200);
        assertThat(Scene.list(left)).isEmpty();
        assertThat(scene.events()).containsExactly("issues.labeled", "issues.unlabeled");
    }

    @Test
    void a_label_that_is_on_already_is_nothing_new() {
        scene.mona().label("octo-org/hello", 1, "agent-fix");
        scene.bot("POST", Scene.ISSUE + "/labels", "{\"labels\":[\"AGENT-FIX\"]}");
        assertThat(scene.events()).containsExactly("issues.labeled");
    }

    @Test
    void a_renamed_repository_is_found_where_it_is_now() {
        scene.mona().keeper().rename("octo-org/hello", "goodbye");
        Response moved = scene.bot("GET", Scene.ISSUE, "");
        assertThat(moved.status()).isEqualTo(301);
        String where = moved.header("Location");
        assertThat(where).matches("https://api\\.github\\.com/repositories/\\d+/issues/1");
        Response found = scene.bot("GET", where.substring("https://api.github.com".length()), "");
        assertThat(Scene.text(found, "repository_url")).endsWith("/repos/octo-org/goodbye");
        assertThat(scene.bot("POST", Scene.ISSUE + "/comments", "{\"body\":\"Hello\"}")
                        .status())
                .isEqualTo(307);
    }

    @Test
    void what_has_not_changed_is_not_sent_again_and_costs_nothing() {
        Request request = Request.of("GET", Scene.ISSUE).bearing(scene.token());
        Response first = scene.ask(request);
        Request again = request.with("If-None-Match", first.header("ETag"));
        Response same = scene.ask(again);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("x-ratelimit-used")).isEqualTo(first.header("x-ratelimit-used"));
        scene.mona().label("octo-org/hello", 1, "x");
        assertThat(scene.ask(again).status()).isEqualTo(200);
    }

    @Test
    void a_token_is_narrowed_to_what_was_asked_and_looks_like_the_new_ones() {
        Response response = scene.app(
                "POST", scene.tokens(), "{\"repositories\":[\"hello\"],\"permissions\":{\"issues\":\"write\"}}");
        Json minted = Json.parse(response.body());
        assertThat(response.status()).isEqualTo(201);
        assertThat(minted.at("token").text()).matches("ghs_4242_[A-Za-z0-9]{500}");
        assertThat(minted.at("expires_at").text()).isEqualTo("2026-11-20T11:00:00Z");
        assertThat(minted.at("permissions")).isEqualTo(Json.object().with("issues", "write"));
        assertThat(minted.at("repositories").items(one -> one.at("full_name").text()))
                .containsExactly("octo-org/hello");
    }

    @Test
    void the_permission_of_a_person_is_told_in_both_words() {
        scene.mona().keeper().role("octo-org/hello", "mona", Role.MAINTAIN);
        Json told = Json.parse(scene.bot("GET", Scene.REPO + "/collaborators/mona/permission", "")
                .body());
        assertThat(told.at("permission").text()).isEqualTo("write");
        assertThat(told.at("role_name").text()).isEqualTo("maintain");
        assertThat(told.at("user").at("permissions").at("push").flag()).isTrue();
        assertThat(told.at("user").at("permissions").at("admin").flag()).isFalse();
    }

    @Test
    void a_failed_delivery_is_listed_and_sent_again_under_the_same_guid() {
        scene.mona().label("octo-org/hello", 1, "agent-fix");
        Parcel parcel = scene.world.parcels().getFirst();
        scene.world.delivered(parcel, 503, scene.now);
        Json listed = Scene.list(scene.app("GET", "/app/hook/deliveries?status=failure", ""))
                .getFirst();
        assertThat(listed.at("guid").text()).isEqualTo(parcel.guid());
        assertThat(listed.at("status_code").count()).isEqualTo(503);

        String one = "/app/hook/deliveries/" + listed.at("id").number();
        assertThat(Json.parse(scene.app("GET", one, "").body()).at("request").at("payload"))
                .isEqualTo(Json.parse(parcel.body()));
        assertThat(scene.app("POST", one + "/attempts", "").status()).isEqualTo(202);
        assertThat(scene.world.parcels()).extracting(Parcel::guid).containsExactly(parcel.guid());
    }

    @Test
    void events_that_the_app_did_not_ask_for_are_not_sent() {
        World world = new World(1, Links.GITHUB);
        Registration usual = Registration.usual("quiet", Signer.RIGHT.key());
        world.scenery()
                .register(
                        new Registration(1, "quiet", "Iv1", usual.key(), usual.permissions(), List.of("pull_request")),
                        scene.now);
        world.scenery().repository("octo-org/hello", scene.now);
        world.scenery().install("octo-org/hello", scene.now);
        world.as("mona", scene.now).open("octo-org/hello", "Title", "");
        assertThat(world.parcels()).isEmpty();
    }

    @Test
    void the_same_seed_and_the_same_questions_give_the_same_world() {
        assertThat(transcript(3)).isEqualTo(transcript(3)).isNotEqualTo(transcript(4));
    }

    private List<String> transcript(long seed) {
        World world =
                Hello.begin(seed, Links.GITHUB, Signer.RIGHT.key(), scene.now).world();
        world.as("mona", scene.now).label("octo-org/hello", 1, "agent-fix");
        return world.parcels().stream().map(Parcel::toString).toList();
    }

    /** Its path. */
    private String comment(String body) {
        Response written = scene.bot(
                "POST",
                Scene.ISSUE + "/comments",
                Json.object().with("body", body).toString());
        return Scene.text(written, "url").substring("https://api.github.com".length());
    }

    private static List<String> bodies(Response response) {
        return Scene.list(response).stream()
                .map(comment -> comment.at("body").text())
                .toList();
    }
}
