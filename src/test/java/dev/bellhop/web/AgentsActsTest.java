package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Fault;
import dev.bellhop.run.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the operator changes where custom agents come from, and how nobody else does. */
class AgentsActsTest {
    private final AgentsHouse agents = new AgentsHouse();

    @AfterEach
    void close() {
        agents.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "organization=octo-org                   | set octo-org with ruleset",
                "organization=+77+                       | set 77 with ruleset",
                "organization=octo%2Dorg&no-ruleset=on   | set octo-org without ruleset",
            })
    void the_source_is_set(String form, String done) throws IOException {
        Raw.Answer answer = agents.post("/agents/set-source", form);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<p role=\"status\" class=\"right\"><strong><bdi>The source is ");
        assertThat(agents.enterprise.done).containsExactly(done);
    }

    @Test
    void the_source_is_deleted() throws IOException {
        agents.enterprise.source = Optional.of(AgentsHouse.SOURCE);
        Raw.Answer answer = agents.post("/agents/delete-source", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<strong><bdi>No organisation is the source any more. No file was removed.</bdi></strong>")
                .contains("No source organisation is set.");
        assertThat(agents.enterprise.done).containsExactly("delete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "organization=", "organization=a/b", "organization=octo.org", "no-ruleset=on"})
    void what_can_be_no_organisation_is_not_sent(String form) throws IOException {
        Raw.Answer answer = agents.post("/agents/set-source", form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("by its login, of letters, digits and hyphens, or by its id.");
        assertThat(agents.enterprise.done).isEmpty();
    }

    @Test
    void a_no_and_an_outage_are_told_in_words() throws IOException {
        agents.enterprise.fault =
                Optional.of(Fault.refused(new Problem(Problem.Code.REFUSED, "It must <belong> to it.")));
        Raw.Answer refused = agents.post("/agents/set-source", "organization=octo-org");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("<strong><bdi>It must &lt;belong&gt; to it.</bdi></strong>");

        agents.enterprise.fault = Optional.of(Fault.unsure("PUT was lost"));
        Raw.Answer unsure = agents.post("/agents/delete-source", "");
        assertThat(unsure.status()).isEqualTo(502);
        assertThat(unsure.body()).contains("it is not known whether it was done; look before you ask again");

        agents.enterprise.fault = Optional.of(Fault.wait(Instant.EPOCH, "over a limit"));
        assertThat(agents.post("/agents/delete-source", "").body())
                .contains("GitHub asks to wait until 1970-01-01T00:00:00Z");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "/agents/set-source,    " + AgentsHouse.OPERATOR + ",              Origin: https://evil.example, 403",
        "/agents/set-source,    " + AgentsHouse.OPERATOR + ",              Origin: null,                 403",
        "/agents/set-source,    " + AgentsHouse.OPERATOR + ",              Sec-Fetch-Site: cross-site,   403",
        "/agents/delete-source, " + AgentsHouse.OPERATOR + ",              Sec-Fetch-Site: same-site,    403",
        "/agents/delete-source, " + AgentsHouse.OPERATOR + ",              X-None: 1,                    403",
        "/agents/delete-source, X-None: 1,                     " + AgentsHouse.OURS + ",                 404",
        "/agents/set-source,    Authorization: Bearer wrong,   " + AgentsHouse.OURS + ",                 404",
    })
    void row_114_nobody_else_and_no_other_site_changes_anything(String path, String key, String origin, int status)
            throws IOException {
        agents.open();
        Raw.Answer answer = agents.send(path, "organization=octo-org", key, origin);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(agents.enterprise.done).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,  /agents/set-source",
        "PUT,  /agents/set-source",
        "GET,  /agents/delete-source",
        "POST, /agents",
    })
    void another_method_does_nothing(String method, String path) throws IOException {
        agents.open();
        Raw.Answer answer = agents.house.ask(method + " " + path + "?organization=octo-org HTTP/1.1\r\nHost: test\r\n"
                + AgentsHouse.OPERATOR + "\r\n" + AgentsHouse.OURS + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(agents.enterprise.done).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1} characters is {2}")
    @CsvSource({
        "application/json,                   2,     415",
        "application/x-www-form-urlencoded,  4097,  413",
        "application/x-www-form-urlencoded,  -1,    400",
    })
    void what_is_no_form_is_refused(String type, int length, int status) throws IOException {
        agents.open();
        String body = length < 0 ? "organization=%zz" : "x".repeat(length);
        assertThat(agents.house
                        .ask("POST /agents/set-source HTTP/1.1\r\nHost: test\r\n" + AgentsHouse.OPERATOR + "\r\n"
                                + AgentsHouse.OURS
                                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                + body)
                        .status())
                .isEqualTo(status);
        assertThat(agents.enterprise.done).isEmpty();
    }
}
