package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Reading;
import dev.bellhop.http.Base;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Script;
import dev.bellhop.json.Json;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Standing;
import dev.bellhop.run.Target;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GithubForgeTest {
    private static final Place PLACE = new Place(new Repo(500, 9, "acme", "web"), 42);
    private static final Person MONA = new Person(77, "mona", false);
    private static final String ISSUE = "/repos/acme/web/issues/42";
    private static final String COMMENT = "POST " + ISSUE + "/comments";
    private static final String EDIT = "PATCH /repos/acme/web/issues/comments/8001";
    private static final String MAY = "GET /repos/acme/web/collaborators/mona/permission";

    private final Script github = new Script();
    private final FixedTokens tokens = new FixedTokens();
    private final Client client = new Client(
            github,
            Base.of("https://api.github.com"),
            Manners.of("1"),
            new HostClock(() -> Instant.parse("2026-11-20T12:00:00Z")));
    private final GithubForge forge = new GithubForge(client, tokens, FixedTokens.self(client));

    @Test
    void a_comment_is_one_request_and_gives_its_id() {
        github.on(
                COMMENT,
                201,
                "{\"id\":8001,\"body\":\"Hello\",\"user\":{\"login\":\"bellhop[bot]\",\"type\":\"Bot\"}}");

        assertThat(forge.comment(PLACE, "Hello — \"you\"")).isEqualTo("8001");

        assertThat(github.calls).singleElement().satisfies(call -> {
            assertThat(call.body().map(Bytes::array).map(Json::parse))
                    .isEqualTo(Optional.of(Json.object().with("body", "Hello — \"you\"")));
            assertThat(call.headers())
                    .containsEntry("Authorization", "Bearer ghs_500_0")
                    .containsEntry("User-Agent", "bellhop/1")
                    .containsEntry("X-GitHub-Api-Version", "2022-11-28")
                    .containsEntry("Accept", "application/vnd.github+json")
                    .containsEntry("Content-Type", "application/json");
        });
    }

    @Test
    void an_edit_is_one_request() {
        github.on(EDIT, 200, "{\"id\":8001,\"body\":\"New\"}");

        assertThat(forge.edit(PLACE, "8001", "New")).isTrue();

        assertThat(github.lines()).containsExactly(EDIT);
        assertThat(github.calls.getFirst().body().map(Bytes::array).map(Json::parse))
                .isEqualTo(Optional.of(Json.object().with("body", "New")));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204})
    void a_yes_without_a_body_is_a_yes_where_nothing_is_read_from_it(int status) {
        github.on(EDIT, status, "").on("POST " + ISSUE + "/reactions", status, "");

        assertThat(forge.edit(PLACE, "8001", "New")).isTrue();
        forge.react(PLACE, new Target.Issue(), Reaction.EYES);

        assertThat(github.lines()).containsExactly(EDIT, "POST " + ISSUE + "/reactions");
    }

    @Test
    void an_edit_of_a_comment_that_somebody_deleted_says_so() {
        github.on(EDIT, 404, "{\"message\":\"Not Found\"}");

        assertThat(forge.edit(PLACE, "8001", "New")).isFalse();
    }

    @Test
    void an_edit_that_is_not_permitted_is_refused() {
        github.on(EDIT, 403, "{\"message\":\"Resource not accessible by integration\"}");

        assertThat(catchThrowableOfType(Fault.class, () -> forge.edit(PLACE, "8001", "New"))
                        .kind())
                .isEqualTo(refused(Problem.Code.NOT_PERMITTED, "Resource not accessible by integration"));
    }

    @ParameterizedTest
    @CsvSource({"EYES, eyes, 201", "EYES, eyes, 200", "MINUS_ONE, -1, 201"})
    void a_reaction_is_one_request_whether_it_was_there_already_or_not(Reaction reaction, String content, int status) {
        github.on("POST " + ISSUE + "/reactions", status, "{\"id\":1,\"content\":\"" + content + "\"}");

        forge.react(PLACE, new Target.Issue(), reaction);

        assertThat(github.calls)
                .singleElement()
                .satisfies(call -> assertThat(call.body().map(Bytes::array).map(Json::parse))
                        .isEqualTo(Optional.of(Json.object().with("content", content))));
    }

    @ParameterizedTest
    @CsvSource({
        "agent-fix, agent-fix, 200",
        "agent-fix:claude, agent-fix%3Aclaude, 200",
        "'agent fix/ä?#', agent%20fix%2F%C3%A4%3F%23, 200",
        "agent-fix, agent-fix, 404",
    })
    void a_label_is_taken_off_in_one_request_and_may_be_gone_already(String label, String path, int status) {
        String body = status == 404 ? "{\"message\":\"Label does not exist\"}" : "[]";
        github.on("DELETE " + ISSUE + "/labels/" + path, status, body);

        forge.takeLabelOff(PLACE, label);

        assertThat(github.calls).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "404, Not Found, NOT_FOUND, Not Found",
        "410, This issue was deleted, NOT_FOUND, This issue was deleted",
        "301, Moved Permanently, NOT_FOUND, moved to another address",
        "403, Unable to create comment because issue is locked., LOCKED, ''",
        "403, Resource not accessible by integration, NOT_PERMITTED, Resource not accessible by integration",
        "422, Validation Failed, REFUSED, Validation Failed",
        "451, Repository access blocked, REFUSED, Repository access blocked",
        "409, '', REFUSED, status 409",
    })
    void rows_89_and_91_a_no_to_a_comment_says_why(int status, String words, Problem.Code code, String detail) {
        github.on(COMMENT, status, "{\"message\":\"" + words + "\"}");

        assertThat(comment().kind()).isEqualTo(refused(code, detail));
        assertThat(github.calls).hasSize(1);
    }

    @Test
    void row_87_a_limit_is_ours_to_wait_for() {
        github.on(COMMENT, 403, "{\"message\":\"You have exceeded a secondary rate limit\"}", "retry-after", "90");

        assertThat(comment().kind()).isEqualTo(new Fault.Kind.Wait(Instant.parse("2026-11-20T12:01:30Z")));
        assertThat(github.calls).hasSize(1);
    }

    @Test
    void row_90_a_token_that_is_not_taken_is_replaced_once_and_then_it_is_a_no() {
        github.on(COMMENT, 401, "{\"message\":\"Bad credentials\"}");

        assertThat(comment().kind()).isEqualTo(refused(Problem.Code.NOT_PERMITTED, "Bad credentials"));
        assertThat(tokens.refused).containsExactly(new Secret("ghs_500_0"));
        assertThat(github.calls).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"not a number\"}", "[]", "{\"id\":", "null", "", "{}"})
    void row_84_a_comment_whose_answer_cannot_be_read_is_in_doubt(String body) {
        github.on(COMMENT, 201, body);

        assertThat(comment().kind()).isInstanceOf(Fault.Kind.Unsure.class);
        assertThat(github.calls).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, admin, ADMIN",
        "write, maintain, MAINTAIN",
        "write, write, WRITE",
        "read, triage, TRIAGE",
        "read, read, READ",
        "none, none, NONE",
        "write, release-captain, WRITE",
        "read, bug-herder, READ",
        "admin, steward, ADMIN",
        "odd, odder, NONE",
    })
    void row_52_what_a_person_may_do(String permission, String role, Standing standing) {
        github.on(
                MAY,
                200,
                "{\"permission\":\"" + permission + "\",\"role_name\":\"" + role + "\",\"user\":{\"id\":77}}");

        assertThat(forge.standing(PLACE.repo(), MONA)).isEqualTo(standing);
        assertThat(github.calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"user\":{\"id\":78,\"login\":\"mona\"}", "\"user\":null", "\"x\":1"})
    void row_54_another_person_behind_the_same_name_may_nothing(String user) {
        github.on(MAY, 200, "{\"permission\":\"admin\",\"role_name\":\"admin\"," + user + "}");

        assertThat(forge.standing(PLACE.repo(), MONA)).isEqualTo(Standing.NONE);
    }

    @Test
    void row_55_nobody_by_that_name_may_nothing() {
        github.on(MAY, 404, "{\"message\":\"mona is not a user\"}");

        assertThat(forge.standing(PLACE.repo(), MONA)).isEqualTo(Standing.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 500, 503})
    void row_55_what_could_not_be_found_out_is_never_a_yes(int status) {
        github.on(MAY, status, "{\"message\":\"trouble\"}");

        assertThat(catchThrowableOfType(Fault.class, () -> forge.standing(PLACE.repo(), MONA)))
                .isNotNull();
    }

    @Test
    void row_55_an_answer_of_another_shape_is_never_a_yes() {
        github.on(MAY, 200, "{\"role_name\":\"admin\",\"user\":{\"id\":77}}");

        assertThat(catchThrowableOfType(Fault.class, () -> forge.standing(PLACE.repo(), MONA))
                        .kind())
                .isInstanceOf(Fault.Kind.NotDone.class);
    }

    @Test
    void row_71_only_our_own_comments_are_found_by_their_marker_on_every_page() {
        String first = "GET " + ISSUE + "/comments?since=2026-11-20T11%3A40%3A00Z&per_page=100";
        String ours = "\"performed_via_github_app\":{\"id\":123}";
        github.on(
                        first,
                        200,
                        "[" + found(1, "with MARK in it", ours) + "," + found(2, "without", ours) + ","
                                + found(3, "MARK", "\"performed_via_github_app\":{\"id\":124}") + ","
                                + found(4, "MARK", "\"performed_via_github_app\":null") + ",{\"id\":5,\"body\":null,"
                                + ours
                                + "}]",
                        "link",
                        "<https://api.github.com" + ISSUE + "/comments?page=2>; rel=\"next\"")
                .on("GET " + ISSUE + "/comments?page=2", 200, "[" + found(6, "MARK", ours) + "]");

        assertThat(forge.comments(PLACE, "MARK", Instant.parse("2026-11-20T11:50:00Z")))
                .containsExactly("1", "6");
    }

    @Test
    void row_71_a_comment_of_no_named_app_is_ours_only_when_an_app_wrote_it() {
        github.on(
                "GET " + ISSUE + "/comments?since=2026-11-20T11%3A40%3A00Z&per_page=100",
                200,
                "[" + found(1, "MARK", "\"user\":{\"login\":\"mona\"}") + ","
                        + found(2, "MARK", "\"user\":{\"login\":\"bellhop[bot]\"}") + ","
                        + found(3, "MARK", "\"user\":null") + "]");

        assertThat(forge.comments(PLACE, "MARK", Instant.parse("2026-11-20T11:50:00Z")))
                .containsExactly("2");
    }

    @Test
    void comments_that_could_not_all_be_read_are_not_none() {
        String first = "GET " + ISSUE + "/comments?since=2026-11-20T11%3A40%3A00Z&per_page=100";
        github.on(first, 404, "{\"message\":\"Not Found\"}");

        assertThat(catchThrowableOfType(
                                Fault.class, () -> forge.comments(PLACE, "MARK", Instant.parse("2026-11-20T11:50:00Z")))
                        .kind())
                .isEqualTo(refused(Problem.Code.NOT_FOUND, "Not Found"));
    }

    @Test
    void payloads_are_read_here_too() {
        assertThat(List.of(forge.read(Payloads.delivery("issues", Payloads.labeled("x")))))
                .hasOnlyElementsOfType(Reading.Asked.class);
    }

    private Fault comment() {
        return catchThrowableOfType(Fault.class, () -> forge.comment(PLACE, "Hello"));
    }

    private static Fault.Kind refused(Problem.Code code, String detail) {
        return new Fault.Kind.Refused(new Problem(code, detail));
    }

    private static String found(int id, String body, String by) {
        return "{\"id\":" + id + ",\"body\":\"" + body + "\"," + by + "}";
    }
}
