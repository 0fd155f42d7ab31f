package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Optional;

/** Which pull request a global id is. */
final class PullOfTask implements NamedQuery {

    @Override
    public String name() {
        return "PullOfTask";
    }

    @Override
    public Json answer(Call call, Json variables) {
        String id = variables.at("id").text();
        Optional<Issue> found = call.ground().store.repositories.values().stream()
                .flatMap(repository -> repository.issues.values().stream())
                .filter(issue -> issue.pull
                        .filter(pull -> Shapes.node("PR", pull.id).equals(id))
                        .isPresent())
                .findFirst();
        return found.map(issue -> shown(call, issue))
                .orElseGet(() -> Fields.of(
                        "data",
                        Fields.of("node", Fields.NULL),
                        "errors",
                        List.of(Fields.of(
                                "type",
                                "NOT_FOUND",
                                "path",
                                List.of("node"),
                                "message",
                                "Could not resolve to a node with the global id of '" + id + "'"))));
    }

    private static Json shown(Call call, Issue issue) {
        call.named(issue.repository.fullName());
        call.may("pull_requests", Level.READ);
        return Fields.of(
                "data",
                Fields.of(
                        "node",
                        Fields.of(
                                "number", issue.number, "repository", Fields.of("databaseId", issue.repository.id()))));
    }
}
