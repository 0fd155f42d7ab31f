package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.WorldServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar from outside: words, exit codes, ports and signals. */
@Tag("dear")
class ProcessTest {
    private static final String CANARY = "canary-canary-canary-canary-canary-canary";

    @TempDir
    Path temp;

    private final Map<String, String> environment = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void set_up() {
        environment.put("PORT", "0");
        environment.put("METRICS_PORT", "0");
        environment.put("BELLHOP_HOME", temp.resolve("home").toString());
    }

    @Test
    void a_wrong_word_is_64_with_the_word_that_was_meant() throws Exception {
        Jar.Ran ran = Jar.run(environment, "srve");

        assertThat(ran.code()).isEqualTo(64);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).singleElement().asString().contains("did you mean ./bellhop serve?");
        assertThat(Jar.run(environment, "serve", "--fast").code()).isEqualTo(64);
        assertThat(Jar.run(environment, "test").code()).isEqualTo(64);
    }

    @Test
    void help_and_version_are_0_and_on_standard_output() throws Exception {
        Jar.Ran help = Jar.run(environment, "help");
        Jar.Ran version = Jar.run(environment, "version");

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).first().isEqualTo("Usage: ./bellhop COMMAND");
        assertThat(version.code()).isZero();
        assertThat(version.out()).singleElement().asString().matches("bellhop \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void a_file_is_checked_with_0_or_1_and_against_the_servers() throws Exception {
        Path file = Files.writeString(temp.resolve("bellhop.yml"), "limits: { running: 9 }\n");
        assertThat(Jar.run(environment, "check", file.toString()))
                .isEqualTo(new Jar.Ran(0, List.of(file + " is right"), List.of()));

        Path server = Files.writeString(temp.resolve("server.yml"), "ceiling: { limits: { running: 5 } }\n");
        environment.put("BELLHOP_CONFIG", server.toString());
        assertThat(Jar.run(environment, "check", file.toString()))
                .isEqualTo(new Jar.Ran(
                        1,
                        List.of(file + ":1:20 above this server's limit of 5: ask the operator of this server"),
                        List.of()));

        Files.writeString(server, "ceiling: 5\n");
        assertThat(Jar.run(environment, "check", file.toString()).code()).isEqualTo(78);
        assertThat(Jar.run(environment, "check", "a", "b").code()).isEqualTo(64);
    }

    @Test
    void a_simulation_is_0_or_1_against_a_github_and_78_without_an_app() throws Exception {
        String[] words = {"simulate", "octo-org/hello#1", "--label", "agent-fix", "--actor", "mona"};
        assertThat(Jar.run(environment, words).code()).isEqualTo(78);
        assertThat(Jar.run(environment, "simulate", "octo-org/hello#1").code()).isEqualTo(64);

        try (WorldServer server = WorldServer.bind(0, InstantSource.system())) {
            server.serve(Hello.begin(7, server.links(), Keyring.publicKey(), Instant.now())
                    .world());
            environment.put("GITHUB_URL", server.address().toString());
            environment.put("GITHUB_APP_ID", "4242");
            environment.put("GITHUB_PRIVATE_KEY", Keyring.pkcs8());
            environment.put("GITHUB_WEBHOOK_SECRET", CANARY);
            Jar.Ran ran = Jar.run(environment, words);
            assertThat(ran.code()).isZero();
            assertThat(ran.out())
                    .startsWith("octo-org/hello#1, label agent-fix by mona:", "  would start copilot: asked by mona");
            words[3] = "bug";
            assertThat(Jar.run(environment, words).code()).isOne();
        }
        assertThat(temp.resolve("home")).doesNotExist();
    }

    @Test
    void the_doctor_is_0_or_1_and_1_with_a_bad_configuration_too() throws Exception {
        assertThat(Jar.run(environment, "doctor", "--yaml").code()).isEqualTo(64);
        try (WorldServer server = WorldServer.bind(0, InstantSource.system())) {
            Hello hello = Hello.begin(7, server.links(), Keyring.publicKey(), Instant.now());
            hello.world().scenery().hook("https://bellhop.example/webhooks/github");
            server.serve(hello.world());
            environment.put("GITHUB_URL", server.address().toString());
            environment.put("PUBLIC_URL", "https://bellhop.example");
            environment.put("GITHUB_APP_ID", "4242");
            environment.put("GITHUB_PRIVATE_KEY", Keyring.pkcs8());
            environment.put("GITHUB_WEBHOOK_SECRET", CANARY);
            environment.put("COPILOT_USER_TOKEN", hello.personToken());
            Jar.Ran ran = Jar.run(environment, "doctor", "--repo", Hello.REPOSITORY);
            assertThat(ran.out())
                    .hasSize(18)
                    .allMatch(line -> line.startsWith("ok    ")
                            || line.endsWith(" is not set.")
                            || line.equals("skip  backup         There is no database yet."));
            assertThat(ran.code()).isZero();
        }
        environment.put("GITHUB_APP_ID", CANARY);
        Jar.Ran ran = Jar.run(environment, "doctor");
        assertThat(ran.out()).singleElement().asString().startsWith("fail  settings  GITHUB_APP_ID: expected a number");
        assertThat(ran.out().getFirst() + ran.err()).doesNotContain(CANARY, "\tat ");
        assertThat(ran.code()).isOne();
        assertThat(temp.resolve("home")).doesNotExist();
    }

    @Test
    void a_backup_is_0_or_1_and_78_where_another_program_makes_it() throws Exception {
        String copy = temp.resolve("copy.db").toString();
        assertThat(Jar.run(environment, "backup").code()).isEqualTo(64);
        assertThat(Jar.run(environment, "backup", copy).code()).isOne();
        environment.put("DATABASE_URL", "postgres://u:" + CANARY + "@127.0.0.1:1/x");
        Jar.Ran ran = Jar.run(environment, "backup", copy);
        assertThat(ran.code()).isEqualTo(78);
        assertThat(ran.err())
                .containsExactly("bellhop: a database of PostgreSQL is copied by pg_dump, and not by this command");
        assertThat(temp.resolve("copy.db")).doesNotExist();
    }

    @Test
    void row_15_row_110_a_bad_configuration_is_78_and_no_port_is_opened() throws Exception {
        environment.put("GITHUB_APP_ID", CANARY);
        environment.put("GITHUB_PRIVATE_KEY", CANARY);
        environment.put("GITHUB_WEBHOOK_SECRET", "");
        environment.put("COPILOT_USER_TOKEN", "ghs_" + CANARY);
        environment.put("GITHUB_URL", "http://" + CANARY + ".example.com");
        environment.put("DATABASE_URL", "mysql://" + CANARY);
        environment.put("BELLHOP_SECRET_KEY", CANARY);
        Jar.Ran ran = Jar.run(environment, "serve");

        assertThat(ran.code()).isEqualTo(78);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .noneMatch(line -> line.contains(CANARY) || line.contains("listens") || line.contains("\tat "));
        assertThat(String.join("\n", ran.err()))
                .contains(
                        "GITHUB_APP_ID:",
                        "GITHUB_PRIVATE_KEY:",
                        "GITHUB_WEBHOOK_SECRET:",
                        "COPILOT_USER_TOKEN:",
                        "GITHUB_URL:",
                        "DATABASE_URL:",
                        "BELLHOP_SECRET_KEY:");
    }

    @Test
    void without_credentials_it_serves_says_so_and_stops_with_0() throws Exception {
        try (Jar jar = Jar.start(environment, "serve")) {
            int port = jar.port();
            assertThat(get(port, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(port, "/readyz").statusCode()).isEqualTo(200);
            HttpResponse<String> webhook = post(port);
            assertThat(webhook.statusCode()).isEqualTo(503);
            assertThat(webhook.headers().firstValue("Retry-After")).isPresent();
            jar.hears("There are no credentials of a GitHub App");
            assertThat(healthcheck(port)).isZero();

            long began = System.nanoTime();
            jar.terminate();
            Jar.Ran ran = jar.end();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf("figure: serve with nothing to do stops in %d ms%n", took.toMillis());
            assertThat(ran.code()).isZero();
            assertThat(took).isLessThan(Duration.ofSeconds(10));
            assertThat(healthcheck(port)).isOne();
        }
    }

    @Test
    void a_request_under_way_gets_its_answer_before_the_end() throws Exception {
        try (Jar jar = Jar.start(environment, "serve");
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), jar.port())) {
            String head = """
                    POST /webhooks/github HTTP/1.1
                    Host: test
                    Content-Type: application/json
                    X-GitHub-Event: issues
                    X-GitHub-Delivery: 72d3162e-cc78-11e3-81ab-4c9367dc0958
                    Content-Length: 2
                    Expect: 100-continue

                    """.replace("\n", "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
            jar.terminate();
            jar.hears("Stopping");
            socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)).contains("HTTP/1.1 503");
            assertThat(jar.end().code()).isZero();
        }
    }

    @Test
    void a_second_one_on_the_same_database_is_75() throws Exception {
        try (Jar first = Jar.start(environment, "serve")) {
            first.port();
            Jar.Ran second = Jar.run(environment, "serve");

            assertThat(second.code()).isEqualTo(75);
            assertThat(second.err()).singleElement().asString().startsWith("bellhop: another Bellhop is running on ");
        }
    }

    @Test
    void a_taken_port_is_1_and_one_sentence() throws Exception {
        try (Jar first = Jar.start(environment, "serve")) {
            int port = first.port();
            environment.put("BELLHOP_HOME", temp.resolve("other").toString());
            environment.put("PORT", String.valueOf(port));
            assertThat(Jar.run(environment, "serve")).satisfies(ran -> isTaken(ran, "PORT", port));
            assertThat(Jar.run(environment, "demo")).satisfies(ran -> isTaken(ran, "PORT", port));

            environment.put("PORT", "0");
            environment.put("METRICS_PORT", String.valueOf(port));
            environment.put("METRICS_HOST", "0.0.0.0");
            assertThat(Jar.run(environment, "serve"))
                    .satisfies(ran -> isTaken(ran, "METRICS_PORT (or METRICS_HOST)", port));
        }
    }

    private static void isTaken(Jar.Ran ran, String setting, int port) {
        assertThat(ran.code()).isOne();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .containsExactly("bellhop: port " + port + " cannot be listened on: stop what has it, or set " + setting
                        + " to another one");
    }

    private int healthcheck(int port) throws Exception {
        return Jar.run(Map.of("PORT", String.valueOf(port)), "healthcheck").code();
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(int port) throws IOException, InterruptedException {
        HttpRequest delivery = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/github"))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", "issues")
                .header("X-GitHub-Delivery", "72d3162e-cc78-11e3-81ab-4c9367dc0958")
                .header("X-Hub-Signature-256", "sha256=" + "0".repeat(64))
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return client.send(delivery, BodyHandlers.ofString());
    }
}
