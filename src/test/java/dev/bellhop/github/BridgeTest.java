package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Base;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.RawHost;
import dev.bellhop.http.Wire;
import dev.bellhop.run.Place;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Target;
import dev.bellhop.wire.Manners;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Over a real socket: github-api repeats any method on some of what can happen to one. */
class BridgeTest {
    private static final Place PLACE = new Place(new Repo(500, 9, "acme", "web"), 42);

    @Test
    void row_83_a_reset_after_a_post_is_one_request_and_in_doubt() throws IOException {
        List<Consumer<GithubForge>> acts = List.of(
                forge -> forge.comment(PLACE, "Hello"),
                forge -> forge.edit(PLACE, "8001", "Hello"),
                forge -> forge.react(PLACE, new Target.Issue(), Reaction.EYES),
                forge -> forge.takeLabelOff(PLACE, "agent-fix"));
        for (Consumer<GithubForge> act : acts) {
            try (RawHost host = new RawHost(RawHost.resets());
                    Wire wire = new Wire()) {
                GithubForge forge = forge(host, wire);

                Fault fault = catchThrowableOfType(Fault.class, () -> act.accept(forge));

                assertThat(fault.kind()).isInstanceOf(Fault.Kind.Unsure.class);
                assertThat(host.requests).hasSize(1);
            }
        }
    }

    @Test
    void a_comment_over_the_wire_is_one_request_with_our_manners() throws IOException {
        try (RawHost host = new RawHost(RawHost.says(RawHost.json(201, "{\"id\":8001}")));
                Wire wire = new Wire()) {
            assertThat(forge(host, wire).comment(PLACE, "Hello")).isEqualTo("8001");

            assertThat(host.requests)
                    .singleElement()
                    .asString()
                    .startsWith("POST /api/v3/repos/acme/web/issues/42/comments HTTP/1.1")
                    .contains("User-Agent: bellhop/1", "X-GitHub-Api-Version: 2022-11-28")
                    .endsWith("{\"body\":\"Hello\"}");
        }
    }

    private static GithubForge forge(RawHost host, Wire wire) {
        Client client =
                new Client(wire, Base.of(host.uri() + "/api/v3"), Manners.of("1"), new HostClock(() -> Instant.EPOCH));
        return new GithubForge(client, new FixedTokens(), FixedTokens.self(client));
    }
}
