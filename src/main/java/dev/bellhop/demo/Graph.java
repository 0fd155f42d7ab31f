package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;

/** GraphQL, as far as anybody here speaks it: each operation is known by its name and answered by its own class. */
final class Graph {
    private final List<Operation> operations;

    Graph(List<Operation> operations) {
        this.operations = operations;
    }

    /** One operation, with the fields that its text asks for. */
    interface Operation {
        String name();

        Json data(Call call, Json variables);
    }

    List<Route> routes() {
        return List.of(new Route("POST", "/graphql", this::answer));
    }

    private Response answer(Call call) {
        Body body = call.body("query", "operationName", "variables");
        String query = body.text("query");
        String name = body.maybe("operationName").orElse("");
        Operation operation = operations.stream()
                .filter(one -> one.name().equals(name) && query.contains(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(400, "A query attribute must be specified and must be a string."));
        return Response.json(200, operation.data(call, body.object("variables")));
    }
}
