package dev.bellhop.copilot;

import dev.bellhop.json.Json;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.run.Place;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Task;
import dev.bellhop.wire.Copilot;
import java.util.List;
import java.util.stream.Stream;

/** By GraphQL, which wants ids: one question finds them all. */
record Graphql(Graph graph, AgentRule.Assign assign) implements Doorway {

    /** Where Copilot is not offered nothing is sent. */
    @Override
    public boolean assign(Place place, Task task) {
        Json variables = Ids.variables(place.repo(), task).with("number", place.number());
        Ids ids = found(place.repo(), graph.ask(Document.ISSUE, variables, Ids::read));
        return ids.copilot().isPresent()
                && graph.ask(document(), said(ids, task), Graphql::born).assigned();
    }

    @Override
    public Born file(Repo repo, Paper paper, Task task) {
        Ids ids = found(repo, graph.ask(Document.REPOSITORY, Ids.variables(repo, task), Ids::read));
        Json input = Json.object()
                .with("repositoryId", ids.repository())
                .with("title", paper.title())
                .with("body", paper.body())
                .with("assigneeIds", ids.copilot().stream().toList());
        return graph.ask(Document.CREATE, input(input, ids, task), Graphql::born);
    }

    /** Copilot may be further down than the first page of those who can be assigned. */
    private Ids found(Repo repo, Ids ids) {
        return ids.copilot().isPresent() || !ids.more() ? ids : ids.with(new Actors(graph).copilot(repo));
    }

    private Document document() {
        return switch (assign) {
            case ADD -> Document.ADD;
            case REPLACE -> Document.REPLACE;
            case UPDATE -> Document.UPDATE;
        };
    }

    private Json said(Ids ids, Task task) {
        Json input = Json.object();
        List<String> copilot = ids.copilot().stream().toList();
        return input(
                switch (assign) {
                    case ADD -> input.with("assignableId", ids.issue()).with("assigneeIds", copilot);
                    case REPLACE ->
                        input.with("assignableId", ids.issue()).with("actorLogins", List.of(Copilot.ASSIGNEE));
                    case UPDATE ->
                        input.with("id", ids.issue())
                                .with(
                                        "assigneeIds",
                                        Stream.concat(ids.others().stream(), copilot.stream())
                                                .toList());
                },
                ids,
                task);
    }

    private static Json input(Json input, Ids ids, Task task) {
        return Json.object().with("input", input.with("agentAssignment", Wishes.graphql(task, ids.target())));
    }

    private static Born born(Json data) {
        Json issue = data.at("done").at("issue");
        boolean assigned = issue.at("assignees").at("nodes").items().stream().anyMatch(Copilot::is);
        return new Born(issue.at("number").count(), assigned);
    }
}
