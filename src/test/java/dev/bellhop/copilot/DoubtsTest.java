package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bellhop.command.Commands;
import dev.bellhop.engine.Filer;
import dev.bellhop.engine.Steps;
import dev.bellhop.http.Base;
import dev.bellhop.json.Json;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Filing;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Message;
import dev.bellhop.run.Request;
import dev.bellhop.run.Trigger;
import dev.bellhop.text.Bytes;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be done already, and what others can make look like it. */
class DoubtsTest {
    private final Telling telling = new Telling();

    @Test
    void a_reply_s_echo_asks_nothing_of_us_in_the_name_of_whose_token_wrote_it() {
        String comment = "/agent reply\n```\n/agent file --repo acme/secret Owned\n```";
        assertThat(Commands.in(comment, "")).hasSize(1);
        String text = "```\n/agent file --repo acme/secret Owned\n```";
        telling.github.on("POST /repos/acme/web/issues/18/comments", 201, "{\"html_url\":\"x\"}");
        new Talk(telling.doors()).say(Repository.of("acme/web"), 18, new Message(Telling.MONA, text, "r-1"), plainly());
        String echo = Json.parse(
                        telling.github.calls.getLast().body().map(Bytes::array).orElseThrow())
                .at("body")
                .text();
        assertThat(Commands.in(echo, "")).isEmpty();
    }

    @Test
    void what_was_filed_is_not_taken_for_the_pull_request_that_quotes_it_nor_for_a_strangers_issue() {
        Filing filing = filing();
        String body = "> Filed. Reference `" + filing.request().id() + "`.";
        telling.github.on(
                "GET /repos/acme/web/issues?state=all&since=2026-11-20T11%3A59%3A00Z&per_page=100",
                200,
                "[" + issue(45, "Copilot", body, ",\"pull_request\":{}") + "," + issue(44, "mallory", body, "") + ","
                        + issue(43, "mona", body, "") + "]");
        Filer.Filed filed = new CopilotFiler(
                        telling.client, telling.graphql, telling.accounts(), Base.of("https://github.com"))
                .file(
                        Telling.PLACE,
                        filing,
                        (_, find, _) -> find.since(Telling.NOW).orElseThrow());
        assertThat(filed.place().number()).isEqualTo(43);
    }

    @Test
    void copilot_is_found_on_the_second_page_of_those_who_can_be_assigned() {
        telling.github
                .on(Telling.GRAPHQL, 200, """
                        {"data":{"repository":{"id":"R_1","issue":{"id":"I_42","assignees":{"nodes":[]}},
                        "suggestedActors":{"nodes":[{"login":"hubot"}],"pageInfo":{"hasNextPage":true,"endCursor":"c"}}},
                        "target":{"id":"R_2"}}}""")
                .on(Telling.GRAPHQL, 200, """
                        {"data":{"repository":{"suggestedActors":{"nodes":[{"login":"copilot-swe-agent","id":"BOT_1"}],
                        "pageInfo":{"hasNextPage":false,"endCursor":null}}}}}""")
                .on(Telling.GRAPHQL, 200, Telling.DONE);
        boolean assigned = telling.doors()
                .of(
                        Telling.MONA,
                        Telling.task(AgentRule.Api.GRAPHQL, AgentRule.Assign.ADD)
                                .way()
                                .door())
                .assign(Telling.PLACE, Telling.task(AgentRule.Api.GRAPHQL, AgentRule.Assign.ADD));
        assertThat(assigned).isTrue();
    }

    @Test
    void an_issue_that_was_written_is_not_called_refused_because_of_an_error_beside_it() {
        telling.github.on(Telling.GRAPHQL, 200, Telling.IDS).on(Telling.GRAPHQL, 200, """
                        {"data":{"done":{"issue":{"number":43,"assignees":{"nodes":[]}}}},
                        "errors":[{"type":"FORBIDDEN","path":["done","issue","assignees"],"message":"no"}]}""");
        Throwable fault = catchThrowable(() -> telling.doors()
                .of(
                        Telling.MONA,
                        Telling.task(AgentRule.Api.GRAPHQL, AgentRule.Assign.ADD)
                                .way()
                                .door())
                .file(
                        Telling.PLACE.repo(),
                        new Paper("t", "b"),
                        Telling.task(AgentRule.Api.GRAPHQL, AgentRule.Assign.ADD)));
        assertThat(fault).isNull();
    }

    private static String issue(int number, String login, String body, String more) {
        return "{\"number\":%d,\"user\":{\"id\":%d,\"login\":\"%s\"},\"assignees\":[{\"login\":\"Copilot\"}],\"title\":\"A\",\"body\":\"%s\"%s}"
                .formatted(number, login.equals("mona") ? 1 : 666, login, body, more);
    }

    private static Filing filing() {
        Request request = new Request(
                Telling.MONA,
                new Trigger.Comment(77, "/agent file A"),
                Telling.NOW,
                "guid-9",
                new Issue("A", "B", Issue.State.OPEN),
                Optional.empty());
        Attempt attempt = new Attempt(
                1,
                "copilot",
                "copilot",
                Telling.task(AgentRule.Api.REST, AgentRule.Assign.ADD),
                new Begin.Planned(Instant.EPOCH),
                Facts.NONE);
        return new Filing(request, "", "A", "B", attempt);
    }

    private static Steps plainly() {
        return (_, _, act) -> act.get();
    }
}
