package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.run.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceTest {
    private static final String REPO = "GET /repos/acme/web";
    private static final String CHECK = "GET /repos/acme/web/issues/42/assignees/copilot-swe-agent%5Bbot%5D";
    private static final String SELF = "GET /user";
    private static final String SEAT = "GET /orgs/acme/members/mona/copilot";
    private static final String PUSHES = "{\"permissions\":{\"push\":true},\"owner\":{\"type\":\"Organization\"}}";

    private final Telling telling = new Telling();

    @Test
    void without_a_token_of_a_person_nobody_is_asked() {
        telling.token = Optional.empty();
        assertThat(why()).contains(new Problem(Problem.Code.NO_PERSON_TOKEN));
        assertThat(telling.github.calls).isEmpty();
    }

    @Test
    void who_may_not_push_is_told_so() {
        telling.github.on(REPO, 200, PUSHES.replace("true", "false"));
        assertThat(why()).contains(new Problem(Problem.Code.NO_PUSH));
    }

    @ParameterizedTest(name = "the token {0}… with the scopes \"{1}\" lacks one: {2}")
    @CsvSource({
        "ghp_, 'gist, read:org', true",
        "ghp_, '', true",
        "ghp_, 'public_repo', true",
        "gho_, 'repo:status', true",
        "ghp_, 'gist, repo', false",
        "ghp_, 'repo,user', false",
        "ghu_, '', false",
        "github_pat_, '', false",
    })
    void a_classic_token_needs_the_scope_for_repositories(String kind, String scopes, boolean lacks) {
        telling.token = Optional.of(kind + "x");
        telling.github.on(REPO, 200, PUSHES, "x-oauth-scopes", scopes).on(CHECK, 204, "");
        assertThat(why().map(Problem::code))
                .isEqualTo(lacks ? Optional.of(Problem.Code.TOKEN_SCOPE) : Optional.empty());
    }

    @Test
    void a_repository_that_a_classic_token_does_not_see_for_want_of_its_scope_is_not_said_to_be_gone() {
        telling.token = Optional.of("ghp_x");
        telling.github.on(REPO, 404, "{\"message\":\"Not Found\"}", "x-oauth-scopes", "gist");
        assertThat(why()).contains(new Problem(Problem.Code.TOKEN_SCOPE));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "401, Bad credentials, PERSON_TOKEN_REFUSED",
        "403, Resource not accessible by personal access token, NOT_PERMITTED",
        "404, Not Found, NOT_FOUND",
    })
    void a_no_to_the_first_question_is_the_reason(int status, String words, Problem.Code code) {
        telling.github.on(REPO, status, "{\"message\":\"" + words + "\"}");
        assertThat(why()).contains(new Problem(code, words));
    }

    @Test
    void where_it_can_be_assigned_nothing_is_known_against_it() {
        telling.github.on(REPO, 200, PUSHES).on(CHECK, 204, "");
        assertThat(why()).isEmpty();
    }

    @Test
    void where_it_is_suggested_on_a_later_page_nothing_is_known_against_it() {
        telling.github
                .on(REPO, 200, PUSHES)
                .on(CHECK, 404, "{}")
                .on(Telling.GRAPHQL, 200, actors("hubot", true))
                .on(Telling.GRAPHQL, 200, actors("copilot-swe-agent", false));
        assertThat(why()).isEmpty();
        assertThat(telling.github.calls)
                .extracting(call -> call.method().equals("POST")
                        ? Telling.body(call).at("variables").toString()
                        : "")
                .endsWith(
                        "{\"owner\":\"acme\",\"name\":\"web\"}",
                        "{\"owner\":\"acme\",\"name\":\"web\",\"after\":\"c1\"}");
    }

    @ParameterizedTest(name = "the seat is answered with {0}")
    @CsvSource({
        "404, NO_SEAT, mona",
        "200, COPILOT_DISABLED, ''",
        "403, NOT_OFFERED, mona",
        "422, NOT_OFFERED, mona",
    })
    void where_it_is_not_offered_the_seat_tells_why(int status, Problem.Code code, String detail) {
        nowhere(PUSHES);
        telling.github.on(SELF, 200, "{\"login\":\"mona\"}").on(SEAT, status, "{}");
        assertThat(why()).contains(new Problem(code, detail));
    }

    @Test
    void a_person_s_own_repository_has_no_seats() {
        nowhere(PUSHES.replace("Organization", "User"));
        telling.github.on(SELF, 200, "{\"login\":\"mona\"}");
        assertThat(why()).contains(new Problem(Problem.Code.NOT_OFFERED, "mona"));
    }

    @Test
    void who_does_not_say_who_he_is_has_no_seat_to_ask_for() {
        nowhere(PUSHES);
        telling.github.on(SELF, 403, "{}");
        assertThat(why()).contains(new Problem(Problem.Code.NOT_OFFERED, ""));
    }

    @Test
    void before_there_is_an_issue_the_rest_is_asked() {
        telling.github.on(REPO, 200, PUSHES).on(Telling.GRAPHQL, 200, actors("copilot-swe-agent", false));
        assertThat(new Absence(telling.doors()).of(Telling.PLACE.repo(), Telling.MONA))
                .isEmpty();
    }

    @Test
    void a_no_of_graphql_is_the_reason() {
        telling.github
                .on(REPO, 200, PUSHES)
                .on(CHECK, 404, "{}")
                .on(Telling.GRAPHQL, 200, "{\"data\":null,\"errors\":[{\"type\":\"FORBIDDEN\",\"message\":\"No.\"}]}");
        assertThat(why()).contains(new Problem(Problem.Code.NOT_PERMITTED, "No."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":{}}", "{\"data\":7}", "{}", "["})
    void an_answer_that_cannot_be_read_is_asked_for_again(String body) {
        telling.github.on(REPO, 200, PUSHES).on(CHECK, 404, "{}").on(Telling.GRAPHQL, 200, body);
        assertThat(catchThrowableOfType(Fault.class, this::why).kind()).isInstanceOf(Fault.Kind.NotDone.class);
    }

    @Test
    void a_list_without_an_end_is_not_read_for_ever() {
        telling.github.on(REPO, 200, PUSHES).on(CHECK, 404, "{}").on(Telling.GRAPHQL, 200, actors("hubot", true));
        assertThat(why())
                .contains(new Problem(Problem.Code.REFUSED, "the list of assignees has no end after 50 pages"));
        assertThat(telling.github.calls).hasSize(52);
    }

    private void nowhere(String repository) {
        telling.github.on(REPO, 200, repository).on(CHECK, 404, "{}").on(Telling.GRAPHQL, 200, actors("hubot", false));
    }

    private static String actors(String login, boolean more) {
        return "{\"data\":{\"repository\":{\"suggestedActors\":{\"nodes\":[{\"login\":\"" + login
                + "\"}],\"pageInfo\":{\"hasNextPage\":" + more + ",\"endCursor\":\"c1\"}}}}}";
    }

    private Optional<Problem> why() {
        return new Absence(telling.doors()).of(Telling.PLACE, Telling.MONA);
    }
}
