package dev.bellhop.copilot;

import dev.bellhop.json.Json;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Task;
import dev.bellhop.wire.Copilot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What GraphQL calls those that an assignment is about. The others are assigned already; a new issue has none. */
record Ids(
        String repository, String target, Optional<String> copilot, boolean more, String issue, List<String> others) {

    Ids with(Optional<String> found) {
        return new Ids(repository, target, found, false, issue, others);
    }

    /** Without a target of its own the work is done where the issue is. */
    static Json variables(Repo repo, Task task) {
        String target = task.targetRepo().isEmpty() ? repo.fullName() : task.targetRepo();
        int slash = target.indexOf('/');
        return Graph.variables(repo)
                .with("targetOwner", target.substring(0, Math.max(slash, 0)))
                .with("targetName", target.substring(slash + 1));
    }

    static Ids read(Json data) {
        Json repository = data.at("repository");
        Optional<Json> issue = repository.maybe("issue");
        return new Ids(
                repository.at("id").text(),
                data.at("target").at("id").text(),
                repository.at("suggestedActors").at("nodes").items().stream()
                        .filter(Copilot::is)
                        .flatMap(actor -> actor.maybe("id").map(Json::text).stream())
                        .findFirst(),
                repository
                        .at("suggestedActors")
                        .maybe("pageInfo")
                        .flatMap(page -> page.maybe("hasNextPage"))
                        .filter(Json::flag)
                        .isPresent(),
                issue.map(it -> it.at("id").text()).orElse(""),
                issue.stream().flatMap(Ids::others).toList());
    }

    private static Stream<String> others(Json issue) {
        return issue.at("assignees").at("nodes").items().stream()
                .filter(one -> !Copilot.is(one))
                .map(one -> one.at("id").text());
    }
}
