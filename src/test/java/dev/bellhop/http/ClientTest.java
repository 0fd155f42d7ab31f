package dev.bellhop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.json.Json;
import dev.bellhop.text.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Script host = new Script();
    private final Client client = new Client(
            host, Base.of("https://api.example/v3/"), Map.of("User-Agent", "bellhop/1"), new HostClock(() -> NOW));

    @Test
    void every_call_carries_the_clients_headers_unless_it_has_its_own() {
        host.on("GET /v3/a", 200, "{}");

        client.send(Call.get(client.at("a")));
        client.send(Call.get(client.at("a")).header("User-Agent", "other"));

        assertThat(host.calls)
                .extracting(call -> call.headers().get("User-Agent"))
                .containsExactly("bellhop/1", "other");
    }

    @Test
    void segments_of_a_path_are_encoded() {
        assertThat(client.at("labels", "a b/c:#?é", 7))
                .isEqualTo(URI.create("https://api.example/v3/labels/a%20b%2Fc%3A%23%3F%C3%A9/7"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void row_86_a_failure_of_the_host_leaves_a_post_in_doubt_and_a_get_undone(int status) {
        host.on("POST /v3/a", status, "{}").on("GET /v3/a", status, "{}");

        assertThat(fault(post("a")).kind()).isInstanceOf(Fault.Kind.Unsure.class);
        assertThat(fault(get("a")).kind()).isInstanceOf(Fault.Kind.NotDone.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "403, retry-after, 30, 30",
                "429, retry-after, 30, 30",
                "429, retry-after, -5, 1",
                "429, retry-after, 0, 1",
                "429, retry-after, 1000000000, 3600",
                "429, retry-after, soon, 60",
                "429, retry-after, 99999999999999, 60",
                "429, retry-after, '', 60",
                "429, retry-after, 'Fri, 20 Nov 2026 12:02:00 GMT', 120",
                "429, retry-after, 'Fri, 20 Nov 2026 11:02:00 GMT', 1",
                "429, x-other, x, 60",
            })
    void rows_87_and_88_we_wait_as_long_as_we_are_told_within_reason(
            int status, String header, String value, long seconds) {
        host.on("POST /v3/a", status, "{}", header, value);

        assertThat(fault(post("a")).kind()).isEqualTo(new Fault.Kind.Wait(NOW.plusSeconds(seconds)));
    }

    @Test
    void row_87_a_spent_limit_is_waited_for_until_its_reset() {
        String reset = String.valueOf(NOW.plusSeconds(600).getEpochSecond());
        host.on("GET /v3/a", 403, "{}", "x-ratelimit-remaining", "0", "x-ratelimit-reset", reset);

        assertThat(fault(get("a")).kind()).isEqualTo(new Fault.Kind.Wait(NOW.plusSeconds(601)));
    }

    @Test
    void row_87_a_secondary_limit_is_known_by_its_words_alone() {
        host.on("POST /v3/a", 403, "{\"message\":\"You have exceeded a secondary rate limit. Please wait\"}");

        assertThat(fault(post("a")).kind()).isEqualTo(new Fault.Kind.Wait(NOW.plusSeconds(60)));
    }

    @Test
    void the_last_call_of_a_limit_was_still_done() {
        host.on("POST /v3/a", 201, "{}", "x-ratelimit-remaining", "0", "x-ratelimit-reset", "1");

        assertThat(client.send(post("a")).ok()).isTrue();
    }

    @Test
    void row_89_a_missing_permission_is_an_answer_and_no_wait() {
        host.on(
                "POST /v3/a",
                403,
                "{\"message\":\"Resource not accessible by integration\"}",
                "x-ratelimit-remaining",
                "4");

        assertThat(client.send(post("a")).complaint()).isEqualTo("Resource not accessible by integration");
    }

    @Test
    void row_90_a_token_that_is_not_taken_is_replaced_once_and_no_more() {
        host.on("POST /v3/a", 401, "{\"message\":\"Bad credentials\"}");
        Queue<Secret> tokens = new ArrayDeque<>(List.of(new Secret("old"), new Secret("new")));
        List<Secret> refused = new ArrayList<>();

        Answer answer = client.send(new Credential("app", tokens::remove, refused::add), post("a"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(refused).containsExactly(new Secret("old"));
        assertThat(host.calls)
                .extracting(call -> call.headers().get("Authorization"))
                .containsExactly("Bearer old", "Bearer new");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"Validation Failed\",\"errors\":[\"too long\",\"too late\"]} | Validation Failed: too long: too late",
                "{\"message\":\"Validation Failed\",\"errors\":[{\"field\":\"title\",\"code\":\"missing\"}]} | Validation Failed: title missing",
                "{\"message\":\"No\",\"errors\":[{\"code\":\"custom\",\"message\":\"not this\"}]} | No: not this",
                "{\"message\":\"Gone\",\"errors\":\"odd\"} | Gone",
                "<html>no</html> | ''",
                "[] | ''",
            })
    void row_91_a_no_comes_with_the_other_sides_words(String body, String words) {
        host.on("POST /v3/a", 422, body);

        assertThat(client.send(post("a")).complaint()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void row_92_a_read_follows_one_redirect_on_the_same_host(int status) {
        host.on("GET /v3/a", status, "", "location", "/v3/b").on("GET /v3/b", status, "", "location", "/v3/c");

        assertThat(client.send(get("a")).status()).isEqualTo(status);
        assertThat(host.lines()).containsExactly("GET /v3/a", "GET /v3/b");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302})
    void row_92_a_write_follows_no_redirect_that_may_mean_another_method(int status) {
        host.on("POST /v3/a", status, "", "location", "/v3/b");

        assertThat(client.send(post("a")).status()).isEqualTo(status);
        assertThat(host.calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void row_47_a_write_that_was_not_done_here_is_done_there_once(int status) {
        host.on("POST /v3/a", status, "", "location", "/v3/b").on("POST /v3/b", status, "", "location", "/v3/c");

        assertThat(client.send(post("a")).status()).isEqualTo(status);
        assertThat(host.lines()).containsExactly("POST /v3/a", "POST /v3/b");
        assertThat(host.calls.getLast().body())
                .isEqualTo(host.calls.getFirst().body())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/v3/b",
                "http://api.example/v3/b",
                "https://api.example:8443/v3/b",
                "https://me@api.example/v3/b",
                "//evil.example/b",
                "mailto:x",
                "::",
            })
    void row_92_a_credential_never_follows_a_redirect_to_another_host(String target) {
        host.on("GET /v3/a", 302, "", "location", target).on("POST /v3/a", 307, "", "location", target);

        assertThat(client.send(get("a").bearer(new Secret("x"))).status()).isEqualTo(302);
        assertThat(client.send(post("a").bearer(new Secret("x"))).status()).isEqualTo(307);
        assertThat(host.calls).hasSize(2);
    }

    @Test
    void a_call_to_another_host_is_never_made() {
        assertThat(fault(Call.get(URI.create("https://evil.example/"))).kind()).isInstanceOf(Fault.Kind.Refused.class);
        assertThat(host.calls).isEmpty();
    }

    @Test
    void row_93_a_page_for_people_is_no_answer() {
        host.on("GET /v3/a", 200, "<html>Sign in</html>", "content-type", "text/html");
        host.on("POST /v3/a", 200, "<html>Sign in</html>", "content-type", "text/html");

        assertThat(fault(get("a")).kind()).isInstanceOf(Fault.Kind.NotDone.class);
        assertThat(fault(post("a")).kind()).isInstanceOf(Fault.Kind.Unsure.class);
    }

    @Test
    void rows_84_and_94_a_body_that_is_no_json_or_too_deep_is_no_answer() {
        for (String body : List.of("{\"id\":", "[".repeat(2_000) + "]".repeat(2_000), "{\"id\":\"seven\"}")) {
            Answer read = Script.answer(get("a"), 200, body);
            Answer written = Script.answer(post("a"), 201, body);

            assertThat(catchThrowableOfType(Fault.class, () -> id(read)).kind()).isInstanceOf(Fault.Kind.NotDone.class);
            assertThat(catchThrowableOfType(Fault.class, () -> id(written)).kind())
                    .isInstanceOf(Fault.Kind.Unsure.class);
        }
    }

    @Test
    void all_pages_are_read() {
        host.on(
                        "GET /v3/a",
                        200,
                        "[1]",
                        "link",
                        "<https://api.example/v3/a?page=9>; rel=\"last\", "
                                + "<https://api.example/v3/a?page=2>; rel=\"next\"")
                .on("GET /v3/a?page=2", 200, "[2]", "link", "<https://api.example/v3/a>; rel=\"prev\"");

        List<Answer> pages = client.pages(anybody(), get("a"));

        assertThat(pages)
                .extracting(page -> new String(page.body().array(), StandardCharsets.UTF_8))
                .containsExactly("[1]", "[2]");
    }

    @Test
    void row_96_pages_that_lead_to_themselves_have_an_end() {
        host.on("GET /v3/a", 200, "[]", "link", "<https://api.example/v3/a>; rel=\"next\"");

        assertThatThrownBy(() -> client.pages(anybody(), get("a"))).isInstanceOf(Fault.class);
        assertThat(host.calls).hasSize(1);
    }

    @Test
    void row_96_the_next_page_is_never_on_another_host() {
        host.on("GET /v3/a", 200, "[]", "link", "<https://evil.example/v3/a>; rel=\"next\"");

        assertThatThrownBy(() -> client.pages(anybody(), get("a"))).isInstanceOf(Fault.class);
        assertThat(host.calls).hasSize(1);
    }

    @Test
    void row_96_there_are_never_more_than_fifty_pages() {
        for (int page = 0; page < 60; page++) {
            String next = "<https://api.example/v3/a?page=" + (page + 1) + ">; rel=\"next\"";
            host.on("GET /v3/a?page=" + page, 200, "[]", "link", next);
        }

        assertThatThrownBy(() -> client.pages(anybody(), get("a").query("page", 0)))
                .isInstanceOf(Fault.class);
        assertThat(host.calls).hasSize(50);
    }

    @Test
    void a_page_that_is_a_no_is_the_answer() {
        host.on("GET /v3/a", 404, "{\"message\":\"Not Found\"}");

        assertThat(client.pages(anybody(), get("a")))
                .singleElement()
                .extracting(Answer::status)
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'Fri, 20 Nov 2026 12:10:00 GMT', 600",
        "'Fri, 20 Nov 2026 11:50:00 GMT', -600",
        "'Fri, 20 Nov 2026 12:00:03 GMT', 0",
        "yesterday, 0"
    })
    void row_97_the_hosts_clock_is_learned_from_its_answers(String date, long ahead) {
        host.on("GET /v3/a", 200, "{}", "date", date);

        client.send(get("a"));

        assertThat(client.clock().instant()).isEqualTo(NOW.plusSeconds(ahead));
    }

    @Test
    void row_97_a_wait_is_by_our_own_clock() {
        String reset = String.valueOf(NOW.plusSeconds(660).getEpochSecond());
        host.on(
                "GET /v3/a",
                403,
                "{}",
                "date",
                "Fri, 20 Nov 2026 12:10:00 GMT",
                "x-ratelimit-remaining",
                "0",
                "x-ratelimit-reset",
                reset);

        assertThat(fault(get("a")).kind()).isEqualTo(new Fault.Kind.Wait(NOW.plus(Duration.ofSeconds(61))));
    }

    @Test
    void a_wait_holds_for_all_that_is_asked_in_the_same_name_and_for_nobody_else() {
        host.on("GET /v3/a", 429, "{}", "retry-after", "90").on("GET /v3/b", 200, "{}");
        assertThatThrownBy(() -> client.send("one", new Secret("a"), get("a"))).isInstanceOf(Fault.class);

        Fault wait = catchThrowableOfType(Fault.class, () -> client.send("one", new Secret("another"), get("b")));

        assertThat(wait.kind()).isEqualTo(new Fault.Kind.Wait(NOW.plusSeconds(90)));
        assertThat(host.calls).hasSize(1);
        assertThat(client.send("other", new Secret("b"), get("b")).ok()).isTrue();
    }

    private Call get(String path) {
        return Call.get(client.at(path));
    }

    private Call post(String path) {
        return Call.post(client.at(path), Json.object());
    }

    private Fault fault(Call call) {
        return catchThrowableOfType(Fault.class, () -> client.send(call));
    }

    private static long id(Answer answer) {
        return answer.read(json -> json.at("id").number());
    }

    private static Credential anybody() {
        return new Credential("somebody", () -> new Secret("token"), _ -> {});
    }
}
