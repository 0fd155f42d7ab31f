package dev.bellhop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bellhop.demo.Pace;
import dev.bellhop.demo.World;
import dev.bellhop.platform.Platform;
import dev.bellhop.platform.PlatformServer;
import java.net.URI;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;

/** The two platforms of managed sessions beside the simulated GitHub, each at an address of its own. */
record DemoSessions(Stand anthropic, Stand qoder) implements AutoCloseable {
    private static final int SEED = 7;
    private static final String NOTICES =
            "whsec_" + Base64.getEncoder().encodeToString("a secret that the demonstration alone has".getBytes(UTF_8));

    record Stand(Platform platform, PlatformServer server) {
        private static Stand open(Platform platform, Pace pace, InstantSource clock) {
            platform.pace(pace);
            return new Stand(platform, PlatformServer.bind(0, clock).serve(platform));
        }
    }

    static DemoSessions open(World github, Pace pace, InstantSource clock) {
        return new DemoSessions(
                Stand.open(new Platform(Platform.Kind.ANTHROPIC, SEED, github), pace, clock),
                Stand.open(new Platform(Platform.Kind.QODER, SEED, github), pace, clock));
    }

    /** From now on Anthropic says there when a session has something new. */
    void deliver(URI notices) {
        anthropic.server().deliver(anthropic.platform(), notices, NOTICES);
    }

    /** What the house has to know of them. Whoever names no agent has Copilot, as without them. */
    Map<String, String> settings() {
        return Map.of(
                "BELLHOP_AGENT",
                "copilot",
                "ANTHROPIC_API_KEY",
                anthropic.platform().key(),
                "ANTHROPIC_BASE_URL",
                anthropic.server().address().toString(),
                "ANTHROPIC_WEBHOOK_SECRET",
                NOTICES,
                "QODER_PAT",
                qoder.platform().key(),
                "QODER_BASE_URL",
                qoder.server().address() + "/api/v1/cloud");
    }

    @Override
    public void close() {
        anthropic.server().close();
        qoder.server().close();
    }
}
