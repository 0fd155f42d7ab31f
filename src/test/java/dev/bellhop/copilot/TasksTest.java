package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Base;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Script;
import dev.bellhop.json.Json;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Usage;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TasksTest {
    private static final Repository WEB = Repository.of("acme/web");
    private static final String TASKS = "/agents/repos/acme/web/tasks";
    private static final Instant THEN = Instant.parse("2026-11-20T12:00:00Z");
    private static final String LEAST = "{\"id\":\"t\",\"state\":\"queued\",\"created_at\":\"2026-11-20T12:00:00Z\"}";

    private final Script github = new Script();
    private final Tasks tasks = new Tasks(
            new Client(github, Base.of("https://api.github.com"), Manners.of("1"), new HostClock(() -> THEN)));
    private final Credential mona = new Credential("mona", () -> new Secret("ghu_person"), _ -> {});

    static Stream<Integer> combinations() {
        return IntStream.range(0, 64).boxed();
    }

    @ParameterizedTest(name = "options {0}")
    @MethodSource("combinations")
    void exactly_what_was_given_is_sent(int bits) {
        github.on("POST " + TASKS, 201, LEAST);
        Map<String, Object> expected = new LinkedHashMap<>(Map.of("prompt", "Do it"));
        String base = option(bits, 0, "base_ref", "main", expected);
        String head = option(bits, 1, "head_ref", "feature", expected);
        String model = option(bits, 2, "model", "gpt-5.4", expected);
        String agent = option(bits, 3, "custom_agent", "tester", expected);
        Optional<Boolean> pull = (bits & 16) == 0 ? Optional.empty() : Optional.of((bits & 32) != 0);
        pull.ifPresent(flag -> expected.put("create_pull_request", flag));

        tasks.start(mona, WEB, new TaskOrder("Do it", base, head, model, agent, pull));

        assertThat(github.calls).singleElement().satisfies(call -> {
            assertThat(call.body().map(Bytes::array).map(Json::parse)).contains(Json.object(expected));
            assertThat(call.headers()).containsEntry("Authorization", "Bearer ghu_person");
        });
    }

    private static String option(int bits, int bit, String name, String value, Map<String, Object> expected) {
        if ((bits & 1 << bit) == 0) {
            return "";
        }
        expected.put(name, value);
        return value;
    }

    @Test
    void three_fields_are_enough_for_a_task() {
        github.on("GET " + TASKS + "/t", 200, LEAST);

        assertThat(tasks.show(mona, WEB, "t"))
                .isEqualTo(new SeenTask("t", Fact.State.QUEUED, THEN, THEN, "", "", List.of(), List.of()));
    }

    @Test
    void what_is_of_another_shape_is_as_if_it_were_not_there() {
        github.on("GET /agents/tasks/t", 200, """
                {"id":"t","state":"idle","created_at":"2026-11-20T12:00:00Z","updated_at":7,"name":["x"],"html_url":null,
                 "artifacts":[{"type":"tree","data":{}},{"type":"pull","data":{"id":"x"}},
                   {"type":"pull","data":{"id":42}}],
                 "sessions":[{"id":"no state"},{"id":"s","state":"idle","created_at":"2026-11-20T12:00:00Z",
                   "usage":{"type":"tea","amount":1}}]}""");

        SeenTask task = tasks.show(mona, "t");

        assertThat(task.name()).isEmpty();
        assertThat(task.updated()).isEqualTo(THEN);
        assertThat(task.artifacts()).containsExactly(new SeenTask.Artifact.PullMade(42, ""));
        assertThat(task.sessions()).hasSize(1);
        assertThat(task.usage()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fact.State.class)
    void every_state_is_read_and_told(Fact.State state) {
        github.on(
                "GET " + TASKS + "/t", 200, LEAST.replace("queued", state.name().toLowerCase(java.util.Locale.ROOT)));

        assertThat(tasks.show(mona, WEB, "t").fact())
                .isEqualTo(new Fact.TaskSeen("t", THEN, state, "", "", Optional.empty()));
    }

    @ParameterizedTest(name = "{0} {1} and {2} are {3}")
    @CsvSource({
        "ai_credits,        1500000000, 250000001, 1.750000001",
        "ai_credits,        1.0E9,      1.0E9,     2",
        "premium_requests,  1.5,        0.25,      1.75",
        "premium_requests,  10,         20,        30",
    })
    void what_the_sessions_cost_is_added_up(String unit, String one, String other, BigDecimal sum) {
        github.on("GET " + TASKS + "/t", 200, task(session(1, unit, one), session(2, unit, other)));

        Usage usage = tasks.show(mona, WEB, "t").usage().orElseThrow();

        assertThat(usage.unit().name()).isEqualToIgnoringCase(unit);
        assertThat(usage.amount()).isEqualByComparingTo(sum);
    }

    @Test
    void two_units_are_not_added_up() {
        github.on(
                "GET " + TASKS + "/t", 200, task(session(1, "premium_requests", "9"), session(2, "ai_credits", "1e9")));

        assertThat(tasks.show(mona, WEB, "t").usage()).contains(new Usage(Usage.Unit.AI_CREDITS, BigDecimal.ONE));
    }

    @Test
    void pages_are_followed_and_one_bad_task_hides_no_other() {
        github.on(
                "GET " + TASKS + "?per_page=100",
                200,
                "{\"tasks\":[" + LEAST + ",{\"id\":\"x\"}]}",
                "link",
                "<https://api.github.com" + TASKS + "?per_page=100&page=2>; rel=\"next\"");
        github.on(
                "GET " + TASKS + "?per_page=100&page=2", 200, "{\"tasks\":[" + LEAST.replace("\"t\"", "\"u\"") + "]}");

        assertThat(tasks.list(mona, WEB)).extracting(SeenTask::id).containsExactly("t", "u");
    }

    @Test
    void pages_without_end_are_left() {
        for (int page = 1; page <= 51; page++) {
            github.on(
                    "GET /agents/tasks?per_page=100" + (page == 1 ? "" : "&page=" + page),
                    200,
                    "{\"tasks\":[]}",
                    "link",
                    "<https://api.github.com/agents/tasks?per_page=100&page=" + (page + 1) + ">; rel=\"next\"");
        }

        assertThat(refusal(() -> tasks.own(mona)).code()).isEqualTo(Problem.Code.REFUSED);
        assertThat(github.calls).hasSize(50);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "400 | {\"message\":\"Problems parsing JSON\"}     | REFUSED              | Problems parsing JSON",
                "401 | {\"message\":\"Bad credentials\"}           | PERSON_TOKEN_REFUSED | Bad credentials",
                "403 | {\"message\":\"Insufficient permissions\"}  | TASKS_NOT_PERMITTED  | Insufficient permissions",
                "404 | {\"message\":\"Not Found\"}                 | TASKS_NOT_PERMITTED  | Not Found",
                "422 | {\"message\":\"Validation Failed\",\"errors\":[{\"code\":\"custom\",\"message\":\"no such model\"},{\"code\":\"missing_field\"}]} | REFUSED | Validation Failed: no such model: missing_field",
            })
    void a_no_is_told_in_words(int status, String body, Problem.Code code, String words) {
        github.on("POST " + TASKS, status, body);

        assertThat(refusal(() -> tasks.start(mona, WEB, new TaskOrder("Do it", "", "", "", "", Optional.empty()))))
                .isEqualTo(new Problem(code, words));
    }

    @Test
    void a_task_that_is_not_there_is_not_a_missing_permission() {
        github.on("GET " + TASKS + "/t", 404, "{\"message\":\"Not Found\"}");

        assertThat(refusal(() -> tasks.show(mona, WEB, "t")).code()).isEqualTo(Problem.Code.NOT_FOUND);
    }

    private static Problem refusal(Runnable act) {
        Fault fault = catchThrowableOfType(Fault.class, act::run);
        assertThat(fault.kind()).isInstanceOf(Fault.Kind.Refused.class);
        return ((Fault.Kind.Refused) fault.kind()).problem();
    }

    private static String task(String... sessions) {
        return LEAST.replace("}", ",\"sessions\":[" + String.join(",", sessions) + "]}");
    }

    private static String session(int second, String unit, String amount) {
        return """
                {"id":"s%d","state":"idle","created_at":"2026-11-20T12:00:0%dZ","usage":{"type":"%s","amount":%s}}""".formatted(second, second, unit, amount);
    }
}
