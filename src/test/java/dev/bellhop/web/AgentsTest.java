package dev.bellhop.web;

import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Fault;
import dev.bellhop.run.AgentSource;
import dev.bellhop.run.CustomAgent;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Shelf;
import dev.bellhop.run.Shelves;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator sees of custom agents. */
class AgentsTest {
    private static final String ON_GITHUB = "https://github.com/octo-org/.github-private/blob/main/agents/reviewer.md";

    private final AgentsHouse agents = new AgentsHouse();

    @AfterEach
    void close() {
        agents.close();
    }

    @Test
    void agents_have_their_files_and_links() throws IOException {
        agents.enterprise.source = Optional.of(AgentsHouse.SOURCE);
        agents.enterprise.agents = List.of(agent("reviewer", "Reviewer of code", ON_GITHUB));
        assertThat(agents.page("/agents"))
                .contains("<bdi>The source is octo-org, files in octo-org/.github-private, protected by the ruleset"
                        + " Protect agent files.</bdi>")
                .contains(
                        "<code><bdi>reviewer</bdi></code><br><bdi>Reviewer of code</bdi></th>\n<td data-label=\"File\"><a href=\""
                                + ON_GITHUB + "\"><bdi>agents/reviewer.md</bdi></a>");
    }

    @Test
    void a_source_may_be_empty_or_not_set() throws IOException {
        assertThat(agents.page("/agents"))
                .contains("No source organisation is set.")
                .doesNotContain("<table");
        agents.enterprise.source = Optional.of(new AgentSource("octo-org", "", ""));
        assertThat(agents.page("/agents")).contains("The source is octo-org.", "The source has no custom agents.");
    }

    @Test
    void what_is_not_set_is_named() throws IOException {
        String body = agents.house.open().get("/agents", AgentsHouse.OPERATOR).body();
        assertThat(body)
                .contains("ENTERPRISE_TOKEN", "BELLHOP_ENTERPRISE", "<a href=\"/setup\">")
                .doesNotContain("/agents/set-source", "/agents/delete-source");
        assertThat(agents.post("/agents/delete-source", "").status()).isEqualTo(503);
    }

    @Test
    void the_forms_need_no_script_and_lead_nowhere_else() throws IOException {
        agents.open();
        Raw.Answer answer = agents.house.get("/agents", AgentsHouse.OPERATOR);
        assertThat(answer.header("Content-Security-Policy")).contains("form-action 'self'");
        assertThat(answer.body())
                .contains("<form method=\"post\" action=\"/agents/set-source\">", "name=\"organization\"")
                .contains("<input type=\"checkbox\" name=\"no-ruleset\">")
                .contains("<form method=\"post\" action=\"/agents/delete-source\">")
                .contains("<form method=\"get\" action=\"/agents\">", "name=\"repo\"");
    }

    @Test
    void agents_of_a_repository_are_listed_beside_the_others() throws IOException {
        agents.enterprise.source = Optional.of(AgentsHouse.SOURCE);
        agents.repositories = _ -> new Shelves(List.of(
                new Shelf.Read(Shelf.Level.REPOSITORY, List.of(agent("tester", "tester", ""))),
                new Shelf.Unread("the organisation's agents, because nobody may"),
                new Shelf.Read(
                        Shelf.Level.ENTERPRISE,
                        List.of(agent("reviewer", "reviewer", ON_GITHUB), agent("tester", "tester", "")))));
        assertThat(agents.page("/agents?repo=octo-org/hello"))
                .contains("value=\"octo-org/hello\"")
                .contains(
                        "<code><bdi>reviewer</bdi></code></th>\n<td data-label=\"Comes from\">enterprise</td>\n<td data-label=\"File\"><a href=\""
                                + ON_GITHUB)
                .contains("<code><bdi>tester</bdi></code></th>\n<td data-label=\"Comes from\">repository</td>")
                .contains(
                        ">enterprise<br><span class=\"quiet\">not used: the repository's of this name goes first</span></td>")
                .contains("Not looked at: the organisation's agents, because nobody may.")
                .containsOnlyOnce("<table");
    }

    @Test
    void a_repository_may_have_none_or_not_be_there() throws IOException {
        assertThat(agents.page("/agents?repo=octo-org/hello"))
                .contains("There are no custom agents for octo-org/hello.");
        assertThat(agents.page("/agents?repo=%22%3Ehello"))
                .contains("A repository is called OWNER/REPO.", "value=\"&#34;>hello\"");
        agents.repositories = _ -> {
            throw Fault.refused(new Problem(Problem.Code.NOT_FOUND, "there is none"));
        };
        assertThat(agents.page("/agents?repo=octo-org/hello"))
                .contains("The custom agents for octo-org/hello cannot be listed: there is none");
        assertThat(agents.page("/agents?repo=+")).doesNotContain("cannot be listed");
    }

    @Test
    void row_113_what_others_wrote_is_escaped_and_secrets_are_taken_out() throws IOException {
        String bad = "<script>\"'&";
        agents.redaction.keep(new Secret("a-secret-of-the-house"));
        agents.enterprise.source = Optional.of(new AgentSource(bad, bad, bad));
        agents.enterprise.agents = List.of(
                new CustomAgent(bad, bad, bad, "https://github.com/" + bad),
                agent("a-secret-of-the-house", "b", "https://github.com/a-secret-of-the-house"));
        assertThat(agents.page("/agents"))
                .doesNotContain("<script", "a-secret-of-the-house")
                .contains("href=\"https://github.com/&lt;script>&#34;&#39;&amp;\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "https://evil.example/x", "https://github.com.evil.example/x", "//x", ""})
    void row_113_no_link_leads_elsewhere_than_to_github(String url) throws IOException {
        agents.enterprise.source = Optional.of(AgentsHouse.SOURCE);
        agents.enterprise.agents = List.of(agent("a", "a", url));
        assertThat(agents.page("/agents")).contains("<td data-label=\"File\"><bdi>agents/a.md</bdi>");
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource({
        "GET,  'X-None: 1',                   404",
        "GET,  'Authorization: Bearer wrong', 404",
        "GET,  'Authorization: Bearer ',      404",
        "POST, 'X-None: 1',                   405",
    })
    void row_117_for_anybody_else_the_page_is_not_there(String method, String header, int status) throws IOException {
        agents.open();
        Raw.Answer answer = agents.house.ask(method + " /agents HTTP/1.1\r\nHost: test\r\n" + header + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(status);
        problem(agents.house.get("/agents", header), 404, "There is nothing here.");
    }

    private static CustomAgent agent(String id, String name, String url) {
        return new CustomAgent(id, name, "agents/" + id + ".md", url);
    }
}
