package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Check;
import dev.bellhop.http.Base;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Script;
import dev.bellhop.text.Secret;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor says of a platform's key and of the models. */
class CheckupTest {
    private static final String ANTHROPIC = "GET /v1/agents?limit=1";
    private static final String USUAL = "GET /v1/models/claude-opus-4-8";
    private static final String NAMED = "GET /v1/models/any";
    private static final String MODEL = """
            {"type": "model", "id": "claude-opus-4-8", "display_name": "Opus", "created_at": "2026-05-01T00:00:00Z"}""";
    private static final String NOT_FOUND =
            "{\"type\":\"error\",\"error\":{\"type\":\"not_found_error\",\"message\":\"model: any\"}}";
    private static final String QODER = "GET /api/v1/cloud/agents?limit=1";
    private static final String MODELS = """
            {"data": [{"id": "ultimate", "is_enabled": true}, {"id": "auto", "is_enabled": true},
                      {"id": "old", "is_enabled": false}, {"id": "odd"}]}
            """;

    private final Script host = new Script();

    @Test
    void a_key_that_is_taken_and_models_that_are_there_are_fine() {
        host.on(ANTHROPIC, 200, "{\"data\":[],\"next_page\":null}")
                .on(USUAL, 200, MODEL)
                .on(NAMED, 200, MODEL);

        assertThat(look(new Anthropic(), "any"))
                .isEqualTo(Check.Result.ok("Anthropic takes the key. It has the models any, claude-opus-4-8."));
        assertThat(host.calls.getLast().headers()).containsEntry("anthropic-beta", "managed-agents-2026-04-01");
    }

    @Test
    void anthropic_is_asked_for_the_usual_model_and_for_each_that_the_rules_name() {
        host.on(ANTHROPIC, 200, "{\"data\":[]}")
                .on(USUAL, 200, MODEL)
                .on(NAMED, 404, NOT_FOUND)
                .on("GET /v1/models?limit=20", 200, "{\"data\":[" + MODEL + "]}");

        assertThat(look(new Anthropic(), "any"))
                .isEqualTo(Check.Result.fail(
                        "Anthropic has no model any, or not for this key.",
                        "name one of claude-opus-4-8 in the server's file"));
    }

    @Test
    void without_a_list_of_models_the_missing_one_is_still_named() {
        host.on(ANTHROPIC, 200, "{\"data\":[]}")
                .on(USUAL, 404, NOT_FOUND)
                .on("GET /v1/models?limit=20", 403, NOT_FOUND);

        assertThat(look(new Anthropic()))
                .isEqualTo(Check.Result.fail(
                        "Anthropic has no model claude-opus-4-8, or not for this key.",
                        "see which models the key may use, and name one of them in the server's file"));
    }

    @Test
    void models_that_anthropic_does_not_show_are_no_failure() {
        host.on(ANTHROPIC, 200, "{\"data\":[]}").on(USUAL, 403, NOT_FOUND);

        assertThat(look(new Anthropic()))
                .isEqualTo(Check.Result.warn(
                        "Anthropic takes the key. It does not say which models it has: status 403.",
                        "see there that it has claude-opus-4-8"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "401; Anthropic does not take the key. It said: no such key;"
                        + " make a new one that may use its managed agents, and set THE_KEY",
                "403; Anthropic does not take the key. It said: no such key;"
                        + " make a new one that may use its managed agents, and set THE_KEY",
                "402; Anthropic is not paid for, or a spending limit is reached. It said: no such key;"
                        + " see to the billing and the spending limit there",
                "404; Anthropic has no agents at this address, or not for this key. It said: no such key;"
                        + " see that its base URL is right, and that the key's workspace may use managed agents",
                "400; Anthropic answered with status 400. It said: no such key; see whether it is well, and try again",
            })
    void a_key_that_is_refused_is_said_with_what_to_do(int status, String why, String action) {
        host.on(
                ANTHROPIC,
                status,
                "{\"type\":\"error\",\"error\":{\"type\":\"some_error\",\"message\":\"no such key\"}}");

        assertThat(look(new Anthropic())).isEqualTo(Check.Result.fail(why, action));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "ultimate; OK;   Qoder takes the key. It has the models that the server's rules name.",
                "old;      FAIL; Qoder has no model old, or not for this key.",
                "odd;      FAIL; Qoder has no model odd, or not for this key.",
                "none;     FAIL; Qoder has no model none, or not for this key.",
            })
    void qoder_is_asked_for_the_models_that_the_rules_name(String model, Check.State state, String why) {
        host.on(QODER, 200, "{\"data\":[]}").on("GET /api/v1/cloud/models", 200, MODELS);

        assertThat(look(new Qoder(), model))
                .returns(state, Check.Result::state)
                .returns(why, Check.Result::why)
                .returns(
                        state == Check.State.OK ? "" : "name one of ultimate, auto in the server's file",
                        Check.Result::action);
    }

    @Test
    void models_that_nobody_names_and_a_list_that_is_not_to_be_had_are_no_failure() {
        host.on(QODER, 200, "{\"data\":[]}").on("GET /api/v1/cloud/models", 404, "{}");

        assertThat(look(new Qoder())).isEqualTo(Check.Result.ok("Qoder takes the key."));
        assertThat(look(new Qoder(), "ultimate"))
                .isEqualTo(Check.Result.warn(
                        "Qoder takes the key. It does not say which models it has: status 404.",
                        "see there that it has ultimate"));
    }

    private Check.Result look(Dialect dialect, String... models) {
        Client client = new Client(
                host,
                Base.of(dialect.home().toString()),
                Map.of("User-Agent", "bellhop/1"),
                new HostClock(() -> Asked.NOW));
        Check check = new Checkup(client, new Secret("a key"), dialect)
                .of(new Checkup.Given("platform", "THE_KEY", Set.of(models), Check.State.FAIL));
        assertThat(check.name()).isEqualTo("platform");
        return check.look(Asked.NOW);
    }
}
