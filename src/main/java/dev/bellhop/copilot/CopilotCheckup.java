package dev.bellhop.copilot;

import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Check;
import dev.bellhop.http.Client;
import dev.bellhop.run.Advice;
import dev.bellhop.run.Person;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be looked at of Copilot with the operator's token. */
public record CopilotCheckup(Client client, Client graphql, Accounts operator) {
    /** It is the same token for everybody. */
    private static final Person ANYBODY = new Person(0, "operator", false);

    /** Where people connect accounts of their own, there need be no operator's token. */
    public List<Check> of(boolean connecting, Optional<Repo> repo) {
        Doors doors = Doors.of(client, graphql, operator);
        List<Check> checks = new ArrayList<>(List.of(new TokenCheck(doors, ANYBODY, connecting)));
        repo.ifPresent(one -> checks.add(new AssignableCheck(doors, ANYBODY, one)));
        return List.copyOf(checks);
    }

    /** In the sentences that people read on the issue. */
    static Check.Result fail(Problem problem, Optional<Repo> repo) {
        Advice advice = Advice.of(problem, repo);
        return Check.Result.fail(advice.what(), advice.how());
    }
}
