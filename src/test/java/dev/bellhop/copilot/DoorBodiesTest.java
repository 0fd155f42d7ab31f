package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.rules.AgentRule.Api;
import dev.bellhop.rules.AgentRule.Assign;
import dev.bellhop.run.Task;
import dev.bellhop.run.Way;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent through every door, compared with GitHub's documented examples, for every choice of options. */
class DoorBodiesTest {

    enum Option {
        TARGET("target_repo", "targetRepositoryId"),
        BASE("base_branch", "baseRef"),
        INSTRUCTIONS("custom_instructions", "customInstructions"),
        AGENT("custom_agent", "customAgent"),
        MODEL("model", "model");

        private final String rest;
        private final String graphql;

        Option(String rest, String graphql) {
            this.rest = rest;
            this.graphql = graphql;
        }
    }

    /** The documented body with all options; what GitHub answers to it, and what comes before it. */
    enum Door {
        REST_ADD(Api.REST, Assign.ADD, "POST /repos/acme/web/issues/42/assignees", """
                {"assignees":["copilot-swe-agent[bot]"],"agent_assignment":{"target_repo":"octo/other",
                "base_branch":"main","custom_instructions":"Add tests.","custom_agent":"performance-optimizer",
                "model":"claude-sonnet-4.6"}}"""),
        REST_REPLACE(Api.REST, Assign.REPLACE, "PATCH /repos/acme/web/issues/42", """
                {"assignees":["copilot-swe-agent[bot]"],"agent_assignment":{"target_repo":"octo/other",
                "base_branch":"main","custom_instructions":"Add tests.","custom_agent":"performance-optimizer",
                "model":"claude-sonnet-4.6"}}"""),
        REST_UPDATE(Api.REST, Assign.UPDATE, "PATCH /repos/acme/web/issues/42", """
                {"assignees":["hubot","copilot-swe-agent[bot]"],"agent_assignment":{"target_repo":"octo/other",
                "base_branch":"main","custom_instructions":"Add tests.","custom_agent":"performance-optimizer",
                "model":"claude-sonnet-4.6"}}"""),
        REST_CREATE(Api.REST, Assign.ADD, "POST /repos/acme/web/issues", """
                {"title":"A title","body":"A body","assignees":["copilot-swe-agent[bot]"],
                "agent_assignment":{"target_repo":"octo/other","base_branch":"main","custom_instructions":"Add tests.",
                "custom_agent":"performance-optimizer","model":"claude-sonnet-4.6"}}"""),
        GRAPHQL_ADD(Api.GRAPHQL, Assign.ADD, "addAssigneesToAssignable", """
                {"assignableId":"I_42","assigneeIds":["BOT_1"],"agentAssignment":{"targetRepositoryId":"R_2",
                "baseRef":"main","customInstructions":"Add tests.","customAgent":"performance-optimizer",
                "model":"claude-sonnet-4.6"}}"""),
        GRAPHQL_REPLACE(Api.GRAPHQL, Assign.REPLACE, "replaceActorsForAssignable", """
                {"assignableId":"I_42","actorLogins":["copilot-swe-agent[bot]"],
                "agentAssignment":{"targetRepositoryId":"R_2","baseRef":"main","customInstructions":"Add tests.",
                "customAgent":"performance-optimizer","model":"claude-sonnet-4.6"}}"""),
        GRAPHQL_UPDATE(Api.GRAPHQL, Assign.UPDATE, "updateIssue", """
                {"id":"I_42","assigneeIds":["U_7","BOT_1"],"agentAssignment":{"targetRepositoryId":"R_2",
                "baseRef":"main","customInstructions":"Add tests.","customAgent":"performance-optimizer",
                "model":"claude-sonnet-4.6"}}"""),
        GRAPHQL_CREATE(Api.GRAPHQL, Assign.ADD, "createIssue", """
                {"repositoryId":"R_1","title":"A title","body":"A body","assigneeIds":["BOT_1"],
                "agentAssignment":{"targetRepositoryId":"R_2","baseRef":"main","customInstructions":"Add tests.",
                "customAgent":"performance-optimizer","model":"claude-sonnet-4.6"}}""");

        private final AgentRule.Api api;
        private final AgentRule.Assign assign;
        private final String leads;
        private final String documented;

        Door(Api api, Assign assign, String leads, String documented) {
            this.api = api;
            this.assign = assign;
            this.leads = leads;
            this.documented = documented;
        }

        private boolean files() {
            return name().endsWith("CREATE");
        }
    }

    static Stream<Arguments> allOptionsInAllDoors() {
        List<Arguments> cases = new ArrayList<>();
        for (Door door : Door.values()) {
            choices().forEach(chosen -> cases.add(Arguments.of(door, chosen)));
        }
        return cases.stream();
    }

    private static List<Set<Option>> choices() {
        List<Set<Option>> choices = new ArrayList<>(List.of(EnumSet.noneOf(Option.class)));
        for (Option option : Option.values()) {
            for (Set<Option> without : List.copyOf(choices)) {
                Set<Option> with = EnumSet.of(option);
                with.addAll(without);
                choices.add(with);
            }
        }
        return choices;
    }

    private final Telling telling = new Telling();

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("allOptionsInAllDoors")
    void a_body_says_what_was_chosen_and_nothing_else(Door door, Set<Option> chosen) {
        answers();
        Doorway doorway = telling.doors().of(Telling.MONA, new Way.Door(door.api, door.assign));

        if (door.files()) {
            assertThat(doorway.file(Telling.PLACE.repo(), new Paper("A title", "A body"), task(door, chosen)))
                    .isEqualTo(new Doorway.Born(43, true));
        } else {
            assertThat(doorway.assign(Telling.PLACE, task(door, chosen))).isTrue();
        }

        Call sent = telling.github.calls.getLast();
        assertThat(sent.headers()).containsEntry("Authorization", "Bearer ghu_person");
        assertThat(door.api == Api.REST ? rest(door, sent) : graphql(door, sent))
                .isEqualTo(documented(door, chosen));
    }

    private Json rest(Door door, Call sent) {
        assertThat(telling.github.lines()).last().isEqualTo(door.leads);
        return Telling.body(sent);
    }

    private Json graphql(Door door, Call sent) {
        assertThat(telling.github.lines()).containsExactly(Telling.GRAPHQL, Telling.GRAPHQL);
        assertThat(sent.headers())
                .containsEntry(
                        "GraphQL-Features", "issues_copilot_assignment_api_support,coding_agent_model_selection");
        Json body = Telling.body(sent);
        assertThat(body.fields()).containsExactly("query", "variables");
        assertThat(body.at("query").text()).startsWith("mutation ").contains(": " + door.leads + "(input: $input)");
        assertThat(body.at("variables").fields()).containsExactly("input");
        return body.at("variables").at("input");
    }

    private void answers() {
        String copilot = "{\"number\":43,\"assignees\":[{\"login\":\"Copilot\"}]}";
        telling.github
                .on("GET /repos/acme/web/issues/42", 200, "{\"assignees\":[{\"login\":\"hubot\"}]}")
                .on("POST /repos/acme/web/issues/42/assignees", 201, copilot)
                .on("PATCH /repos/acme/web/issues/42", 200, copilot)
                .on("POST /repos/acme/web/issues", 201, copilot)
                .on(Telling.GRAPHQL, 200, Telling.IDS)
                .on(Telling.GRAPHQL, 200, Telling.DONE);
    }

    private static Task task(Door door, Set<Option> chosen) {
        return new Task(
                chosen.contains(Option.INSTRUCTIONS) ? "Add tests." : "",
                Task.Left.NOTHING,
                chosen.contains(Option.TARGET) ? "octo/other" : "",
                chosen.contains(Option.BASE) ? "main" : "",
                chosen.contains(Option.AGENT) ? "performance-optimizer" : "",
                chosen.contains(Option.MODEL) ? "claude-sonnet-4.6" : "",
                new Way.Door(door.api, door.assign));
    }

    private static Json documented(Door door, Set<Option> chosen) {
        boolean rest = door.api == Api.REST;
        String where = rest ? "agent_assignment" : "agentAssignment";
        Json all = Json.parse(door.documented);
        Json options = Json.object();
        for (Option option : chosen) {
            String name = rest ? option.rest : option.graphql;
            options = options.with(name, all.at(where).at(name));
        }
        Json body = Json.object();
        for (String field : all.fields()) {
            body = field.equals(where)
                    ? body.with(where, chosen.isEmpty() ? Optional.empty() : options)
                    : body.with(field, all.at(field));
        }
        return body;
    }
}
