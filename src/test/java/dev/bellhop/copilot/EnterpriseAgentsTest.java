package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Base;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Script;
import dev.bellhop.run.AgentSource;
import dev.bellhop.run.CustomAgent;
import dev.bellhop.run.Problem;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnterpriseAgentsTest {
    private static final String AGENTS = "/enterprises/octo/copilot/custom-agents";
    private static final String LIST = "GET " + AGENTS + "?per_page=100";

    private final Script github = new Script();
    private final EnterpriseAgents agents = new EnterpriseAgents(
            new Client(github, Base.of("https://api.github.com"), Manners.of("1"), new HostClock(() -> Instant.EPOCH)),
            new Credential("owner", () -> new Secret("ghp_owner"), _ -> {}),
            "octo");

    @Test
    void agents_of_all_pages_are_called_by_their_files() {
        github.on(
                LIST,
                200,
                "{\"custom_agents\":[{\"name\":\"Security Reviewer\",\"file_path\":\"agents/security_reviewer.md\",\"url\":\"https://x\"}]}",
                "link",
                "<https://api.github.com" + AGENTS + "?per_page=100&page=2>; rel=\"next\"");
        github.on(
                "GET " + AGENTS + "?per_page=100&page=2",
                200,
                "{\"custom_agents\":[{\"name\":\"T\",\"file_path\":\"agents/tester.agent.md\"}]}");

        assertThat(agents.list())
                .contains(List.of(
                        new CustomAgent(
                                "security_reviewer", "Security Reviewer", "agents/security_reviewer.md", "https://x"),
                        new CustomAgent("tester", "T", "agents/tester.agent.md", "")));
    }

    @Test
    void no_source_is_another_thing_than_no_agents() {
        github.on(LIST, 200, "{\"custom_agents\":null}");
        github.on(LIST, 200, "{\"custom_agents\":[]}");

        assertThat(agents.list()).isEmpty();
        assertThat(agents.list()).contains(List.of());
    }

    @Test
    void the_source_is_read_and_may_be_none() {
        github.on("GET " + AGENTS + "/source", 200, "{\"organization\":null,\"repository\":null}");
        github.on(
                "GET " + AGENTS + "/source",
                200,
                "{\"organization\":{\"id\":1,\"login\":\"octo-org\"},\"repository\":{\"full_name\":\"octo-org/.github-private\"}}");

        assertThat(agents.source()).isEmpty();
        assertThat(agents.source()).contains(new AgentSource("octo-org", "octo-org/.github-private", ""));
    }

    @ParameterizedTest(name = "{0} with ruleset {1}")
    @CsvSource({"octo-org, true, 77", "octo-org, false, 77", "123, true, 123"})
    void the_source_is_set_by_login_or_id(String organization, boolean ruleset, long id) {
        github.on("GET /orgs/octo-org", 200, "{\"id\":77}");
        github.on(
                "PUT " + AGENTS + "/source",
                200,
                "{\"organization\":{\"login\":\"octo-org\"},\"ruleset\":{\"name\":\"r\"}}");

        assertThat(agents.set(organization, ruleset)).contains(new AgentSource("octo-org", "", "r"));
        assertThat(github.calls
                        .getLast()
                        .body()
                        .map(Bytes::array)
                        .map(body -> new String(body, StandardCharsets.UTF_8)))
                .contains("{\"organization_id\":" + id + ",\"create_ruleset\":" + ruleset + "}");
    }

    @Test
    void an_organisation_that_is_not_there_is_named() {
        github.on("GET /orgs/octo", 404, "{\"message\":\"Not Found\"}");

        assertThat(problem(() -> agents.set("octo", true)).detail())
                .isEqualTo("There is no organisation octo, or it is not shown to this token.");
    }

    @Test
    void the_source_is_taken_away() {
        github.on("DELETE " + AGENTS + "/source", 204, "");

        agents.delete();

        assertThat(github.lines()).containsExactly("DELETE " + AGENTS + "/source");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | GitHub does not know the token: it is wrong, expired or revoked. GitHub said: No.",
                "403 | The token may not do this: it must be an enterprise owner's, with the scope `admin:enterprise`, or fine-grained with the permission \"Enterprise AI controls\" (read to list, write to change). GitHub said: No.",
                "404 | There is no enterprise octo, or it is not shown to this token. GitHub said: No.",
                "422 | GitHub does not take this organisation as the source: it must belong to the enterprise and have a repository `.github-private`. GitHub said: No.",
                "409 | GitHub answered 409. GitHub said: No.",
            })
    void every_no_has_its_sentence(int status, String sentence) {
        github.on("PUT " + AGENTS + "/source", status, "{\"message\":\"No.\"}");

        assertThat(problem(() -> agents.set("1", true)).detail()).isEqualTo(sentence);
    }

    @Test
    void a_failure_of_githubs_leaves_a_change_in_doubt_and_a_reading_to_be_repeated() {
        github.on("PUT " + AGENTS + "/source", 500, "");
        github.on(LIST, 500, "");

        assertThat(catchThrowableOfType(Fault.class, () -> agents.set("1", true))
                        .kind())
                .isInstanceOf(Fault.Kind.Unsure.class);
        assertThat(catchThrowableOfType(Fault.class, agents::list).kind()).isInstanceOf(Fault.Kind.NotDone.class);
    }

    private static Problem problem(Runnable act) {
        Fault fault = catchThrowableOfType(Fault.class, act::run);
        return ((Fault.Kind.Refused) fault.kind()).problem();
    }
}
