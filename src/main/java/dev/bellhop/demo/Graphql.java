package dev.bellhop.demo;

import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The small part of GraphQL that is about putting Copilot on an issue. What it does not know it refuses. */
final class Graphql {
    static final String PATH = "/graphql";
    private static final int MOST = 100;

    private final Nodes nodes;
    private final Mutations mutations;
    private final List<NamedQuery> named;

    Graphql(Ground ground, IssueChanges changes, Crew crew, List<NamedQuery> named) {
        this.named = named;
        this.nodes = new Nodes(ground, crew);
        this.mutations = new Mutations(changes, crew, nodes);
    }

    List<Route> routes() {
        return List.of(new Route("POST", PATH, this::answer));
    }

    /** A document and the values of its variables. */
    private record Said(Operation operation, Json values) {
        String value(String argument) {
            return argument.startsWith("$")
                    ? values.maybe(argument.substring(1))
                            .map(it -> it.isText() ? it.text() : it.toString())
                            .orElse("")
                    : argument;
        }
    }

    private Response answer(Call call) {
        Body body = call.body("query", "operationName", "variables");
        Optional<NamedQuery> known = body.maybe("operationName")
                .flatMap(name -> named.stream()
                        .filter(query ->
                                query.name().equals(name) && body.text("query").contains(name))
                        .findFirst());
        if (known.isPresent()) {
            return Response.json(200, known.get().answer(call, body.object("variables")));
        }
        try {
            Said said = new Said(Grammar.read(body.text("query")), body.object("variables"));
            check(said);
            Json data = said.operation().kind().equals("query") ? query(call, said) : mutation(call, said);
            return Response.json(200, Fields.of("data", data));
        } catch (GraphqlNo no) {
            return no.response();
        } catch (Refusal refusal) {
            return GraphqlNo.of(refusal);
        } catch (JsonMisfit misfit) {
            return new GraphqlNo("", String.valueOf(misfit.getMessage())).response();
        }
    }

    /** Just the variables that are declared, and each of its type. */
    private static void check(Said said) {
        Map<String, String> declared = said.operation().variables();
        for (String given : said.values().fields()) {
            if (!declared.containsKey(given)) {
                throw new GraphqlNo("", "Variable $" + given + " is not declared");
            }
        }
        declared.forEach((name, type) -> {
            Optional<Json> value = said.values().maybe(name);
            boolean fits = value.map(it -> fits(it, type.replace("!", ""))).orElse(!type.endsWith("!"));
            if (!fits) {
                throw new GraphqlNo("", "Variable $" + name + " of type " + type + " was provided invalid value");
            }
        });
    }

    private static boolean fits(Json value, String type) {
        return switch (type) {
            case "String" -> value.isText();
            case "Int" -> value.toString().matches("-?\\d{1,9}");
            default -> value.isObject();
        };
    }

    private Json mutation(Call call, Said said) {
        Operation.Pick pick = said.operation().picks().getFirst();
        String type = Mutations.inputOf(pick.field());
        boolean declared = said.operation().variables().equals(Map.of("input", type + "!"));
        if (said.operation().picks().size() > 1
                || !declared
                || !pick.arguments().equals(Map.of("input", "$input"))) {
            throw new GraphqlNo("", "Argument 'input' on Field '" + pick.field() + "' has an invalid value");
        }
        Input input = Input.of(call, type, said.values().at("input"));
        Issue issue = mutations.change(call, pick.field(), input);
        Json whole = Fields.of(pick.field(), Fields.of(Mutations.issueIn(pick.field()), nodes.issue(issue)));
        return Selected.of(whole, said.operation().picks());
    }

    private Json query(Call call, Said said) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Operation.Pick pick : said.operation().picks()) {
            if (!pick.field().equals("repository")) {
                throw new GraphqlNo("", "Field '" + pick.field() + "' doesn't exist on type 'Query'");
            }
            String name = said.value(argument(pick, "owner")) + "/" + said.value(argument(pick, "name"));
            Json whole = repository(call, said, call.named(name), pick);
            data.put(pick.as(), Selected.of(whole, pick.inside()));
        }
        return Json.object(data);
    }

    private Json repository(Call call, Said said, Repository repository, Operation.Pick pick) {
        Map<String, Object> fields = Fields.map(
                "id", Shapes.node("R", repository.id()),
                "nameWithOwner", repository.fullName());
        for (Operation.Pick one : pick.inside()) {
            if (one.field().equals("issue")) {
                call.may("issues", Level.READ);
                int number = Integer.parseInt(said.value(argument(one, "number")));
                fields.put("issue", nodes.issue(issue(repository, number)));
            } else if (one.field().equals("suggestedActors")) {
                fields.put("suggestedActors", suggested(call, said, repository, one));
            }
        }
        return Json.object(fields);
    }

    private Json suggested(Call call, Said said, Repository repository, Operation.Pick pick) {
        if (!argument(pick, "capabilities").equals("[CAN_BE_ASSIGNED]")) {
            throw new GraphqlNo("", "Argument 'capabilities' on Field 'suggestedActors' has an invalid value");
        }
        int most = Math.clamp(Integer.parseInt(said.value(argument(pick, "first"))), 1, MOST);
        String after = said.value(pick.arguments().getOrDefault("after", ""));
        return nodes.suggested(repository, call.caller(), after.isEmpty() ? 0 : Integer.parseInt(after), most);
    }

    private static Issue issue(Repository repository, int number) {
        return repository
                .issue(number)
                .filter(one -> !one.deleted && one.pull.isEmpty())
                .orElseThrow(() ->
                        new GraphqlNo("NOT_FOUND", "Could not resolve to an Issue with the number of " + number + "."));
    }

    private static String argument(Operation.Pick pick, String name) {
        return Optional.ofNullable(pick.arguments().get(name))
                .orElseThrow(
                        () -> new GraphqlNo("", "Field '" + pick.field() + "' is missing required arguments: " + name));
    }
}
