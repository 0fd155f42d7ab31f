package dev.bellhop.web;

import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.web.CustomAgents.Entry;
import dev.bellhop.web.CustomAgents.Shown;
import dev.bellhop.web.CustomAgents.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsTest {
    private static final String OPERATOR = "Authorization: Bearer " + House.TOKEN;
    private static final Source SOURCE = new Source("octo-org", "octo-org/.github-private", "Protect agent files");
    private final House house = new House();
    private Shown now = new Shown.NoSource();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void agents_have_their_files_and_links() throws IOException {
        String url = "https://github.com/octo-org/.github-private/blob/main/agents/reviewer.md";
        assertThat(page(new Shown.Listed(
                        SOURCE, List.of(new Entry("Reviewer of code", "reviewer", "agents/reviewer.md", url)))))
                .contains("They come from the organisation <strong><bdi>octo-org</bdi></strong>, from the repository"
                        + " <strong><bdi>octo-org/.github-private</bdi></strong>, protected by the ruleset"
                        + " <strong><bdi>Protect agent files</bdi></strong>.")
                .contains("<td><code>reviewer</code><br><bdi>Reviewer of code</bdi><td><a href=\"" + url
                        + "\"><bdi>agents/reviewer.md</bdi></a>");
    }

    @Test
    void a_source_may_be_empty_or_not_set_and_github_may_say_no() throws IOException {
        assertThat(page(new Shown.Listed(new Source("octo-org", "", ""), List.of())))
                .contains("<strong><bdi>octo-org</bdi></strong>.</p>", "There are none in it yet.");
        assertThat(page(new Shown.NoSource())).contains("No organisation is set as the source");
        assertThat(page(new Shown.Not("There is no enterprise <octo>.")))
                .contains("They cannot be shown: <bdi>There is no enterprise &lt;octo&gt;.</bdi>");
    }

    @Test
    void without_an_enterprise_it_says_what_to_set() throws IOException {
        assertThat(house.open().get("/agents", OPERATOR).body()).contains("ENTERPRISE_TOKEN", "BELLHOP_ENTERPRISE");
    }

    @Test
    void row_113_what_others_wrote_is_escaped() throws IOException {
        String bad = "<script>\"'&";
        assertThat(page(new Shown.Listed(
                        new Source(bad, bad, bad), List.of(new Entry(bad, bad, bad, "https://github.com/" + bad)))))
                .doesNotContain("<script", "\"'&")
                .contains("href=\"https://github.com/&lt;script&gt;&quot;&#39;&amp;\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "https://evil.example/x", "https://github.com.evil.example/x", "//x", ""})
    void row_113_no_link_leads_elsewhere_than_to_github(String url) throws IOException {
        assertThat(page(new Shown.Listed(SOURCE, List.of(new Entry("a", "a", "agents/a.md", url)))))
                .contains("<td><bdi>agents/a.md</bdi>")
                .doesNotContain("<a ");
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource({
        "GET,  'X-None: 1',                   404",
        "GET,  'Authorization: Bearer wrong', 404",
        "GET,  'Authorization: Bearer ',      404",
        "POST, 'X-None: 1',                   405",
    })
    void row_117_for_anybody_else_the_page_is_not_there(String method, String header, int status) throws IOException {
        house.customAgents = Optional.of(() -> now);
        house.open();

        Raw.Answer answer = house.ask(method + " /agents HTTP/1.1\r\nHost: test\r\n" + header + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(status);
        problem(house.get("/agents", header), 404, "There is nothing here.");
    }

    private String page(Shown shown) throws IOException {
        now = shown;
        if (house.port == 0) {
            house.customAgents = Optional.of(() -> now);
            house.open();
        }
        Raw.Answer answer = house.get("/agents", OPERATOR);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
