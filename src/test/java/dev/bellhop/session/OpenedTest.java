package dev.bellhop.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a session says that it opened a pull request. */
class OpenedTest {
    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");
    private static final String URL = "https://github.com/acme/web/pull/7";
    private static final Opened SEVEN = new Opened("acme/web", 7, URL);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '!', textBlock = """
            gh pr create --head x          ! https://github.com/acme/web/pull/7        ! false ! true
            cd app && gh pr create         ! Warning: x.|https://github.com/acme/web/pull/7| ! false ! true
            gh pr view                     ! https://github.com/acme/web/pull/7        ! false ! false
            cat README.md                  ! See https://github.com/acme/web/pull/7    ! false ! false
            gh pr create                   ! https://github.com/acme/web/pull/7 exists ! true  ! false
            gh pr create                   ! https://github.com/acme/web/issues/7      ! false ! false
            gh pr create                   ! https://github.com/acme/web/pull/07       ! false ! false
            gh pr create                   ! https://github.com/acme/web/pull/new      ! false ! false
            """)
    void in_its_shell(String command, String said, boolean error, boolean named) {
        List<Opened> opened = Opened.in(List.of(
                new SessionEvent.ToolUsed("e1", AT, "bash", command, false),
                new SessionEvent.ToolAnswered("e2", AT, "e1", said.replace('|', '\n'), error)));
        assertThat(opened).isEqualTo(named ? List.of(SEVEN) : List.of());
    }

    @Test
    void by_a_tool_of_github_s_server_and_by_no_other() {
        SessionEvent answer = new SessionEvent.ToolAnswered("e2", AT, "e1", "{\"url\":\"" + URL + "\"}", false);
        assertThat(Opened.in(List.of(mcp("create_pull_request"), answer))).containsExactly(SEVEN);
        assertThat(Opened.in(List.of(mcp("issue_read"), answer))).isEmpty();
        assertThat(Opened.in(List.of(answer))).as("asked for before we looked").containsExactly(SEVEN);
    }

    @Test
    void by_our_own_tool_once_however_often_it_is_said() {
        Json input = Json.object().with("url", URL);
        SessionEvent report = new SessionEvent.CustomUsed("e1", AT, "report_pull_request", input);
        SessionEvent other = new SessionEvent.CustomUsed("e2", AT, "ask_person", input);
        assertThat(Opened.in(List.of(report, report, other))).containsExactly(SEVEN);
        assertThat(Opened.in(List.of(other))).isEmpty();
    }

    @Test
    void of_many_only_a_few_are_looked_at() {
        String many = (URL + "1 ").repeat(3) + URL + "2 " + URL + "3";
        assertThat(Opened.in(List.of(new SessionEvent.ToolAnswered("e2", AT, "e1", many, false))))
                .hasSize(1);
    }

    private static SessionEvent mcp(String name) {
        return new SessionEvent.McpUsed("e1", AT, "github", name, Json.object());
    }
}
