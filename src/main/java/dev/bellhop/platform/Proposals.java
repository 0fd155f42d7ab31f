package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.Optional;

/** How an agent opens a pull request: by GitHub's server of tools with what is in a vault, or by gh in its shell. */
final class Proposals {
    private static final String TOOL = "create_pull_request";

    private final Ground ground;
    private final Voice voice;
    private final Work work;
    private final Hands hands;

    Proposals(Ground ground, Voice voice, Work work, Hands hands) {
        this.ground = ground;
        this.voice = voice;
        this.work = work;
        this.hands = hands;
    }

    /** What is proposed, and for which repository. */
    private record Proposal(String fullName, Json body) {
        static Proposal of(Order order, String branch) {
            String closes = order.closes().map(one -> "\n\nFixes " + one).orElse("");
            Json body = Fields.of(
                    "title",
                    "Fix " + order.closes().orElse("what was asked"),
                    "head",
                    branch,
                    "base",
                    order.base(),
                    "body",
                    "I changed one file." + closes);
            return new Proposal(order.mount().fullName(), body);
        }

        /** As the tool wants to have it. */
        Json input() {
            String[] names = fullName.split("/", 2);
            return body.with("owner", names[0]).with("repo", names[1]);
        }
    }

    void open(Session session, Instant at) {
        if (session.place.pushed && session.place.pull.isEmpty() && session.place.trouble.isEmpty()) {
            Order.read(session).ifPresent(order -> open(session, Proposal.of(order, order.branch()), at));
        }
    }

    void openAgain(Session session, Instant at) {
        Order.read(session).ifPresent(order -> open(session, Proposal.of(order, order.branch() + "-2"), at));
    }

    private void open(Session session, Proposal proposal, Instant at) {
        boolean parks = session.made.script() instanceof Script.ParksForConfirmation;
        switch (ground.kind) {
            case ANTHROPIC -> {
                Optional<Toolbox.Offered> tool = Toolbox.of(session.agent)
                        .offered(TOOL)
                        .filter(one -> session.place.servers.contains(one.server()));
                if (tool.isEmpty()) {
                    session.place.trouble = "I have no tool to open a pull request.";
                } else {
                    byServer(
                            session,
                            proposal,
                            tool.get(),
                            at,
                            parks || tool.get().asks());
                }
            }
            case QODER ->
                inShell(
                        session,
                        proposal,
                        at,
                        parks || Toolbox.of(session.agent).asks(hands.named("bash")));
        }
    }

    private void byServer(Session session, Proposal proposal, Toolbox.Offered tool, Instant at, boolean asks) {
        String id = voice.tell(
                session,
                "agent.mcp_tool_use",
                at,
                "mcp_server_name",
                tool.server(),
                "name",
                TOOL,
                "input",
                proposal.input(),
                "evaluated_permission",
                asks ? "ask" : "allow");
        Asked asked = new Asked(session, id, later -> {
            String token = Servers.secret(ground, session, tool.url()).orElse("none");
            return posted(session, proposal, token, later);
        });
        settle(asked, "agent.mcp_tool_result", asks, at);
    }

    private void inShell(Session session, Proposal proposal, Instant at, boolean asks) {
        String id = voice.tell(
                session,
                "agent.tool_use",
                at,
                "name",
                hands.named("bash"),
                "input",
                Fields.of(
                        "command",
                        "gh pr create --head " + proposal.body().at("head").text() + " --base "
                                + proposal.body().at("base").text()),
                "evaluated_permission",
                asks ? "ask" : "allow");
        Asked asked = new Asked(session, id, later -> posted(session, proposal, session.place.firstToken, later));
        settle(asked, "agent.tool_result", asks, at);
    }

    private record Asked(Session session, String id, Done done) {}

    private interface Done {
        Hands.Result at(Instant at);
    }

    /** Now, or when somebody has said that it may. */
    private void settle(Asked asked, String type, boolean asks, Instant at) {
        if (!asks) {
            answer(asked, type, asked.done().at(at), at);
            return;
        }
        asked.session().pending.put(asked.id(), (event, later) -> {
            boolean allowed = event.at("result").text().equals("allow");
            Hands.Result denied =
                    new Hands.Result(event.maybe("deny_message").map(Json::text).orElse("The user denied this."), true);
            answer(asked, type, allowed ? asked.done().at(later) : denied, later);
        });
        work.park(asked.session(), at);
    }

    private void answer(Asked asked, String type, Hands.Result result, Instant at) {
        String what = type.contains("mcp") ? "mcp_tool_use_id" : "tool_use_id";
        voice.tell(
                asked.session(),
                type,
                at,
                what,
                asked.id(),
                "content",
                Voice.text(result.text()),
                "is_error",
                result.isError());
        if (result.isError()) {
            asked.session().place.trouble = result.text();
        }
    }

    private Hands.Result posted(Session session, Proposal proposal, String token, Instant at) {
        Request request =
                Request.of("POST", "/repos/" + proposal.fullName() + "/pulls").saying(proposal.body());
        Response response = Servers.asked(ground, request, token, at);
        if (response.status() != 201) {
            return new Hands.Result("HTTP " + response.status() + ": " + message(response), true);
        }
        String url = Json.parse(response.body()).at("html_url").text();
        session.place.pull = Optional.of(session.place.pull.orElse(url));
        return switch (ground.kind) {
            case ANTHROPIC -> new Hands.Result(Fields.of("url", url).toString(), false);
            case QODER -> new Hands.Result(url, false);
        };
    }

    private static String message(Response response) {
        return response.body().startsWith("{")
                ? Json.parse(response.body()).maybe("message").map(Json::text).orElse("")
                : "";
    }
}
