package dev.bellhop.copilot;

import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.wire.Refusals;
import java.net.URI;
import java.util.Optional;

/** From what a task calls its pull request to the number that everybody else calls it by. */
final class TaskPulls {
    private static final String OPERATION = "PullOfTask";
    private static final String QUERY = """
            query PullOfTask($id: ID!) {
              node(id: $id) { ... on PullRequest { number repository { databaseId } } }
            }
            """;

    private final Client client;
    private final URI graphql;

    TaskPulls(Client client, URI graphql) {
        this.client = client;
        this.graphql = graphql;
    }

    /** The repository by its id, the pull request by its number. */
    record Found(long repository, int number) {}

    /** By its branch where that is known, which needs no other door than all else. */
    Optional<Found> find(Credential reader, Repository repository, SeenTask task) {
        Optional<SeenTask.Artifact.PullMade> made = task.pull();
        Optional<Found> byBranch =
                made.flatMap(pull -> task.head().flatMap(head -> ofBranch(reader, repository, head, pull.id())));
        return byBranch.or(() -> made.map(SeenTask.Artifact.PullMade::globalId)
                .filter(id -> !id.isEmpty())
                .flatMap(id -> node(reader, id)));
    }

    private Optional<Found> ofBranch(Credential reader, Repository repository, String head, long id) {
        Call list = Call.get(client.at("repos", repository.owner(), repository.name(), "pulls"))
                .query("head", repository.owner() + ":" + head)
                .query("state", "all")
                .query("per_page", 100);
        return Refusals.yes(client.send(reader, list))
                .read(pulls -> pulls.items().stream()
                        .filter(pull -> pull.at("id").number() == id)
                        .map(pull -> new Found(
                                pull.at("base").at("repo").at("id").number(),
                                pull.at("number").count()))
                        .findFirst());
    }

    /** GraphQL says yes to everything, and tells of what is not there beside it. */
    private Optional<Found> node(Credential reader, String globalId) {
        Json body = Json.object()
                .with("query", QUERY)
                .with("operationName", OPERATION)
                .with("variables", Json.object().with("id", globalId));
        return Refusals.yes(client.send(reader, Call.post(graphql, body)))
                .read(answer -> answer.maybe("data")
                        .flatMap(data -> data.maybe("node"))
                        .filter(node -> node.maybe("number").isPresent())
                        .map(node -> new Found(
                                node.at("repository").at("databaseId").number(),
                                node.at("number").count())));
    }
}
