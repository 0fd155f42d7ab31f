package dev.bellhop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nrequest-id: r\r\n\r\n";

    private final Wire wire = new Wire();
    private final List<String> heard = new ArrayList<>();
    private final AtomicReference<Runnable> hangUp = new AtomicReference<>(() -> {});

    private final LineReader reader = new LineReader() {
        @Override
        public void begins(Runnable way) {
            hangUp.set(way);
        }

        @Override
        public void line(String line) {
            heard.add(line);
        }
    };

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "line feeds,             'a\\nb\\n\\n',       2",
        "both,                   'a\\r\\nb\\r\\n\\r\\n', 1",
        "both and cut between,   'a\\r\\nb\\r\\n\\r\\n', 2",
        "both and in small bits, 'a\\r\\nb\\r\\n\\r\\n', 3",
        "returns,                'a\\rb\\r\\r',       1",
    })
    void lines_end_in_every_way(String name, String escaped, int size) throws IOException {
        byte[] bytes = escaped.translateEscapes().getBytes(StandardCharsets.UTF_8);
        LineCutter cutter = new LineCutter(100);
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += size) {
            lines.addAll(cutter.cut(ByteBuffer.wrap(bytes, from, Math.min(size, bytes.length - from))));
        }
        assertThat(lines).as(name).containsExactly("a", "b", "");
    }

    @Test
    void a_letter_that_was_cut_in_two_is_whole_again() throws IOException {
        byte[] bytes = "ä€😀\n".getBytes(StandardCharsets.UTF_8);
        LineCutter cutter = new LineCutter(100);
        List<String> lines = new ArrayList<>();
        for (byte one : bytes) {
            lines.addAll(cutter.cut(ByteBuffer.wrap(new byte[] {one})));
        }
        assertThat(lines).containsExactly("ä€😀");
    }

    @Test
    void lines_come_until_the_host_ends_it() throws IOException {
        try (RawHost host = new RawHost((_, socket) -> {
            write(socket, HEAD + "event: a\r");
            write(socket, "\ndata: {}\n");
            write(socket, "\nnot ended");
            socket.close();
        })) {
            Answer answer = wire.lines(call(host, 5000), reader);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("request-id")).contains("r");
            assertThat(answer.body().length()).isZero();
            assertThat(heard).containsExactly("event: a", "data: {}", "");
            assertThat(host.requests).singleElement().asString().contains("Accept-Encoding: identity");
        }
    }

    @Test
    void a_no_has_its_words_and_no_lines() throws IOException {
        try (RawHost host = new RawHost(RawHost.says(RawHost.json(404, "{\"error\":{\"message\":\"gone\"}}")))) {
            Answer answer = wire.lines(call(host, 5000), reader);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.complaint()).isEqualTo("gone");
            assertThat(heard).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "silence before the headers, ''",
        "silence after them,         '%s'",
        "silence after a line,       '%s: hello\\n'",
        "a line that never ends,     '%s: hello'",
    })
    void half_open_streams_are_given_up(String name, String said) throws IOException {
        try (RawHost host =
                new RawHost((_, socket) -> write(socket, said.formatted(HEAD).translateEscapes()))) {
            Fault fault = catchThrowableOfType(Fault.class, () -> wire.lines(call(host, 300), reader));

            assertThat(fault.kind()).as(name).isInstanceOf(Fault.Kind.NotDone.class);
            assertThat(fault.why()).contains("no line within 300 ms");
        }
    }

    @Test
    void a_connection_that_breaks_may_be_tried_again() throws IOException {
        String chunked = HEAD.replace("\r\n\r\n", "\r\nTransfer-Encoding: chunked\r\n\r\n") + "4\r\na\nb\n\r\n";
        try (RawHost host = new RawHost((_, socket) -> {
            write(socket, chunked);
            socket.close();
        })) {
            Fault fault = catchThrowableOfType(Fault.class, () -> wire.lines(call(host, 5000), reader));

            assertThat(fault.kind()).isInstanceOf(Fault.Kind.NotDone.class);
            assertThat(heard).containsExactly("a", "b");
        }
    }

    @Test
    void a_line_that_nobody_needs_ends_it() throws IOException {
        try (RawHost host = new RawHost((_, socket) -> {
            write(socket, HEAD + "ok\n" + "x".repeat(1_100_000) + "\nafter\n");
            socket.close();
        })) {
            Fault fault = catchThrowableOfType(Fault.class, () -> wire.lines(call(host, 5000), reader));

            assertThat(fault.kind()).isInstanceOf(Fault.Kind.NotDone.class);
            assertThat(fault.why()).contains("longer than anybody needs");
            assertThat(heard).containsExactly("ok");
        }
    }

    @Test
    void hanging_up_from_outside_ends_it_at_once() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        LineReader latched = new LineReader() {
            @Override
            public void begins(Runnable way) {
                hangUp.set(way);
            }

            @Override
            public void line(String line) {
                heard.add(line);
                first.countDown();
            }
        };
        try (RawHost host = new RawHost((_, socket) -> write(socket, HEAD + "one\n"))) {
            AtomicReference<Answer> ended = new AtomicReference<>();
            Thread listening = Thread.ofVirtual().start(() -> ended.set(wire.lines(call(host, 60_000), latched)));
            assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
            hangUp.get().run();

            assertThat(listening.join(Duration.ofSeconds(10))).isTrue();
            assertThat(ended.get().status()).isEqualTo(200);
            assertThat(heard).containsExactly("one");
        }
    }

    @Test
    void hanging_up_before_it_began_ends_it_at_once() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        LineReader latched = new LineReader() {
            @Override
            public void begins(Runnable way) {
                hangUp.set(way);
                asked.countDown();
            }

            @Override
            public void line(String line) {
                heard.add(line);
            }
        };
        try (RawHost host = new RawHost((_, _) -> asked.countDown())) {
            AtomicReference<Fault> ended = new AtomicReference<>();
            Thread listening = Thread.ofVirtual()
                    .start(() -> ended.set(
                            catchThrowableOfType(Fault.class, () -> wire.lines(call(host, 60_000), latched))));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            hangUp.get().run();

            assertThat(listening.join(Duration.ofSeconds(10))).isTrue();
            assertThat(ended.get().why()).contains("hung up before it began");
        }
    }

    private static Call call(RawHost host, long patience) {
        return Call.get(host.uri().resolve("/stream")).within(Duration.ofMillis(patience));
    }

    private static void write(Socket socket, String text) throws IOException {
        RawHost.write(socket, text.getBytes(StandardCharsets.UTF_8));
    }
}
