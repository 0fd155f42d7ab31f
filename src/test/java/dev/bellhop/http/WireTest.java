package dev.bellhop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireTest {
    private static final int CAP = 10_000;

    private final Wire wire = new Wire(CAP);

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void brings_the_answer_with_its_status_headers_and_body() throws IOException {
        try (RawHost host = new RawHost(
                RawHost.says(RawHost.response(404, "X-Twice: a\r\nX-TWICE: b\r\n", "{\"message\":\"Not Found\"}")))) {
            Answer answer = wire.exchange(
                    Call.post(host.uri().resolve("/here?q=1"), Json.object().with("a", 1))
                            .header("X-Mine", "yes"));

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headers().get("x-twice")).containsExactly("a", "b");
            assertThat(answer.complaint()).isEqualTo("Not Found");
            assertThat(host.requests)
                    .singleElement()
                    .asString()
                    .startsWith("POST /here?q=1 HTTP/1.1")
                    .contains("X-Mine: yes")
                    .contains("Content-Type: application/json")
                    .doesNotContain("Upgrade")
                    .endsWith("{\"a\":1}");
        }
    }

    @Test
    void row_82_a_refused_connection_and_an_unknown_name_were_not_done() throws IOException {
        URI nobody;
        try (RawHost host = new RawHost(RawHost.resets())) {
            nobody = host.uri();
        }

        assertThat(kind(Call.post(nobody, Json.object()))).isInstanceOf(Fault.Kind.NotDone.class);
        assertThat(kind(Call.post(URI.create("http://nobody.invalid/"), Json.object())))
                .isInstanceOf(Fault.Kind.NotDone.class);
    }

    @Test
    void row_82_a_certificate_that_nobody_vouches_for_ends_it_before_anything_is_sent(@TempDir Path dir)
            throws Exception {
        SSLContext selfSigned = selfSigned(dir.resolve("keys"));
        try (SSLServerSocket listener =
                (SSLServerSocket) selfSigned.getServerSocketFactory().createServerSocket(0)) {
            Thread.ofVirtual().start(() -> shakeHands(listener));

            Fault fault = fault(Call.post(URI.create("https://localhost:" + listener.getLocalPort()), Json.object()));

            assertThat(fault.kind()).isInstanceOf(Fault.Kind.NotDone.class);
            assertThat(fault.why()).contains("SSLHandshakeException");
        }
    }

    @Test
    void row_83_a_reset_after_a_post_leaves_it_in_doubt_and_nothing_is_sent_again() throws IOException {
        try (RawHost host = new RawHost(RawHost.resets())) {
            assertThat(kind(Call.post(host.uri(), Json.object()))).isInstanceOf(Fault.Kind.Unsure.class);
            assertThat(host.requests).hasSize(1);
        }
    }

    @Test
    void row_83_a_reset_on_a_connection_that_was_used_before_does_not_repeat_a_post() throws IOException {
        RawHost.Script first = RawHost.says(RawHost.json(200, "{}"));
        try (RawHost host = new RawHost((request, socket) -> {
            (request.startsWith("GET") ? first : RawHost.resets()).answer(request, socket);
        })) {
            assertThat(wire.exchange(Call.get(host.uri())).ok()).isTrue();
            assertThat(kind(Call.post(host.uri(), Json.object()))).isInstanceOf(Fault.Kind.Unsure.class);
            assertThat(host.requests).filteredOn(it -> it.startsWith("POST")).hasSize(1);
        }
    }

    @Test
    void row_83_a_closed_connection_leaves_a_post_in_doubt_and_a_get_undone() throws IOException {
        try (RawHost host = new RawHost((_, socket) -> socket.close())) {
            assertThat(kind(Call.post(host.uri(), Json.object()))).isInstanceOf(Fault.Kind.Unsure.class);
            assertThat(kind(Call.get(host.uri()))).isInstanceOf(Fault.Kind.NotDone.class);
        }
    }

    @Test
    void row_84_a_body_cut_short_leaves_a_post_in_doubt_and_a_get_undone() throws IOException {
        try (RawHost host = new RawHost((_, socket) -> {
            RawHost.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"id\":".getBytes(UTF_8));
            socket.close();
        })) {
            assertThat(kind(Call.post(host.uri(), Json.object()))).isInstanceOf(Fault.Kind.Unsure.class);
            assertThat(kind(Call.get(host.uri()))).isInstanceOf(Fault.Kind.NotDone.class);
        }
    }

    @Test
    void row_84_a_broken_chunk_and_random_bytes_are_no_answer() throws IOException {
        for (String bytes : new String[] {
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "\u0007\u0001 what is this\r\n\r\n"
        }) {
            try (RawHost host = new RawHost((_, socket) -> {
                RawHost.write(socket, bytes.getBytes(UTF_8));
                socket.close();
            })) {
                assertThat(kind(Call.post(host.uri(), Json.object()))).isInstanceOf(Fault.Kind.Unsure.class);
            }
        }
    }

    @Test
    void row_85_the_deadline_is_for_the_whole_call_however_slowly_bytes_come() throws IOException {
        Duration patience = Duration.ofMillis(300);
        RawHost.Script silence = (_, _) -> {};
        RawHost.Script body =
                (_, socket) -> RawHost.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{".getBytes(UTF_8));
        for (RawHost.Script script : new RawHost.Script[] {silence, body}) {
            try (RawHost host = new RawHost(script)) {
                long start = System.nanoTime();
                Fault write = fault(Call.post(host.uri(), Json.object()).within(patience));
                Fault read = fault(Call.get(host.uri()).within(patience));

                assertThat(write.kind()).isInstanceOf(Fault.Kind.Unsure.class);
                assertThat(read.kind()).isInstanceOf(Fault.Kind.NotDone.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            }
        }
    }

    @Test
    void row_94_a_body_over_the_limit_is_refused_when_read_and_in_doubt_when_written() throws IOException {
        try (RawHost host = new RawHost(RawHost.says(RawHost.json(200, "x".repeat(CAP + 1))))) {
            assertThat(kind(Call.get(host.uri()))).isInstanceOf(Fault.Kind.Refused.class);
            assertThat(kind(Call.post(host.uri(), Json.object()))).isInstanceOf(Fault.Kind.Unsure.class);
        }
    }

    @Test
    void row_94_the_limit_counts_after_inflation() throws IOException {
        byte[] bomb = zipped("0".repeat(5_000_000));
        assertThat(bomb.length).isLessThan(CAP);
        try (RawHost host = new RawHost((_, socket) -> gzip(socket, bomb))) {
            assertThat(kind(Call.get(host.uri()))).isInstanceOf(Fault.Kind.Refused.class);
        }
    }

    @Test
    void a_compressed_answer_is_inflated() throws IOException {
        byte[] honest = zipped("{\"id\":7}");
        try (RawHost host = new RawHost((_, socket) -> gzip(socket, honest))) {
            assertThat(wire.exchange(Call.get(host.uri()))
                            .<Long>read(json -> json.at("id").number()))
                    .isEqualTo(7);
        }
    }

    private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

    private Fault.Kind kind(Call call) {
        return fault(call).kind();
    }

    private Fault fault(Call call) {
        return catchThrowableOfType(Fault.class, () -> wire.exchange(call));
    }

    private static void gzip(Socket socket, byte[] body) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        RawHost.write(socket, head.getBytes(UTF_8));
        RawHost.write(socket, body);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static SSLContext selfSigned(Path keys) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "k",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(Files.newInputStream(keys), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void shakeHands(SSLServerSocket listener) {
        try (Socket socket = listener.accept()) {
            socket.getInputStream().read();
        } catch (IOException expected) {
            assertThat(expected).isInstanceOf(javax.net.ssl.SSLException.class);
        }
    }
}
