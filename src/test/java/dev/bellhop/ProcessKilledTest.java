package dev.bellhop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Pace;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.World;
import dev.bellhop.demo.WorldServer;
import dev.bellhop.engine.Book;
import dev.bellhop.store.Library;
import dev.bellhop.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The label story, through a real process that is killed again and again, and a world that goes on meanwhile. */
@Tag("dear")
class ProcessKilledTest {
    private static final int KILLS = 24;
    private static final int ISSUES = 6;
    private static final Duration SETTLED = Duration.ofMinutes(4);
    private static final String SECRET = "canary-of-the-webhook-secret-0123456789";
    private static final String OPERATOR = "canary-of-the-operator-0123456789";

    @TempDir
    Path temp;

    private final Random chance = new Random(7);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedDeque<Parcel> undelivered = new ConcurrentLinkedDeque<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> said = new ArrayList<>();
    private final List<Integer> issues = new ArrayList<>();
    private WorldServer server = WorldServer.bind(0, InstantSource.system());
    private Hello hello = Hello.begin(7, server.links(), Keyring.publicKey(), Instant.now());
    private World world = hello.world();
    private Map<String, String> environment = Map.of();
    private int port;

    @BeforeEach
    void set_up() throws IOException {
        world.copilot(new Pace(Duration.ofMillis(200), Duration.ofMillis(600), Duration.ofSeconds(2)));
        server.serve(world);
        issues.add(Hello.ISSUE);
        while (issues.size() < ISSUES) {
            issues.add(world.as(Hello.PERSON, Instant.now()).open(Hello.REPOSITORY, "One more", "typo"));
        }
        port = Jar.freePort();
        environment = Map.ofEntries(
                Map.entry("PORT", String.valueOf(port)),
                Map.entry("METRICS_PORT", "0"),
                Map.entry("BELLHOP_HOME", temp.toString()),
                Map.entry("GITHUB_URL", server.address().toString()),
                Map.entry("GITHUB_APP_ID", "4242"),
                Map.entry("GITHUB_PRIVATE_KEY", Keyring.pkcs8()),
                Map.entry("GITHUB_WEBHOOK_SECRET", SECRET),
                Map.entry("BELLHOP_ADMIN_TOKEN", OPERATOR),
                Map.entry("COPILOT_USER_TOKEN", hello.personToken()),
                Map.entry("BELLHOP_POLL_INTERVAL", "1s"),
                Map.entry("BELLHOP_COMMENT_INTERVAL", "500ms"));
        Thread.ofPlatform().daemon().start(this::post);
    }

    @AfterEach
    void close() {
        over.countDown();
        client.close();
        server.close();
    }

    @Test
    void killed_anywhere_it_does_everything_and_nothing_twice() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % (KILLS / ISSUES) == 0) {
                label(issues.get(kill / (KILLS / ISSUES)));
            }
            liveAndDie(kill);
        }
        try (Jar last = Jar.start(environment, "serve")) {
            last.port();
            long began = System.nanoTime();
            settle(() -> issues.stream().allMatch(issue -> status(issue).startsWith("**Ready for review**")));
            merge();
            settle(() -> issues.stream().allMatch(issue -> status(issue).startsWith("**Done**")));
            settle(undelivered::isEmpty);
            System.out.printf(
                    "figure: %d issues, killed %d times, settled in %d s, %d deliveries acknowledged%n",
                    ISSUES, KILLS, Duration.ofNanos(System.nanoTime() - began).toSeconds(), acknowledged.size());
            last.terminate();
            assertThat(last.end().code()).isZero();
            said.addAll(last.said());
        }

        assertThat(issues).allSatisfy(this::isToldOnce);
        assertThat(world.looks().violations()).isEmpty();
        everythingAcknowledgedIsHandled();
        assertThat(said)
                .noneMatch(line -> Stream.of(SECRET, OPERATOR, hello.personToken(), "ghs_", "PRIVATE KEY", "eyJ")
                        .anyMatch(line::contains));
    }

    /** Mostly at work, sometimes while it starts. */
    private void liveAndDie(int kill) throws Exception {
        try (Jar jar = Jar.start(environment, "serve")) {
            if (kill % 6 == 5) {
                jar.endsWithin(Duration.ofMillis(chance.nextInt(2_000)));
            } else {
                jar.port();
                jar.endsWithin(Duration.ofMillis(chance.nextInt(1_500)));
            }
            jar.kill();
            said.addAll(jar.said());
        }
    }

    private void label(int issue) {
        world.as(Hello.PERSON, Instant.now()).label(Hello.REPOSITORY, issue, "agent-fix");
    }

    private void merge() {
        for (int pull = ISSUES + 1; pull <= 2 * ISSUES; pull++) {
            world.as(Hello.PERSON, Instant.now()).merge(Hello.REPOSITORY, pull);
        }
    }

    private void isToldOnce(int issue) {
        assertThat(world.looks().sessionsStarted(Hello.REPOSITORY, issue)).isOne();
        assertThat(world.looks()
                        .issue(Hello.REPOSITORY, issue)
                        .at("labels")
                        .items(label -> label.at("name").text()))
                .isEmpty();
        assertThat(words(issue)).as("the status, and the word that it is ready").hasSize(2);
        assertThat(words(issue)).filteredOn(words -> words.startsWith("**")).hasSize(1);
    }

    private void everythingAcknowledgedIsHandled() {
        String url = "jdbc:sqlite:" + temp.resolve("bellhop.db");
        try (Library library = Store.open(url, "afterwards", Duration.ofMinutes(2), () -> Keyring.SEAL)) {
            Map<String, Book.State> kept = library.deliveries(10_000).stream()
                    .collect(Collectors.toMap(Book.Arrival::guid, Book.Arrival::state));
            assertThat(kept.values()).doesNotContain(Book.State.WAITING, Book.State.DEAD);
            assertThat(kept.keySet()).containsAll(acknowledged);
        }
    }

    private String status(int issue) {
        return words(issue).stream()
                .filter(words -> words.startsWith("**"))
                .findFirst()
                .orElse("");
    }

    /** What was said by us, without what only machines see. */
    private List<String> words(int issue) {
        return world.looks().comments(Hello.REPOSITORY, issue).stream()
                .filter(comment -> comment.at("user").at("login").text().equals("bellhop[bot]"))
                .map(comment -> comment.at("body").text().replaceAll("(?s)<!--.*?-->\\s*", ""))
                .toList();
    }

    private void settle(BooleanSupplier settled) throws InterruptedException {
        long end = System.nanoTime() + SETTLED.toNanos();
        while (!settled.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> issues.stream().map(this::status).toList().toString())
                    .isLessThan(end);
            over.await(100, TimeUnit.MILLISECONDS);
        }
    }

    /** Time passes, and somebody presses the button for each webhook that was not answered well. */
    private void post() {
        try {
            while (!over.await(50, TimeUnit.MILLISECONDS)) {
                world.tick(Instant.now());
                undelivered.addAll(world.parcels());
                for (Parcel parcel : List.copyOf(undelivered)) {
                    Answered answered = bring(parcel);
                    if (answered.status() / 100 != 2) {
                        break;
                    }
                    undelivered.remove(parcel);
                    if (!answered.body().contains("ignored")) {
                        acknowledged.add(parcel.guid());
                    }
                    world.delivered(parcel, answered.status(), Instant.now());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private record Answered(int status, String body) {}

    private Answered bring(Parcel parcel) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/github"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", parcel.event())
                .header("X-GitHub-Delivery", parcel.guid())
                .header("X-GitHub-Hook-Installation-Target-ID", "4242")
                .header("X-Hub-Signature-256", "sha256=" + signature(parcel.body()))
                .POST(BodyPublishers.ofString(parcel.body()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answered(response.statusCode(), response.body());
        } catch (IOException _) {
            return new Answered(0, "");
        }
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
