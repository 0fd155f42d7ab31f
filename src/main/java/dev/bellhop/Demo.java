package dev.bellhop;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Pace;
import dev.bellhop.demo.Registration;
import dev.bellhop.demo.World;
import dev.bellhop.demo.WorldServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The whole product on this machine alone: GitHub and all agents are simulated, everything else is real. */
final class Demo implements AutoCloseable {
    private static final int SEED = 7;
    private static final String CLIENT_SECRET = UUID.randomUUID().toString();
    private static final String WEBHOOK_SECRET = UUID.randomUUID().toString();

    private final Scratch home = Scratch.make();
    private final InstantSource clock = InstantSource.system();
    private final WorldServer server = WorldServer.bind(0, clock);
    private final World world;
    private final DemoSessions sessions;
    private final Map<String, String> settings;
    private final Troupe troupe;
    private final DemoStage stage;
    private Optional<App> app = Optional.empty();
    private boolean over;

    private Demo(Map<String, String> environment) {
        KeyPair keys = DemoKey.pair();
        Hello hello = Hello.begin(SEED, server.links(), (RSAPublicKey) keys.getPublic(), clock.instant());
        world = hello.world();
        server.serve(world);
        sessions = DemoSessions.open(world, Pace.USUAL, clock);
        settings = settings(environment, keys);
        Troupe.Address house = new Troupe.Address(address(), WEBHOOK_SECRET);
        troupe = new Troupe(world, sessions, house, this::restart);
        stage = new DemoStage(troupe);
        world.papers()
                .client(CLIENT_SECRET, address().resolve("/connect/callback").toString());
    }

    static Demo start(Map<String, String> environment) {
        Demo demo = new Demo(environment);
        try {
            demo.open();
            return demo;
        } catch (RuntimeException e) {
            demo.close();
            throw e;
        }
    }

    private void open() {
        raise();
        server.deliver(world, address().resolve("/webhooks/github"), WEBHOOK_SECRET);
        sessions.deliver(address().resolve("/webhooks/anthropic"));
        Thread.ofVirtual().name("curtain").start(troupe::open);
    }

    private synchronized void raise() {
        app = Optional.of(App.start(settings, clock, Optional.of(stage)));
    }

    /** The server dies, and another one takes its place. */
    private synchronized void restart() {
        if (!over) {
            app.ifPresent(App::die);
            raise();
        }
    }

    /** Of the real environment only the ports count: nothing real is to be touched. */
    private Map<String, String> settings(Map<String, String> environment, KeyPair keys) {
        Map<String, String> all = new HashMap<>(sessions.settings());
        all.putAll(Map.of(
                "BELLHOP_HOME",
                home.path().toString(),
                "GITHUB_URL",
                server.address().toString(),
                "GITHUB_APP_ID",
                "4242",
                "GITHUB_PRIVATE_KEY",
                pem(keys),
                "GITHUB_WEBHOOK_SECRET",
                WEBHOOK_SECRET,
                "GITHUB_CLIENT_ID",
                Registration.CLIENT,
                "GITHUB_CLIENT_SECRET",
                CLIENT_SECRET,
                "BELLHOP_POLL_INTERVAL",
                "500ms",
                "BELLHOP_COMMENT_INTERVAL",
                "500ms"));
        all.put("PORT", port(environment.getOrDefault("PORT", "8080")));
        all.put("METRICS_PORT", environment.getOrDefault("METRICS_PORT", "0"));
        return all;
    }

    /** One that stays the same when the server is another. */
    private static String port(String asked) {
        if (!asked.equals("0")) {
            return asked;
        }
        try (ServerSocket free = new ServerSocket(0)) {
            return String.valueOf(free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By whom everything is ready that is played on. */
    World world() {
        troupe.open();
        return world;
    }

    /** The one that runs now. */
    synchronized App app() {
        return app.orElseThrow();
    }

    Scratch home() {
        return home;
    }

    private URI address() {
        return URI.create("http://localhost:" + settings.get("PORT"));
    }

    URI page() {
        return address().resolve("/demo");
    }

    @Override
    public synchronized void close() {
        over = true;
        app.ifPresent(App::close);
        sessions.close();
        server.close();
        home.close();
    }

    private static String pem(KeyPair keys) {
        String content =
                Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + content + "\n-----END PRIVATE KEY-----\n";
    }
}
