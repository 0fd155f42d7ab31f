package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Task;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GraphQL says with status 200 and does not mean as a yes. */
class GraphTest {
    private static final Task ADD = Telling.task(AgentRule.Api.GRAPHQL, AgentRule.Assign.ADD);
    private static final String PARTLY = "{\"done\":{\"issue\":null}}";

    private final Telling telling = new Telling();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "NOT_FOUND, Could not resolve to a node, NOT_FOUND",
        "FORBIDDEN, mona does not have the correct permissions, NOT_PERMITTED",
        "INSUFFICIENT_SCOPES, Your token has not been granted the required scopes, TOKEN_SCOPE",
        "UNPROCESSABLE, The agent is not known, REFUSED",
        "'', Variable $input was provided invalid value for model, REFUSED",
    })
    void an_error_is_a_no_with_its_words_whether_half_an_answer_comes_with_it_or_not(
            String kind, String words, Problem.Code code) {
        String error = "[{" + (kind.isEmpty() ? "" : "\"type\":\"" + kind + "\",") + "\"message\":\"" + words + "\"}]";
        for (String data : new String[] {"null", PARTLY, Telling.DONE}) {
            Telling other = new Telling();
            other.github
                    .on(Telling.GRAPHQL, 200, Telling.IDS)
                    .on(Telling.GRAPHQL, 200, "{\"data\":" + data + ",\"errors\":" + error + "}");
            Fault fault = catchThrowableOfType(Fault.class, () -> assign(other, ADD));
            assertThat(fault.kind()).isEqualTo(new Fault.Kind.Refused(new Problem(code, words)));
        }
    }

    @Test
    void a_lock_is_named() {
        fails("{\"type\":\"FORBIDDEN\",\"message\":\"The conversation is locked\"}");
        assertThat(fault().kind()).isEqualTo(new Fault.Kind.Refused(new Problem(Problem.Code.LOCKED)));
    }

    @Test
    void single_sign_on_comes_with_its_link() {
        telling.github.on(
                Telling.GRAPHQL,
                200,
                "{\"data\":null,\"errors\":[{\"type\":\"FORBIDDEN\",\"message\":\"Resource protected by organization SAML enforcement.\"}]}",
                "x-github-sso",
                "required; url=https://github.com/orgs/acme/sso?authorization_request=A1");
        assertThat(fault().kind())
                .isEqualTo(new Fault.Kind.Refused(new Problem(
                        Problem.Code.SINGLE_SIGN_ON, "https://github.com/orgs/acme/sso?authorization_request=A1")));
    }

    @Test
    void a_change_that_github_gave_up_on_is_in_doubt() {
        telling.github.on(Telling.GRAPHQL, 200, Telling.IDS);
        fails("{\"message\":\"Something went wrong while executing your query. Please include `X`.\"}");
        assertThat(fault().kind()).isInstanceOf(Fault.Kind.Unsure.class);
    }

    @Test
    void a_question_that_github_gave_up_on_is_asked_again() {
        fails("{\"message\":\"Something went wrong while executing your query. Please include `X`.\"}");
        assertThat(fault().kind()).isInstanceOf(Fault.Kind.NotDone.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":{\"done\":{\"issue\":null}}}", "{\"data\":null}", "{"})
    void a_change_whose_answer_cannot_be_read_is_in_doubt(String body) {
        telling.github.on(Telling.GRAPHQL, 200, Telling.IDS).on(Telling.GRAPHQL, 200, body);
        assertThat(fault().kind()).isInstanceOf(Fault.Kind.Unsure.class);
    }

    @ParameterizedTest(name = "by {0}")
    @EnumSource(AgentRule.Assign.class)
    void a_limit_is_waited_for_and_kept_in_rest_as_well(AgentRule.Assign assign) {
        long reset = Telling.NOW.plusSeconds(90).getEpochSecond();
        telling.github.on(
                Telling.GRAPHQL,
                200,
                "{\"data\":null,\"errors\":[{\"type\":\"RATE_LIMITED\",\"message\":\"API rate limit exceeded\"}]}",
                "x-ratelimit-remaining",
                "0",
                "x-ratelimit-reset",
                Long.toString(reset));
        Task task = Telling.task(AgentRule.Api.GRAPHQL, assign);

        Fault fault = catchThrowableOfType(Fault.class, () -> assign(telling, task));
        assertThat(fault.kind()).isEqualTo(new Fault.Kind.Wait(Telling.NOW.plusSeconds(91)));

        Task rest = Telling.task(AgentRule.Api.REST, assign);
        assertThat(catchThrowableOfType(Fault.class, () -> assign(telling, rest))
                        .kind())
                .isInstanceOf(Fault.Kind.Wait.class);
        assertThat(telling.github.calls).hasSize(1);
    }

    @Test
    void a_limit_without_a_time_is_a_minute() {
        fails("{\"type\":\"RATE_LIMITED\",\"message\":\"API rate limit exceeded\"}");
        assertThat(fault().kind()).isEqualTo(new Fault.Kind.Wait(Telling.NOW.plus(Duration.ofMinutes(1))));
    }

    @Test
    void where_copilot_is_not_offered_nothing_is_changed() {
        telling.github.on(Telling.GRAPHQL, 200, Telling.IDS.replace("copilot-swe-agent", "monalisa"));
        assertThat(assign(telling, ADD)).isFalse();
        assertThat(telling.github.calls).hasSize(1);
    }

    private void fails(String error) {
        telling.github.on(Telling.GRAPHQL, 200, "{\"data\":null,\"errors\":[" + error + "]}");
    }

    private Fault fault() {
        return catchThrowableOfType(Fault.class, () -> assign(telling, ADD));
    }

    private static boolean assign(Telling telling, Task task) {
        return telling.doors().of(Telling.MONA, task.way().door()).assign(Telling.PLACE, task);
    }
}
