package dev.bellhop.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who works on an issue. Assigning Copilot starts it. */
final class Assignees {
    private static final Set<String> OPTIONS =
            Set.of("target_repo", "base_branch", "custom_instructions", "custom_agent", "model");
    private static final Set<String> OBJECT = Set.of("login", "rationale", "suggest", "confidence");

    private final Ground ground;
    private final IssueChanges changes;
    private final Copilot copilot;

    Assignees(Ground ground, IssueChanges changes, Copilot copilot) {
        this.ground = ground;
        this.changes = changes;
        this.copilot = copilot;
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
        Assignment assignment = Assignment.read(body.words("agent_assignment", OPTIONS));
        for (String login : logins(body)) {
            if (login.equalsIgnoreCase(Copilot.ASSIGNEE)) {
                copilot(call, issue, assignment);
            } else if (call.reaches(issue.repository, Role.WRITE)) {
                ground.store.account(login).ifPresent(person -> changes.assign(issue, person, call.hand()));
            }
        }
        return Response.json(201, ground.issueShape.of(issue));
    }

    private void copilot(Call call, Issue issue, Assignment assignment) {
        if (!(call.caller() instanceof Caller.Someone someone)) {
            throw Refusal.of(
                    403,
                    "Assigning agents is not supported with GitHub App installation tokens. Use a user token (personal"
                            + " access token or OAuth token) instead.");
        }
        Repository target = target(call, issue, assignment);
        boolean able = issue.repository.role(someone.person()).covers(Role.WRITE)
                && target.role(someone.person()).covers(Role.WRITE)
                && isAvailable(issue, someone);
        if (able && changes.assign(issue, Account.COPILOT, call.hand())) {
            Script script = isEmpowered(call) ? copilot.script : Script.COMPLAINS;
            copilot.begin(
                    new Session(issue, target, someone.person(), assignment, script),
                    call.hand().at());
        }
    }

    private static Repository target(Call call, Issue issue, Assignment assignment) {
        return assignment.targetRepo().isEmpty() ? issue.repository : call.named(assignment.targetRepo());
    }

    /** Assigning is not enough: what Copilot does, it does with the rights of the token. */
    private static boolean isEmpowered(Call call) {
        return Stream.of("actions", "contents", "issues", "pull_requests")
                .allMatch(permission -> call.permits(permission, Level.WRITE));
    }

    private boolean isAvailable(Issue issue, Caller.Someone someone) {
        return issue.repository.copilot
                && ground.store.seats.contains(someone.person().login());
    }

    private Response remove(Call call) {
        Issue issue = call.issue(Level.WRITE);
        for (String login : logins(call.body("assignees"))) {
            Optional<Account> account =
                    Copilot.isMeant(login) ? Optional.of(Account.COPILOT) : ground.store.account(login);
            account.filter(one -> call.reaches(issue.repository, Role.WRITE))
                    .filter(one -> changes.unassign(issue, one, call.hand()))
                    .filter(Account.COPILOT::equals)
                    .ifPresent(one -> copilot.stop(issue));
        }
        return Response.json(200, ground.issueShape.of(issue));
    }

    private Response check(Call call) {
        Issue issue = call.issue(Level.READ);
        String login = call.word("login");
        boolean can = login.equalsIgnoreCase(Copilot.ASSIGNEE)
                ? call.caller() instanceof Caller.Someone someone && isAvailable(issue, someone)
                : ground.store
                        .account(login)
                        .filter(one -> issue.repository.role(one).covers(Role.TRIAGE))
                        .isPresent();
        if (!can) {
            throw Refusal.notFound();
        }
        return Response.empty(204);
    }

    /** A name, or since lately an object that holds one. */
    private static List<String> logins(Body body) {
        return body.items("assignees").stream()
                .map(item -> item.isObject() ? Body.only(item, OBJECT).at("login") : item)
                .map(item -> Body.word("assignees", item))
                .toList();
    }
}
