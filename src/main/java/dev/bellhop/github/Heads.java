package dev.bellhop.github;

import dev.bellhop.json.Json;
import dev.bellhop.run.Handle;
import dev.bellhop.run.WorkBranch;
import java.util.Optional;

/** Where a pull request's commits lie. */
final class Heads {
    private Heads() {}

    /** In the repository of that id itself; a fork may have branches of any name, and one that is gone has no id. */
    static boolean liesIn(long repo, Json pull) {
        return pull.at("head")
                .maybe("repo")
                .flatMap(home -> home.maybe("id"))
                .filter(id -> id.number() == repo)
                .isPresent();
    }

    /** By the name that we gave the branch, whoever opened the pull request. */
    static Optional<Handle> ours(long repo, Json pull) {
        String branch = pull.at("head").at("ref").text();
        return Optional.of(branch)
                .filter(name -> WorkBranch.is(name) && liesIn(repo, pull))
                .map(name -> Handle.branch(repo, name));
    }
}
