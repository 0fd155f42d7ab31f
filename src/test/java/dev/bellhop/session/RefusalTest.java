package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.run.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    private static final String SEND = "POST /v1/sessions/s/events";
    private static final String ARCHIVE = "POST /v1/sessions/s/archive";

    private final Asked asked = Asked.anthropic();
    private final Platform platform = asked.platform();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "400, invalid_request_error, PLATFORM_REFUSED",
        "401, authentication_error,  PLATFORM_KEY_REFUSED",
        "402, billing_error,         PLATFORM_UNPAID",
        "403, permission_error,      PLATFORM_REFUSED",
        "404, not_found_error,       PLATFORM_NOT_FOUND",
        "413, request_too_large,     PLATFORM_REFUSED",
        "422, invalid_request_error, PLATFORM_REFUSED",
        "429, rate_limit_error,      PLATFORM_UNPAID",
        "501, feature_not_available, PLATFORM_REFUSED",
    })
    void a_no_is_a_problem_in_the_platforms_own_words(int status, String type, Problem.Code code) {
        asked.host().on(SEND, status, envelope(type, "Because."));

        assertThat(fault(this::send).kind()).isEqualTo(new Fault.Kind.Refused(new Problem(code, "Because.")));
    }

    @Test
    void a_no_without_words_names_its_status() {
        asked.host().on(SEND, 403, "");
        assertThat(fault(this::send).kind())
                .isEqualTo(new Fault.Kind.Refused(new Problem(Problem.Code.PLATFORM_REFUSED, "status 403")));
    }

    @Test
    void whoever_is_told_to_wait_asks_nothing_until_then() {
        asked.host().on(SEND, 429, envelope("rate_limit_error", "x"), "retry-after", "30");
        Fault.Kind wait = new Fault.Kind.Wait(Asked.NOW.plusSeconds(30));

        assertThat(fault(this::send).kind()).isEqualTo(wait);
        assertThat(fault(() -> platform.show("s")).kind()).isEqualTo(wait);
        assertThat(asked.host().calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504, 529})
    void a_failure_leaves_a_write_in_doubt_and_a_question_unanswered(int status) {
        asked.host()
                .on("POST /v1/sessions", status, envelope("api_error", "x"))
                .on("GET /v1/sessions/s", status, envelope("api_error", "x"));

        assertThat(fault(() -> platform.createSession(AnthropicTest.ORDER)).kind())
                .isInstanceOf(Fault.Kind.Unsure.class);
        assertThat(fault(() -> platform.show("s")).kind()).isInstanceOf(Fault.Kind.NotDone.class);
    }

    @Test
    void a_conflict_says_look_again() {
        asked.host()
                .on("POST /v1/environments", 409, envelope("conflict_error", "name taken"))
                .on("POST /v1/agents/agent_1", 409, envelope("conflict_error", "version"));

        assertThat(fault(() -> platform.createEnvironment(Surroundings.of(new Anthropic(), "bellhop")))
                        .kind())
                .isInstanceOf(Fault.Kind.Unsure.class);
        assertThat(fault(() -> platform.updateAgent(
                                new Made("agent_1", 1, ""), Definition.of(new Anthropic(), "bellhop", "m")))
                        .kind())
                .isInstanceOf(Fault.Kind.Unsure.class);
    }

    @Test
    void who_is_at_work_is_spoken_to_later() {
        asked.host().on(SEND, 409, envelope("conflict_error", "running"));
        assertThat(fault(this::send).kind()).isEqualTo(soon());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"200, '{}'", "404, '{}'"})
    void put_away_or_gone_is_put_away(int status, String body) {
        asked.host().on(ARCHIVE, status, body);
        assertThatCode(() -> platform.archive("s")).doesNotThrowAnyException();
        assertThat(asked.last().body()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of a session that is {1}")
    @CsvSource({
        "400, running,      '',                   Wait",
        "409, rescheduling, '',                   Wait",
        "400, idle,         '',                   NotDone",
        "400, terminated,   2026-11-20T12:00:00Z, -",
        "409, idle,         2026-11-20T12:00:00Z, -",
    })
    void what_is_at_work_is_put_away_later(int status, String state, String archived, String kind) {
        String at = archived.isEmpty() ? "null" : "\"" + archived + "\"";
        asked.host()
                .on(ARCHIVE, status, envelope("invalid_request_error", "not now"))
                .on(
                        "GET /v1/sessions/s",
                        200,
                        "{\"id\":\"s\",\"status\":\"" + state + "\",\"archived_at\":" + at + "}");

        if (kind.equals("-")) {
            assertThatCode(() -> platform.archive("s")).doesNotThrowAnyException();
        } else {
            assertThat(fault(() -> platform.archive("s")).kind().getClass().getSimpleName())
                    .isEqualTo(kind);
        }
    }

    @Test
    void a_vault_that_is_gone_is_gone() {
        asked.host().on("DELETE /v1/vaults/v", 404, envelope("not_found_error", "x"));
        assertThatCode(() -> platform.deleteVault("v")).doesNotThrowAnyException();
        asked.host().on("DELETE /v1/vaults/w", 403, envelope("permission_error", "x"));
        assertThat(fault(() -> platform.deleteVault("w")).kind()).isInstanceOf(Fault.Kind.Refused.class);
    }

    @Test
    void a_list_that_leads_back_to_itself_is_left() {
        asked.host()
                .on("GET /v1/vaults", 200, "{\"data\":[],\"next_page\":\"p\"}")
                .on("GET /v1/vaults?page=p", 200, "{\"data\":[],\"next_page\":\"p\"}");
        assertThat(fault(() -> platform.findVault(Map.of())).kind()).isInstanceOf(Fault.Kind.Refused.class);
        assertThat(asked.host().calls).hasSize(2);
    }

    @Test
    void no_secret_is_in_what_can_be_printed() {
        assertThat(AnthropicTest.ORDER.toString()).doesNotContain("ghs_1");
        asked.host().on("POST /v1/sessions", 400, envelope("invalid_request_error", "no"));
        assertThat(fault(() -> platform.createSession(AnthropicTest.ORDER)).why())
                .doesNotContain("ghs_1", "sk-ant");
    }

    private void send() {
        platform.send("s", List.of(new UserEvent.Message("Hello.")));
    }

    private static Fault.Kind soon() {
        return new Fault.Kind.Wait(Asked.NOW.plus(Duration.ofSeconds(3)));
    }

    private static Fault fault(ThrowingCallable call) {
        return catchThrowableOfType(Fault.class, call);
    }

    private static String envelope(String type, String message) {
        return "{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message
                + "\"},\"request_id\":\"req_1\"}";
    }
}
