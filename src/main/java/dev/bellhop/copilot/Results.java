package dev.bellhop.copilot;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Repo;
import dev.bellhop.wire.Checks;
import dev.bellhop.wire.Refusals;
import java.util.List;
import java.util.Optional;

/** How the checks of a commit stand. Whoever may not see them sees none, and nothing is said of them. */
final class Results {
    private final Client client;
    private final Tokens tokens;

    Results(Client client, Tokens tokens) {
        this.client = client;
        this.tokens = tokens;
    }

    /** Empty where they stand as was known. */
    Optional<Fact> news(Repo repo, String commit, Facts known) {
        return of(repo, commit)
                .filter(seen -> known.checks().filter(seen::isSame).isEmpty())
                .map(seen -> seen);
    }

    private Optional<Fact.ChecksSeen> of(Repo repo, String commit) {
        Call list = Call.get(client.at("repos", repo.owner(), repo.name(), "commits", commit, "check-runs"))
                .query("per_page", 100);
        try {
            return Optional.of(Refusals.yes(client.send(credential(repo), list)).read(all -> counted(commit, all)));
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /** Our own check says something of the rules, and nothing of the work. */
    private Fact.ChecksSeen counted(String commit, Json all) {
        List<Json> checks = all.at("check_runs").items().stream()
                .filter(check -> !Checks.isOurs(check))
                .toList();
        int running = (int) checks.stream()
                .filter(check -> !check.at("status").text().equals("completed"))
                .count();
        int failed = (int) checks.stream().filter(Results::failed).count();
        return new Fact.ChecksSeen(commit, client.clock().instant(), checks.size() - running - failed, failed, running);
    }

    private static boolean failed(Json check) {
        return check.maybe("conclusion")
                .map(Json::text)
                .filter(List.of("failure", "timed_out", "action_required", "startup_failure", "cancelled")::contains)
                .isPresent();
    }

    private Credential credential(Repo repo) {
        return new Credential(
                "installation:" + repo.installation(),
                () -> tokens.installation(repo, Purpose.CHECKS),
                tokens::refused);
    }
}
