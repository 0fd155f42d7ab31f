package dev.bellhop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Pace;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.World;
import dev.bellhop.demo.WorldServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** The whole process with real doors, and a GitHub beside it whose post is brought by hand. */
final class OpenHouse implements AutoCloseable {
    static final String SECRET = "a webhook secret that is long enough to be one";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Path home;
    private final WorldServer server = WorldServer.bind(0, InstantSource.system());
    final Hello hello = Hello.begin(7, server.links(), (RSAPublicKey) Town.KEYS.getPublic(), Instant.now());
    final World world = hello.world();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int metrics = freePort();
    private Optional<App> app = Optional.empty();

    OpenHouse(Path home, Map<String, String> environment) {
        this.home = home;
        Duration moment = Duration.ofMillis(10);
        world.copilot(new Pace(moment, moment, moment));
        world.parcels();
        server.serve(world);
        reopen(environment);
    }

    /** What was running is stopped in good order; what it stored is still there. */
    private void shut() {
        app.ifPresent(App::close);
        app = Optional.empty();
    }

    /** As if somebody had pulled the plug. */
    void die() {
        app.ifPresent(App::die);
        app = Optional.empty();
    }

    void reopen(Map<String, String> environment) {
        shut();
        app = Optional.of(App.start(settings(environment), InstantSource.system()));
    }

    private Map<String, String> settings(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of(
                "PORT",
                "0",
                "METRICS_PORT",
                String.valueOf(metrics),
                "BELLHOP_HOME",
                home.toString(),
                "BELLHOP_POLL_INTERVAL",
                "100ms",
                "BELLHOP_COMMENT_INTERVAL",
                "10ms",
                "GITHUB_URL",
                server.address().toString(),
                "GITHUB_APP_ID",
                "4242",
                "GITHUB_PRIVATE_KEY",
                Town.pem(),
                "GITHUB_WEBHOOK_SECRET",
                SECRET,
                "COPILOT_USER_TOKEN",
                hello.personToken()));
        all.putAll(environment);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    int port() {
        return app.orElseThrow().port();
    }

    /** Where its GitHub is. */
    String github() {
        return server.address().toString();
    }

    /** As GitHub brings it, for this App. */
    HttpResponse<String> bring(Parcel parcel) {
        return bring(parcel, SECRET);
    }

    HttpResponse<String> bring(Parcel parcel, String secret) {
        byte[] body = parcel.body().getBytes(UTF_8);
        return send(webhook(parcel, BodyPublishers.ofByteArray(body))
                .header("X-Hub-Signature-256", "sha256=" + Town.hmac(secret, body)));
    }

    HttpRequest.Builder webhook(Parcel parcel, BodyPublisher body) {
        return HttpRequest.newBuilder(at("/webhooks/github"))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", parcel.event())
                .header("X-GitHub-Delivery", parcel.guid())
                .POST(body);
    }

    /** What the operator has to show. */
    String token() {
        try {
            return Files.readString(home.resolve("admin.token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the operator sees. */
    String deliveries() {
        return send(HttpRequest.newBuilder(at("/deliveries")).header("Authorization", "Bearer " + token()))
                .body();
    }

    String metrics() {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metrics + "/metrics")))
                .body();
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(LONGEST).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Brings the post until it is so. */
    void until(BooleanSupplier so) {
        until(so, parcel -> parcel);
    }

    /** The same, where something happens to the post on its way. */
    void until(BooleanSupplier so, UnaryOperator<Parcel> way) {
        Instant end = Instant.now().plus(LONGEST);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it is not so after " + LONGEST + "\n" + deliveries());
            }
            world.tick(Instant.now());
            world.parcels().forEach(parcel -> bring(way.apply(parcel)));
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        shut();
        server.close();
    }
}
