package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The world over real sockets. */
@Timeout(20)
class WorldServerTest {
    private final InstantSource clock = InstantSource.system();
    private final WorldServer server = WorldServer.bind(0, clock);
    private final Hello hello = Hello.begin(5, server.links(), Signer.RIGHT.key(), clock.instant());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    WorldServerTest() {
        hello.world().parcels();
        server.serve(hello.world());
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void a_comment_is_made_over_http_and_says_where_it_is() throws Exception {
        HttpResponse<String> written = comment(HttpRequest.BodyPublishers.ofString("{\"body\":\"grüß dich\"}"));
        assertThat(written.statusCode()).isEqualTo(201);
        Json comment = Json.parse(written.body());
        assertThat(comment.at("body").text()).isEqualTo("grüß dich");
        URI where = URI.create(comment.at("url").text());
        assertThat(client.send(signed(where).build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_in_chunks_is_read_too() throws Exception {
        var chunks = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("{\"body\":\"in pieces\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(comment(chunks).statusCode()).isEqualTo(201);
    }

    @Test
    void a_reset_after_the_work_leaves_the_work_done() {
        broken(Response.Manner.RESET);
        assertThatThrownBy(this::comment).isInstanceOf(IOException.class);
        assertThat(hello.world().looks().comments(Hello.REPOSITORY, 1)).hasSize(1);
    }

    @Test
    void a_dropped_answer_leaves_the_work_done() {
        broken(Response.Manner.DROPPED);
        assertThatThrownBy(this::comment).isInstanceOf(IOException.class);
        assertThat(hello.world().looks().comments(Hello.REPOSITORY, 1)).hasSize(1);
    }

    @Test
    void a_truncated_answer_ends_too_soon() {
        broken(Response.Manner.TRUNCATED);
        assertThatThrownBy(this::comment).isInstanceOf(IOException.class);
    }

    @Test
    void an_answer_that_never_comes_is_waited_for_in_vain() {
        broken(Response.Manner.HUNG);
        assertThatThrownBy(this::comment).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void a_trickling_answer_has_its_headers_at_once_and_no_end() throws Exception {
        broken(Response.Manner.TRICKLED);
        HttpResponse<InputStream> answer = client.send(
                request(HttpRequest.BodyPublishers.ofString("{\"body\":\"hi\"}")), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(body.read()).isEqualTo('{');
        }
    }

    @Test
    void an_endless_answer_is_far_more_than_anybody_reads() throws Exception {
        broken(Response.Manner.ENDLESS);
        HttpResponse<InputStream> answer = client.send(
                request(HttpRequest.BodyPublishers.ofString("{\"body\":\"hi\"}")), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            assertThat(body.readNBytes(1_000_000)).hasSize(1_000_000);
        }
    }

    @Test
    void a_webhook_comes_signed_and_what_became_of_it_is_kept() throws Exception {
        try (ServerSocket receiver = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.deliver(
                    hello.world(), URI.create("http://127.0.0.1:" + receiver.getLocalPort() + "/hook"), "s3cret");
            hello.world().as("mona", clock.instant()).label(Hello.REPOSITORY, 1, "agent-fix");
            try (Socket socket = receiver.accept()) {
                Wire wire = new Wire(socket);
                Request request = wire.read().orElseThrow();
                wire.write(Response.empty(202));
                assertThat(request.path()).isEqualTo("/hook");
                assertThat(request.header("X-GitHub-Event")).contains("issues");
                assertThat(request.header("X-GitHub-Hook-Installation-Target-ID"))
                        .contains("4242");
                assertThat(request.header("X-GitHub-Delivery").orElseThrow()).hasSize(36);
                assertThat(request.header("X-Hub-Signature-256"))
                        .contains("sha256=" + Courier.signature(request.body(), "s3cret"));
            }
            while (delivered().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(delivered().getFirst().at("status_code").count()).isEqualTo(202);
        }
    }

    @Test
    void row_18_the_signature_is_that_of_githubs_own_example() {
        assertThat(Courier.signature("Hello, World!", "It's a Secret to Everybody"))
                .isEqualTo("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
    }

    private List<Json> delivered() {
        Request request = Request.of("GET", "/app/hook/deliveries").bearing(Signer.RIGHT.jwt(clock.instant()));
        return Scene.list(hello.world().answer(request, clock.instant()));
    }

    private void broken(Response.Manner manner) {
        hello.world().fault(Match.first("POST", "*/comments"), new Fault.DoneButLost(new Trouble.Breaks(manner)));
    }

    private HttpResponse<String> comment() throws IOException, InterruptedException {
        return comment(HttpRequest.BodyPublishers.ofString("{\"body\":\"hi\"}"));
    }

    private HttpResponse<String> comment(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return client.send(request(body), BodyHandlers.ofString());
    }

    private HttpRequest request(HttpRequest.BodyPublisher body) {
        return signed(URI.create(server.links().api() + Scene.ISSUE + "/comments"))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
    }

    private HttpRequest.Builder signed(URI where) {
        return HttpRequest.newBuilder(where)
                .timeout(Duration.ofMillis(1500))
                .header("User-Agent", "test")
                .header("Authorization", "Bearer " + hello.personToken());
    }
}
