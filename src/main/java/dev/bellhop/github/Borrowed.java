package dev.bellhop.github;

import dev.bellhop.engine.Reading;
import dev.bellhop.json.Json;
import dev.bellhop.run.Change;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.run.SessionFact.Warning;
import dev.bellhop.run.WorkBranch;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a session did with the token that we lent it, and should not have: we push nothing ourselves, and open pull
 * requests from work branches only. Its token may be good for other repositories of the installation, too.
 */
final class Borrowed {
    private static final String BRANCHES = "refs/heads/";

    private Borrowed() {}

    static Optional<Reading.Wide> pushed(Json payload, Repo repo, Predicate<Json> us) {
        String ref = payload.at("ref").text();
        String name = ref.startsWith(BRANCHES) ? ref.substring(BRANCHES.length()) : ref;
        return noticed(payload, us, name, new Change.Noticed(repo, Warning.BASE_PUSHED, name));
    }

    static Optional<Reading.Wide> opened(Json payload, Repo repo, Pull pull, Predicate<Json> us) {
        return payload.at("action").text().equals("opened")
                ? noticed(payload, us, pull.head(), new Change.Noticed(repo, Warning.SECOND_PULL, pull.url()))
                : Optional.empty();
    }

    private static Optional<Reading.Wide> noticed(
            Json payload, Predicate<Json> us, String branch, Change.Noticed change) {
        Reading.Scope all = new Reading.Scope.Installation(change.repo().installation());
        return payload.maybe("sender")
                .filter(sender -> !WorkBranch.is(branch) && us.test(sender))
                .map(_ -> new Reading.Wide(all, change));
    }
}
