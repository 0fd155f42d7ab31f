package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Level;
import dev.bellhop.demo.Links;
import dev.bellhop.demo.Pace;
import dev.bellhop.demo.World;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Listeners;
import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.http.Base;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Wire;
import dev.bellhop.platform.PlatformServer;
import dev.bellhop.platform.StreamFault;
import dev.bellhop.run.RunId;
import dev.bellhop.run.SessionFact;
import dev.bellhop.store.MemoryLedger;
import dev.bellhop.text.Secret;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Listening, over real connections where it matters. */
class StreamsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Holder HOLDER = new Holder(new RunId("r1"), 1);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final String TASK = "Resolve issue #1 on branch agent/issue-1-r1, push it, open a pull request whose"
            + " body contains \"Fixes #1\".";

    private final World github = Hello.begin(7, Links.GITHUB, key(), NOON).world();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final BlockingQueue<Letter> post = new LinkedBlockingQueue<>();
    private final List<Letter> told = new ArrayList<>();
    private final Listeners listeners =
            new MemoryLedger("boot", Duration.ofMinutes(1)).sessions().listeners();
    private final Streams streams = new Streams(
            new Streams.Ground(listeners, (letter, _) -> post.add(letter), clock::get, "here"),
            new Streams.Limits(1, SILENCE));

    static List<StreamFault> harmless() {
        return List.of(
                new StreamFault.None(),
                new StreamFault.Carriages(),
                new StreamFault.Pieces(7),
                new StreamFault.Repeats());
    }

    static List<StreamFault> breaks() {
        return List.of(new StreamFault.Cut(3), new StreamFault.ErrorFrame(3), new StreamFault.HalfOpen(3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void all_that_happens_is_told_but_how_it_ends_which_is_looked_at(StreamFault fault) {
        dev.bellhop.platform.Platform simulated = simulated(fault);
        try (Wire wire = new Wire();
                PlatformServer server = PlatformServer.bind(0, clock::get).serve(simulated)) {
            Platform platform = platform(simulated, server, wire);
            String session = work(platform);
            await(() -> rings() == 2);
            List<SessionFact> happened =
                    Chronicle.of(
                                    session,
                                    platform.events(session, Optional.empty()).events())
                            .stream()
                            .filter(fact -> !isEnd(fact))
                            .toList();
            assertThat(heard()).containsExactlyInAnyOrderElementsOf(happened);
            assertThat(listeners.isHeard(HOLDER, clock.get())).isTrue();
            assertThat(streams.rest(HOLDER)).contains(clock.get().plus(Duration.ofMinutes(10)));
            streams.leave(HOLDER);
        }
        assertThat(rings()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void what_breaks_is_looked_at_at_once_and_listened_to_again(StreamFault fault) {
        dev.bellhop.platform.Platform simulated = simulated(fault);
        try (Wire wire = new Wire();
                PlatformServer server = PlatformServer.bind(0, clock::get).serve(simulated)) {
            Platform platform = platform(simulated, server, wire);
            String session = work(platform);
            await(() -> rings() == 2);
            assertThat(told.getLast()).isInstanceOf(Letter.Ring.class);
            assertThat(listeners.isHeard(HOLDER, clock.get())).isFalse();
            assertThat(streams.rest(HOLDER)).isEmpty();
            streams.want(HOLDER, platform, session, Optional.empty());
            assertThat(streams.round(clock.get())).isEmpty();
            assertThat(streams.round(clock.get().plusSeconds(1))).hasSize(1);
        }
    }

    @Test
    void nobody_listens_where_another_does_or_to_more_than_so_many() {
        Platform platform = Asked.anthropic().platform();
        listeners.begin(HOLDER, "there", NOON, NOON.plusSeconds(60));
        streams.want(HOLDER, platform, "s1", Optional.empty());
        assertThat(streams.round(NOON)).isEmpty();
        streams.want(new Holder(new RunId("r2"), 1), platform, "s2", Optional.empty());
        streams.want(new Holder(new RunId("r3"), 1), platform, "s3", Optional.empty());
        assertThat(streams.round(NOON)).hasSize(1);
        assertThat(streams.round(NOON)).isEmpty();
    }

    @Test
    void whose_listener_died_is_looked_at() {
        listeners.begin(HOLDER, "a process that is no more", NOON, NOON.plusSeconds(60));
        streams.round(NOON.plusSeconds(59));
        assertThat(post).isEmpty();
        streams.round(NOON.plusSeconds(79));
        assertThat(post).hasSize(1).allMatch(Letter.Ring.class::isInstance);
        assertThat(listeners.lapsed(NOON.plusSeconds(999))).isEmpty();
    }

    private static boolean isEnd(SessionFact fact) {
        return fact instanceof SessionFact.Stood stood && stood.stage() == SessionFact.Stage.TURN_ENDED;
    }

    /** Listens, and only then lets the agent work. */
    private String work(Platform platform) {
        String session = session(platform);
        streams.want(HOLDER, platform, session, Optional.empty());
        List<Runnable> begun = streams.round(clock.get());
        assertThat(begun).hasSize(1);
        Thread.startVirtualThread(begun.getFirst());
        await(() -> rings() == 1);
        platform.send(session, List.of(new UserEvent.Message(TASK)));
        clock.set(NOON.plusSeconds(5));
        return session;
    }

    private void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s", told).isLessThan(end);
            streams.round(clock.get());
            try {
                Optional.ofNullable(post.poll(50, TimeUnit.MILLISECONDS)).ifPresent(told::add);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long rings() {
        return told.stream().filter(Letter.Ring.class::isInstance).count();
    }

    private List<SessionFact> heard() {
        return told.stream()
                .flatMap(letter -> letter instanceof Letter.Heard one ? one.facts().stream() : Stream.of())
                .toList();
    }

    private dev.bellhop.platform.Platform simulated(StreamFault fault) {
        var simulated = new dev.bellhop.platform.Platform(dev.bellhop.platform.Platform.Kind.ANTHROPIC, 7, github);
        simulated.pace(new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO));
        simulated.streams(fault);
        return simulated;
    }

    private Platform platform(dev.bellhop.platform.Platform simulated, PlatformServer server, Wire wire) {
        Base base = Base.of(server.address().toString());
        Client client = new Client(wire, base, Map.of(), new HostClock(clock::get));
        return new Platform(client, new Secret(simulated.key()), new Anthropic());
    }

    private String session(Platform platform) {
        Secret token = new Secret(github.papers()
                .personToken(
                        "mona",
                        Map.of("contents", Level.WRITE, "pull_requests", Level.WRITE),
                        NOON.plus(Duration.ofHours(1))));
        Dialect dialect = platform.dialect();
        Made agent = platform.createAgent(Definition.of(dialect, "bellhop", dialect.model()));
        Made environment = platform.createEnvironment(Surroundings.of(dialect, "bellhop"));
        String vault = platform.createVault("v", Map.of("a", "b"));
        platform.createCredential(vault, token);
        Mount mount = new Mount("https://github.com/octo-org/hello", token, "/workspace/hello", "main");
        return platform.createSession(new SessionOrder(
                agent, environment.id(), "t", Map.of("a", "b"), Optional.of(vault), List.of(mount), Optional.empty()));
    }

    private static RSAPublicKey key() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(2048);
            return (RSAPublicKey) maker.generateKeyPair().getPublic();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
