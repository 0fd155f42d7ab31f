package dev.bellhop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.bellhop.demo.Pace;
import dev.bellhop.demo.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The platform behind a real address. */
class PlatformServerTest {
    private final Scene scene = new Scene();
    private final AtomicReference<Instant> clock = new AtomicReference<>(scene.now);
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpRequest.Builder request(PlatformServer server, String path) {
        Request like = scene.request("GET", path);
        HttpRequest.Builder made = HttpRequest.newBuilder(URI.create(server.address() + like.path()));
        like.headers().forEach((name, values) -> made.header(name, values.getFirst()));
        return made.timeout(Duration.ofSeconds(10));
    }

    static List<StreamFault> faults() {
        return List.of(new StreamFault.None(), new StreamFault.Carriages(), new StreamFault.Pieces(7));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_stream_brings_what_happens(StreamFault fault) throws Exception {
        Pace none = new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        scene.platform.pace(none);
        scene.platform.streams(fault);
        String session = scene.session();
        try (PlatformServer server = PlatformServer.bind(0, clock::get).serve(scene.platform)) {
            HttpResponse<InputStream> response = client.send(
                    request(server, "/sessions/" + session + "/events/stream").build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream; charset=utf-8");
            scene.say(session, Scene.TASK);
            clock.set(scene.now.plusSeconds(5));
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                assertThat(until(reader, "event: session.status_idle")).contains("event: agent.message");
            }
        }
    }

    private static List<String> until(BufferedReader reader, String last) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null && !line.equals(last); line = reader.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    @Test
    void notices_are_brought_to_their_address() throws Exception {
        BlockingQueue<String> brought = new LinkedBlockingQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String signature = exchange.getRequestHeaders().getFirst("webhook-signature");
            brought.add(signature + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        URI address = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
        String session = scene.session();
        scene.say(session, Scene.TASK);
        try (PlatformServer server = PlatformServer.bind(0, clock::get)) {
            server.deliver(scene.platform, address, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
            assertThat(brought.poll(10, TimeUnit.SECONDS)).startsWith("v1,").contains(session);
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void questions_are_answered_and_streams_refused() throws Exception {
        try (PlatformServer server = PlatformServer.bind(0, clock::get).serve(scene.platform)) {
            HttpResponse.BodyHandler<String> text = HttpResponse.BodyHandlers.ofString();
            assertThat(client.send(request(server, "/sessions").build(), text).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> no = client.send(
                    request(server, "/sessions/sesn_x/events/stream").build(), text);
            assertThat(no.statusCode()).isEqualTo(404);
            assertThat(no.headers().firstValue("request-id")).isPresent();
        }
    }
}
