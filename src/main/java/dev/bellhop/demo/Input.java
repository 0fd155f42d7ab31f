package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a mutation is given: only what its type has, and of Copilot only what the request's header opens. */
record Input(Json json) {
    private static final Map<String, Set<String>> TYPES = Map.of(
            "AddAssigneesToAssignableInput", Set.of("assignableId", "assigneeIds"),
            "ReplaceActorsForAssignableInput", Set.of("assignableId", "actorIds", "actorLogins"),
            "UpdateIssueInput", Set.of("id", "assigneeIds"),
            "CreateIssueInput", Set.of("repositoryId", "title", "body", "assigneeIds"));
    private static final String COPILOT = "agentAssignment";
    private static final Set<String> OPTIONS =
            Set.of("baseRef", "customAgent", "customInstructions", "targetRepositoryId");

    static Input of(Call call, String type, Json given) {
        String features = call.request().header("GraphQL-Features").orElse("");
        Set<String> opened = Set.of(features.split(","));
        Set<String> known = Optional.ofNullable(TYPES.get(type))
                .orElseThrow(() -> new GraphqlNo("", type + " isn't a defined input type (on $input)"));
        boolean agents = opened.contains("issues_copilot_assignment_api_support");
        for (String field : given.fields()) {
            if (!known.contains(field) && !(agents && field.equals(COPILOT))) {
                throw unknown(type + "!", field, type);
            }
        }
        boolean models = opened.contains("coding_agent_model_selection");
        for (String option : given.maybe(COPILOT).map(Json::fields).orElse(List.of())) {
            if (!OPTIONS.contains(option) && !(models && option.equals("model"))) {
                throw unknown(type + "!", COPILOT + "." + option, "AgentAssignmentInput");
            }
        }
        return new Input(given);
    }

    private static GraphqlNo unknown(String type, String field, String owner) {
        return new GraphqlNo(
                "",
                "Variable $input of type " + type + " was provided invalid value for " + field
                        + " (Field is not defined on " + owner + ")");
    }

    String text(String field) {
        return json.maybe(field).filter(Json::isText).map(Json::text).orElseThrow(() -> missing(field));
    }

    List<String> texts(String field) {
        return json.maybe(field)
                .filter(Json::isArray)
                .orElseThrow(() -> missing(field))
                .items(Json::text);
    }

    boolean has(String field) {
        return json.maybe(field).isPresent();
    }

    /** The target as REST would name it. */
    Assignment assignment(Call call, Nodes nodes) {
        Json told = json.maybe(COPILOT).orElse(Json.object());
        String target = Assignment.text(told, "targetRepositoryId");
        return new Assignment(
                target.isEmpty() ? "" : nodes.repository(call, target).fullName(),
                Assignment.text(told, "baseRef"),
                Assignment.text(told, "customInstructions"),
                Assignment.text(told, "customAgent"),
                Assignment.text(told, "model"));
    }

    private static GraphqlNo missing(String field) {
        return new GraphqlNo(
                "", "Variable $input was provided invalid value for " + field + " (Expected value to not be null)");
    }
}
