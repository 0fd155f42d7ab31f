package dev.bellhop.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who works on an issue, by REST. */
final class Assignees {
    private static final Set<String> OBJECT = Set.of("login", "rationale", "suggest", "confidence");

    private final Ground ground;
    private final Crew crew;

    Assignees(Ground ground, Crew crew) {
        this.ground = ground;
        this.crew = crew;
    }

    List<Route> routes() {
        String path = "/repos/{owner}/{repo}/issues/{number}/assignees";
        return List.of(
                new Route("POST", path, this::add),
                new Route("DELETE", path, this::remove),
                new Route("GET", path + "/{login}", this::check));
    }

    private Response add(Call call) {
        Issue issue = call.issue(Level.WRITE);
        Body body = call.body("assignees", "agent_assignment");
        crew.add(call, issue, accounts(crew, body), Assignment.of(body));
        return Response.json(201, ground.issueShape.of(issue));
    }

    private Response remove(Call call) {
        Issue issue = call.issue(Level.WRITE);
        List<Account> accounts = logins(call.body("assignees"))
                .flatMap(login ->
                        Copilot.isMeant(login) ? Stream.of(Account.COPILOT) : ground.store.account(login).stream())
                .toList();
        crew.remove(call, issue, accounts);
        return Response.json(200, ground.issueShape.of(issue));
    }

    private Response check(Call call) {
        Issue issue = call.issue(Level.READ);
        String login = call.word("login");
        boolean can = login.equalsIgnoreCase(Copilot.ASSIGNEE)
                ? call.caller() instanceof Caller.Someone someone && crew.isAvailable(issue.repository, someone)
                : ground.store
                        .account(login)
                        .filter(one -> issue.repository.role(one).covers(Role.TRIAGE))
                        .isPresent();
        if (!can) {
            throw Refusal.notFound();
        }
        return Response.empty(204);
    }

    static List<Account> accounts(Crew crew, Body body) {
        return logins(body).flatMap(login -> crew.named(login).stream()).toList();
    }

    /** A name, or since lately an object that holds one. */
    private static Stream<String> logins(Body body) {
        return body.items("assignees").stream()
                .map(item -> item.isObject() ? Body.only(item, OBJECT).at("login") : item)
                .map(item -> Body.word("assignees", item));
    }
}
