package dev.bellhop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.json.Json;
import dev.bellhop.text.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts that put their refusals in an envelope, and say how long to wait whenever that helps. */
class EnvelopeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String ENVELOPE =
            "{\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\",\"message\":\"over\"},\"request_id\":\"r\"}";

    private final Script host = new Script();
    private final Client client = new Client(host, Base.of("https://api.example"), Map.of(), new HostClock(() -> NOW));

    @Test
    void a_limit_that_says_how_long_is_waited_for() {
        host.on("GET /a", 429, ENVELOPE, "retry-after", "30");

        assertThat(fault("GET").kind()).isEqualTo(new Fault.Kind.Wait(NOW.plusSeconds(30)));
    }

    @Test
    void a_limit_that_does_not_say_is_of_money_and_a_no() {
        host.on("GET /a", 429, ENVELOPE);

        Answer answer = client.send(Call.get(client.at("a")));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.complaint()).isEqualTo("over");
    }

    @Test
    void a_gateway_that_does_not_say_is_waited_for() {
        host.on("GET /a", 429, "<html>slow down</html>");

        assertThat(fault("GET").kind()).isEqualTo(new Fault.Kind.Wait(NOW.plusSeconds(60)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"GET, 529, NotDone", "POST, 529, Unsure", "GET, 504, NotDone", "POST, 500, Unsure"})
    void a_failure_leaves_what_was_written_in_doubt(String method, int status, String kind) {
        host.on(method + " /a", status, ENVELOPE);

        assertThat(fault(method).kind().getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void what_a_host_says_it_does_not_do_is_a_no() {
        host.on("POST /a", 501, ENVELOPE);
        assertThat(client.send(Call.post(client.at("a"), Json.object())).status())
                .isEqualTo(501);
    }

    @Test
    void a_page_where_events_should_come_is_no_stream() {
        host.on("GET /a", 200, "<html>log in</html>", "content-type", "text/html");
        assertThat(catchThrowableOfType(Fault.class, () -> listen(new ArrayList<>()))
                        .kind())
                .isInstanceOf(Fault.Kind.NotDone.class);
    }

    @Test
    void json_where_events_should_come_is_no_stream() {
        host.on("GET /a", 200, "{}");
        assertThat(catchThrowableOfType(Fault.class, () -> listen(new ArrayList<>()))
                        .why())
                .contains("something else than events");
    }

    @Test
    void a_stream_goes_to_the_reader_with_our_key_on_the_call() {
        host.on("GET /a", 200, "a\nb\n", "content-type", "text/event-stream");
        List<String> heard = new ArrayList<>();

        assertThat(listen(heard).ok()).isTrue();
        assertThat(heard).containsExactly("a", "b");
        assertThat(host.calls.getFirst().headers()).containsEntry("Authorization", "Bearer k");
    }

    private Answer listen(List<String> heard) {
        return client.lines("owner", new Secret("k"), Call.get(client.at("a")), new LineReader() {
            @Override
            public void begins(Runnable hangUp) {
                assertThat(heard).isEmpty();
            }

            @Override
            public void line(String line) {
                heard.add(line);
            }
        });
    }

    private Fault fault(String method) {
        return catchThrowableOfType(Fault.class, () -> client.send(Call.of(method, client.at("a"))));
    }
}
