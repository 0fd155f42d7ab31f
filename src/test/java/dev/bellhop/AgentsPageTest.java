package dev.bellhop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.cli.AgentsAsked;
import dev.bellhop.demo.Change;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator sees of an enterprise at GitHub. */
class AgentsPageTest {
    @TempDir
    private Path home;

    private OpenHouse house;

    @BeforeEach
    void open() {
        house = new OpenHouse(home, Map.of());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_operator_sees_the_agents_of_the_enterprise() {
        Map<String, String> more = new HashMap<>(Map.of(
                "BELLHOP_ENTERPRISE",
                "octo",
                "BELLHOP_ADMIN_TOKEN",
                "the operator's",
                "ENTERPRISE_TOKEN",
                enterprise()));
        house.reopen(more);
        assertThat(agents()).contains("No organisation is set as the source");

        AgentsAsked asked = AgentsAsked.read(List.of("set-source", "--organization", "octo-org"))
                .orElseThrow();
        assertThat(Errand.agents(
                        house.settings(more), asked, new PrintStream(OutputStream.nullOutputStream(), true, UTF_8)))
                .isTrue();
        assertThat(agents())
                .contains("<bdi>octo-org/.github-private</bdi>", "<code>reviewer</code>")
                .contains("<a href=\"" + house.github() + "/octo-org/.github-private/blob/main/agents/reviewer.md\">");

        more.put("BELLHOP_ENTERPRISE", "nowhere");
        house.reopen(more);
        assertThat(agents()).contains("They cannot be shown: <bdi>There is no enterprise nowhere");
    }

    private String agents() {
        return house.send(HttpRequest.newBuilder(house.at("/agents")).header("Authorization", "Bearer the operator's"))
                .body();
    }

    /** The token of its owner. */
    private String enterprise() {
        house.world.repository("octo-org/.github-private", Instant.now());
        house.world
                .as("mona", Instant.now())
                .code()
                .commit("octo-org/.github-private", Change.write("agents/reviewer.md", "x"));
        return house.world.enterprise(
                "octo", "olga", List.of("octo-org"), Instant.now().plus(Duration.ofHours(1)));
    }
}
