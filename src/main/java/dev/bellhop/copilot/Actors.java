package dev.bellhop.copilot;

import dev.bellhop.engine.Fault;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.wire.Copilot;
import java.util.Optional;

/** Who can be assigned in a repository, as GitHub suggests it to a person. */
record Actors(Graph graph) {
    private static final int MOST_PAGES = 50;

    private record Page(Optional<String> copilot, Optional<String> next) {}

    boolean offer(Repo repo) {
        return copilot(repo).isPresent();
    }

    /** What GraphQL calls it, if it is offered. */
    Optional<String> copilot(Repo repo) {
        Page page = new Page(Optional.empty(), Optional.empty());
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            page = graph.ask(Document.ACTORS, Graph.variables(repo).with("after", page.next()), Actors::page);
            if (page.copilot().isPresent() || page.next().isEmpty()) {
                return page.copilot();
            }
        }
        throw Fault.refused(
                new Problem(Problem.Code.REFUSED, "the list of assignees has no end after " + MOST_PAGES + " pages"));
    }

    private static Page page(Json data) {
        Json actors = data.at("repository").at("suggestedActors");
        Json info = actors.at("pageInfo");
        Optional<String> next =
                info.at("hasNextPage").flag() ? Optional.of(info.at("endCursor").text()) : Optional.empty();
        return new Page(
                actors.at("nodes").items().stream()
                        .filter(Copilot::is)
                        .map(actor -> actor.maybe("id").map(Json::text).orElse(""))
                        .findFirst(),
                next);
    }
}
