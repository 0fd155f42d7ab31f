package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Change;
import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Trouble;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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

/** What the operator sees of custom agents at GitHub, and changes. */
class AgentsPageTest {
    private static final String PRIVATE = "octo-org/.github-private";
    private static final String AGENTS = "/enterprises/octo/copilot/custom-agents";

    @TempDir
    private Path home;

    private final Map<String, String> more = new HashMap<>();
    private OpenHouse house;

    @BeforeEach
    void open() {
        house = new OpenHouse(home, Map.of());
        house.world.scenery().repository(PRIVATE, Instant.now());
        write(PRIVATE, "agents/reviewer.md");
        more.put("PUBLIC_URL", "https://bellhop.example");
        more.put("BELLHOP_ENTERPRISE", "octo");
        more.put("BELLHOP_ADMIN_TOKEN", "the operator's");
        more.put(
                "ENTERPRISE_TOKEN",
                house.world
                        .scenery()
                        .enterprise(
                                "octo",
                                "olga",
                                List.of("octo-org"),
                                Instant.now().plus(Duration.ofHours(1))));
        house.reopen(more);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_operator_sets_the_source_sees_its_agents_and_deletes_it() {
        assertThat(agents("")).contains("No source organisation is set.");

        HttpResponse<String> set = post("set-source", "organization=octo-org");
        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(set.body())
                .contains("<strong><bdi>The source is octo-org, files in octo-org/.github-private, protected by the"
                        + " ruleset Protect agent files.</bdi></strong>")
                .contains("<code><bdi>reviewer</bdi></code>")
                .contains("<a href=\"" + house.github() + "/octo-org/.github-private/blob/main/agents/reviewer.md\">");

        assertThat(post("set-source", "organization=octo-org&no-ruleset=on").body())
                .contains("<strong><bdi>The source is octo-org, files in octo-org/.github-private.</bdi></strong>");

        assertThat(post("delete-source", "").body())
                .contains("<strong><bdi>No organisation is the source any more. No file was removed.</bdi></strong>")
                .contains("No source organisation is set.");
    }

    @Test
    void each_no_of_github_s_has_its_sentence() {
        assertThat(post("set-source", "organization=nobody").body())
                .contains("There is no organisation nobody, or it is not shown to this token.");
        assertThat(post("set-source", "organization=1234567").body())
                .contains("GitHub does not take this organisation as the source: it must belong to the enterprise");

        house.world.fault(
                Match.first("DELETE", AGENTS + "/source"),
                new Fault.DoneButLost(new Trouble.Breaks(dev.bellhop.demo.Response.Manner.RESET)));
        HttpResponse<String> lost = post("delete-source", "");
        assertThat(lost.statusCode()).isEqualTo(502);
        assertThat(lost.body()).contains("GitHub failed, and it is not known whether it was done");

        more.put("ENTERPRISE_TOKEN", house.hello.personToken());
        house.reopen(more);
        HttpResponse<String> refused = post("delete-source", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<strong><bdi>The token may not do this", "`admin:enterprise`", "Enterprise AI controls")
                .contains("custom agents cannot be shown: The token may not do this");

        more.put("ENTERPRISE_TOKEN", "ghp_unknown");
        house.reopen(more);
        assertThat(post("delete-source", "").body()).contains("GitHub does not know the token");

        more.put("BELLHOP_ENTERPRISE", "nowhere");
        house.reopen(more);
        assertThat(post("delete-source", "").statusCode()).isEqualTo(422);
    }

    @Test
    void agents_of_the_repository_the_organisation_and_the_enterprise_are_listed_beside_each_other() {
        write("octo-org/hello", ".github/agents/reviewer.agent.md");
        write("octo-org/hello", ".github/agents/tester.md");
        assertThat(agents("?repo=octo-org/hello"))
                .contains(
                        "<code><bdi>reviewer</bdi></code></th>\n<td data-label=\"Comes from\">repository</td>",
                        "tester",
                        "No source organisation is set.")
                .contains("Not looked at: the organisation's agents, because the App cannot read " + PRIVATE);

        house.world.scenery().install(PRIVATE, Instant.now());
        write(PRIVATE, "agents/writer.md");
        post("set-source", "organization=octo-org");
        String all = agents("?repo=octo-org/hello");
        assertThat(all)
                .contains("organisation<br><span class=\"quiet\">not used: the repository's of this name goes first")
                .contains("<code><bdi>writer</bdi></code></th>\n<td data-label=\"Comes from\">organisation</td>")
                .contains(
                        "<code><bdi>writer</bdi></code></th>\n<td data-label=\"Comes from\">enterprise<br><span class=\"quiet\">the same file as the"
                                + " organisation's</span>")
                .doesNotContain("Not looked at");
    }

    @Test
    void a_repository_that_is_not_there_for_the_app_is_named() {
        assertThat(agents("?repo=octo-org/none"))
                .contains(
                        "The custom agents for octo-org/none cannot be listed: there is no repository octo-org/none, or"
                                + " the App is not installed in it");
    }

    private String agents(String query) {
        return house.send(HttpRequest.newBuilder(house.at("/agents" + query))
                        .header("Authorization", "Bearer the operator's"))
                .body();
    }

    private HttpResponse<String> post(String act, String form) {
        return house.send(HttpRequest.newBuilder(house.at("/agents/" + act))
                .header("Authorization", "Bearer the operator's")
                .header("Origin", "https://bellhop.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private void write(String repository, String file) {
        house.world.as("mona", Instant.now()).code().commit(repository, Change.write(file, "x"));
    }
}
