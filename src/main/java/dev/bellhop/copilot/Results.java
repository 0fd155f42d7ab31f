package dev.bellhop.copilot;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Repo;
import dev.bellhop.wire.Checks;
import dev.bellhop.wire.Refusals;
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
            return Optional.of(Refusals.yes(client.send(credential(repo), list))
                    .read(all -> Checks.counted(commit, all, client.clock().instant())));
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private Credential credential(Repo repo) {
        return new Credential(
                "installation:" + repo.installation(),
                () -> tokens.installation(repo, Purpose.CHECKS),
                tokens::refused);
    }
}
