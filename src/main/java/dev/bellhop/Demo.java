package dev.bellhop;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Pace;
import dev.bellhop.demo.Registration;
import dev.bellhop.demo.World;
import dev.bellhop.demo.WorldServer;
import java.net.URI;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The whole product on this machine alone: GitHub and all agents are simulated, everything else is real. */
record Demo(Scratch home, WorldServer server, DemoSessions sessions, World world, App app) implements AutoCloseable {
    private static final Pace BRISK = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(9));
    private static final int SEED = 7;

    static Demo start(Map<String, String> environment) {
        InstantSource clock = InstantSource.system();
        KeyPair keys = DemoKey.pair();
        WorldServer server = WorldServer.bind(0, clock);
        Hello hello = Hello.begin(SEED, server.links(), (RSAPublicKey) keys.getPublic(), clock.instant());
        World world = hello.world();
        world.copilot(BRISK);
        server.serve(world);
        DemoSessions sessions = DemoSessions.open(world, BRISK, clock);
        Scratch home = Scratch.make();
        try {
            String secret = UUID.randomUUID().toString();
            String client = UUID.randomUUID().toString();
            Map<String, String> ours = new HashMap<>(sessions.settings());
            ours.putAll(Map.of(
                    "BELLHOP_HOME",
                    home.path().toString(),
                    "GITHUB_URL",
                    server.address().toString(),
                    "GITHUB_APP_ID",
                    "4242",
                    "GITHUB_PRIVATE_KEY",
                    pem(keys),
                    "GITHUB_WEBHOOK_SECRET",
                    secret,
                    "COPILOT_USER_TOKEN",
                    hello.personToken(),
                    "GITHUB_CLIENT_ID",
                    Registration.CLIENT,
                    "GITHUB_CLIENT_SECRET",
                    client,
                    "BELLHOP_POLL_INTERVAL",
                    "2s",
                    "BELLHOP_COMMENT_INTERVAL",
                    "1s"));
            Map<String, String> all = settings(environment, ours);
            world.client(client, Reception.page(Settings.of(all)) + "/callback");
            App app = App.start(all, clock, Optional.of(server.address()));
            server.deliver(world, URI.create("http://127.0.0.1:" + app.port() + "/webhooks/github"), secret);
            sessions.deliver(URI.create("http://127.0.0.1:" + app.port() + "/webhooks/anthropic"));
            return new Demo(home, server, sessions, world, app);
        } catch (RuntimeException e) {
            sessions.close();
            server.close();
            home.close();
            throw e;
        }
    }

    /** Of the real environment only the ports count: nothing real is to be touched. */
    private static Map<String, String> settings(Map<String, String> environment, Map<String, String> ours) {
        Map<String, String> all = new HashMap<>(ours);
        all.put("PORT", environment.getOrDefault("PORT", "8080"));
        all.put("METRICS_PORT", environment.getOrDefault("METRICS_PORT", "0"));
        return all;
    }

    URI page() {
        return URI.create("http://localhost:" + app.port() + "/demo");
    }

    @Override
    public void close() {
        app.close();
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
