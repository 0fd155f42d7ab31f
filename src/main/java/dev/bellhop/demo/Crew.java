package dev.bellhop.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts people and Copilot on issues and takes them off. Whoever may not push is not told that nothing was done. */
final class Crew {
    private final Ground ground;
    private final IssueChanges changes;
    private final Copilot copilot;

    Crew(Ground ground, IssueChanges changes, Copilot copilot) {
        this.ground = ground;
        this.changes = changes;
        this.copilot = copilot;
    }

    void add(Call call, Issue issue, List<Account> accounts, Assignment assignment) {
        for (Account account : accounts) {
            if (account.equals(Account.COPILOT)) {
                call(call, issue, assignment);
            } else if (call.reaches(issue.repository, Role.WRITE)) {
                changes.assign(issue, account, call.hand());
            }
        }
    }

    /** Who is not named goes. That they go too where Copilot does not come is a guess. */
    void replace(Call call, Issue issue, List<Account> accounts, Assignment assignment) {
        List<Account> leaving =
                issue.assignees.stream().filter(one -> !accounts.contains(one)).toList();
        add(call, issue, accounts, assignment);
        remove(call, issue, leaving);
    }

    void remove(Call call, Issue issue, List<Account> accounts) {
        accounts.stream()
                .filter(one -> call.reaches(issue.repository, Role.WRITE))
                .filter(one -> changes.unassign(issue, one, call.hand()))
                .filter(Account.COPILOT::equals)
                .forEach(one -> copilot.stop(issue));
    }

    private void call(Call call, Issue issue, Assignment assignment) {
        if (!(call.caller() instanceof Caller.Someone someone)) {
            throw Refusal.of(
                    403,
                    "Assigning agents is not supported with GitHub App installation tokens. Use a user token (personal"
                            + " access token or OAuth token) instead.");
        }
        Repository target = assignment.targetRepo().isEmpty() ? issue.repository : call.named(assignment.targetRepo());
        boolean able = isOffered(issue.repository, someone)
                && target.role(someone.person()).covers(Role.WRITE);
        if (able && changes.assign(issue, Account.COPILOT, call.hand())) {
            Script script = isEmpowered(call) ? copilot.script : Script.COMPLAINS;
            copilot.begin(
                    new Session(issue, target, someone.person(), assignment, script),
                    call.hand().at());
        }
    }

    /** Assigning is not enough: what Copilot does, it does with the rights of the token. */
    private static boolean isEmpowered(Call call) {
        return Stream.of("actions", "contents", "issues", "pull_requests")
                .allMatch(permission -> call.permits(permission, Level.WRITE));
    }

    /** To a person who may push, has a seat, and where it is allowed. */
    boolean isOffered(Repository repository, Caller.Someone someone) {
        return repository.role(someone.person()).covers(Role.WRITE) && isAvailable(repository, someone);
    }

    boolean isAvailable(Repository repository, Caller.Someone someone) {
        return repository.copilot
                && ground.store.seats.contains(someone.person().login());
    }

    /** An unknown login is nobody. */
    Optional<Account> named(String login) {
        return login.equalsIgnoreCase(Copilot.ASSIGNEE) ? Optional.of(Account.COPILOT) : ground.store.account(login);
    }
}
