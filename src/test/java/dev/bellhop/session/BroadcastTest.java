package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Base;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.RawHost;
import dev.bellhop.http.Wire;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BroadcastTest {
    private static final String STREAM = "GET /v1/sessions/s/events/stream";
    private static final String RUNNING =
            "{\"id\":\"a\",\"type\":\"session.status_running\",\"processed_at\":\"2026-11-20T12:00:00Z\"}";

    private static final Duration SILENCE = Duration.ofSeconds(90);

    private final List<String> heard = new ArrayList<>();

    private final Listener listener = new Listener() {
        @Override
        public void begins(Runnable hangUp) {
            heard.add("begins");
        }

        @Override
        public void opened() {
            heard.add("opened");
        }

        @Override
        public void heard(SessionEvent event) {
            heard.add(event.getClass().getSimpleName() + " " + event.id());
        }
    };

    static Stream<Arguments> frames() {
        String whole = "Running a";
        return Stream.of(
                Arguments.of("as documented", "event: session.status_running\ndata: " + RUNNING + "\n\n", whole),
                Arguments.of("without a name", "data: " + RUNNING + "\n\n", whole),
                Arguments.of("with another name", "event: whatever\ndata: " + RUNNING + "\n\n", whole),
                Arguments.of("with an id", "id: evt_1\nevent: x\ndata: " + RUNNING + "\n\n", whole),
                Arguments.of("without the blank", "event:x\ndata:" + RUNNING + "\n\n", whole),
                Arguments.of("after a mark of the byte order", "\uFEFFdata: " + RUNNING + "\n\n", whole),
                Arguments.of("with comments around", ": hi\n\n: hi\ndata: " + RUNNING + "\n: hi\n\n", whole),
                Arguments.of("with fields that nobody knows", "retry: 3\nsize 7\ndata: " + RUNNING + "\n\n", whole),
                Arguments.of(
                        "with data in several lines", "data: " + RUNNING.replace(",", ",\ndata: ") + "\n\n", whole),
                Arguments.of("a ping", "event: ping\ndata: {\"type\":\"ping\"}\n\n", ""),
                Arguments.of("a heartbeat", "event: heartbeat\ndata: {}\n\n", ""),
                Arguments.of("a name alone", "event: session.status_running\n\n", ""),
                Arguments.of("no JSON", "data: {\"id\":\n\n", ""),
                Arguments.of("a part of an event", "event: event_delta\ndata: {\"type\":\"event_delta\"}\n\n", ""),
                Arguments.of(
                        "a queued message",
                        "data: {\"id\":\"q\",\"type\":\"user.message\",\"processed_at\":null}\n\n",
                        ""),
                Arguments.of("not ended", "data: " + RUNNING + "\n", ""),
                Arguments.of("too long in all", "data: x\n".repeat(600_000) + "\n", ""),
                Arguments.of(
                        "too long and then another",
                        "data: x\n".repeat(600_000) + "\ndata: " + RUNNING + "\n\n",
                        whole));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void frames_become_events(String name, String stream, String expected) {
        Broadcast broadcast = new Broadcast(listener);
        stream.lines().forEach(broadcast::line);

        assertThat(heard).as(name).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}\n\n",
                "event: error\ndata: who knows\n\n",
                "data: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}\n\n",
            })
    void an_error_is_a_broken_connection(String stream) {
        Asked asked = Asked.anthropic();
        asked.host().on(STREAM, 200, "data: " + RUNNING + "\n\n" + stream, "content-type", "text/event-stream");

        assertThat(fault(asked.platform()).kind()).isInstanceOf(Fault.Kind.NotDone.class);
        assertThat(heard).containsExactly("begins", "Running a");
    }

    @Test
    void anthropics_stream_begins_now_and_qoders_after_the_last_event() {
        Optional<Cursor> since = Optional.of(new Cursor(Asked.NOW, "evt_7"));
        Asked anthropic = Asked.anthropic();
        anthropic.host().on(STREAM, 200, "", "content-type", "text/event-stream");
        anthropic.platform().listen("s", since, SILENCE, listener);
        assertThat(anthropic.last().headers())
                .containsEntry("Accept", "text/event-stream")
                .containsEntry("anthropic-version", "2026-10-21")
                .doesNotContainKey("Last-Event-ID");
        assertThat(anthropic.last().deadline()).isEqualTo(Duration.ofSeconds(90));

        Asked qoder = Asked.qoder();
        qoder.host().on("GET /api/v1/cloud/sessions/s/events/stream", 200, "", "content-type", "text/event-stream");
        qoder.platform().listen("s", since, SILENCE, listener);
        assertThat(qoder.last().headers()).containsEntry("Last-Event-ID", "evt_7");
    }

    @Test
    void a_session_that_is_gone_has_no_stream() {
        Asked asked = Asked.anthropic();
        asked.host().on(STREAM, 404, "{\"error\":{\"type\":\"not_found_error\",\"message\":\"gone\"}}");
        assertThat(fault(asked.platform()).why()).isEqualTo("PLATFORM_NOT_FOUND gone");
    }

    @Test
    void events_come_over_a_real_connection_in_any_pieces() throws IOException {
        String stream = ": hello\r\n\r\ndata: " + RUNNING + "\r\n\r\n";
        try (Wire wire = new Wire();
                RawHost host = new RawHost((_, socket) -> {
                    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
                    for (byte one : (head + stream).getBytes(StandardCharsets.UTF_8)) {
                        RawHost.write(socket, new byte[] {one});
                    }
                    socket.close();
                })) {
            Client client = new Client(wire, Base.of(host.uri().toString()), Map.of(), new HostClock(() -> Asked.NOW));
            new Platform(client, new Secret("k"), new Anthropic()).listen("s", Optional.empty(), SILENCE, listener);
        }
        assertThat(heard).containsExactly("begins", "opened", "Running a");
    }

    private Fault fault(Platform platform) {
        return catchThrowableOfType(Fault.class, () -> platform.listen("s", Optional.empty(), SILENCE, listener));
    }
}
