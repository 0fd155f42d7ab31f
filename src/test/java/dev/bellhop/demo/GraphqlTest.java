package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The little GraphQL that is spoken here is as strict as GitHub's. */
class GraphqlTest {
    private static final String BOTH = "issues_copilot_assignment_api_support,coding_agent_model_selection";
    private static final String ACTORS = """
            query A($n: Int!, $after: String) { repository(owner: octo, name: hello) {
            suggestedActors(capabilities: [CAN_BE_ASSIGNED], first: $n, after: $after) {
            nodes { login __typename ... on Bot { id } } pageInfo { hasNextPage endCursor } } } }""";
    private static final String ADD = """
            mutation A($input: AddAssigneesToAssignableInput!) { done: addAssigneesToAssignable(input: $input) {
            issue: assignable { ... on Issue { number assignees(first: 9) { nodes { login } } } } } }""";

    private final Scene scene = new Scene();

    @ParameterizedTest(name = "{0} with the features {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | x | Copilot",
                "{} | '' | Field is not defined on AddAssigneesToAssignableInput",
                "{'model':'m'} | issues_copilot_assignment_api_support | Field is not defined on AgentAssignmentInput",
                "{'model':'m'} | both | copilot-swe-agent",
                "{'baseRef':'main'} | issues_copilot_assignment_api_support | copilot-swe-agent",
                "{'base_branch':'main'} | both | Field is not defined on AgentAssignmentInput",
            })
    void what_is_about_the_agent_is_open_only_to_who_asks_for_it(String agent, String features, String says) {
        String opened = features.equals("both") ? BOTH : features;
        Response response = ask(ADD, added(",\"agentAssignment\":" + agent.replace('\'', '"')), opened);
        String wanted = says.equals("Copilot") ? "Field is not defined on AddAssigneesToAssignableInput" : says;
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).contains(wanted);
        assertThat(scene.world.looks().sessionsStarted("octo-org/hello", 1))
                .isEqualTo(says.startsWith("copilot") ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "query A { viewer { login } } | Field 'viewer' doesn't exist",
                "mutation A { deleteIssue(input: $input) { x } } | Field 'deleteIssue' doesn't exist",
                "{ viewer } | Parse error",
                "query A { repository(owner: octo-org, name: hello) { id } } | Parse error",
                "query A($o: String!) { repository(owner: $o, name: hello) { id } } | was provided invalid value",
                "query A { repository(name: hello) { id } } | missing required arguments: owner",
                "query A { repository(owner: nobody, name: hello) { id } } | NOT_FOUND",
                "query A { repository(owner: nobody, name: hello) { id } | Parse error",
            })
    void what_is_not_spoken_is_refused(String document, String says) {
        Response response = ask(document, Json.object(), BOTH);
        assertThat(response.status()).isEqualTo(200);
        assertThat(Json.parse(response.body()).maybe("data")).isEmpty();
        assertThat(response.body()).contains(says);
    }

    @Test
    void a_field_is_answered_under_the_name_that_was_asked_and_no_other_field() {
        String document = """
                query A($o: String!) { here: repository(owner: $o, name: hello) { issue(number: 1) { it: number } } }""";
        Response response = ask(document, Json.object().with("o", "octo-org"), "");
        assertThat(response.body()).isEqualTo("{\"data\":{\"here\":{\"issue\":{\"it\":1}}}}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "issue(number: 1) { body } | Field 'body' doesn't exist",
                "issue(number: 1) { assignees { nodes { login } } } | MISSING_PAGINATION_BOUNDARIES",
                "issue(number: 7) { id } | NOT_FOUND",
                "issue(number: 1) | Selections",
                "id { x } | Selections",
            })
    void a_field_that_is_not_there_or_is_asked_wrongly_is_refused(String fields, String says) {
        String document = "query A($o: String!) { repository(owner: $o, name: hello) { " + fields + " } }";
        assertThat(ask(document, Json.object().with("o", "octo-org"), "").body())
                .contains(says)
                .contains("\"data\":null");
    }

    @Test
    void who_can_be_assigned_comes_in_pages() {
        scene.mona().keeper().role("octo-org/hello", "hubot", Role.TRIAGE);
        scene.world.scenery().person("hubot");
        Json first = actors(Json.object().with("n", 1), scene.hello.personToken());
        assertThat(first.at("nodes").items().getFirst().fields()).containsExactly("login", "__typename", "id");
        assertThat(first.at("pageInfo").at("hasNextPage").flag()).isTrue();
        Json rest = actors(
                Json.object().with("n", 9).with("after", first.at("pageInfo").at("endCursor")),
                scene.hello.personToken());
        assertThat(rest.at("nodes").items(one -> one.at("login").text())).containsExactly("mona", "hubot");
        assertThat(rest.at("pageInfo").at("hasNextPage").flag()).isFalse();
    }

    @Test
    void an_app_s_own_token_does_not_see_copilot_and_cannot_assign_it() {
        Json seen = actors(Json.object().with("n", 9), scene.token());
        assertThat(seen.at("nodes").items(one -> one.at("login").text())).containsExactly("mona");
        Request request = request(ADD, added(""), BOTH).bearing(scene.token());
        assertThat(scene.ask(request).body()).contains("FORBIDDEN", "GitHub App installation tokens");
    }

    private Json added(String more) {
        String issue = Json.parse(scene.person("GET", Scene.ISSUE, "").body())
                .at("node_id")
                .text();
        return Json.parse("{\"input\":{\"assignableId\":\"" + issue + "\",\"assigneeIds\":[\""
                + Shapes.node("BOT", Account.COPILOT.id()) + "\"]" + more + "}}");
    }

    private Json actors(Json variables, String token) {
        String document = ACTORS.replace("query A(", "query A($o: String!, ").replace("owner: octo", "owner: $o");
        Request request = request(document, variables.with("o", "octo-org"), "").bearing(token);
        return Json.parse(scene.ask(request).body()).at("data").at("repository").at("suggestedActors");
    }

    private Response ask(String document, Json variables, String features) {
        return scene.ask(request(document, variables, features).bearing(scene.hello.personToken()));
    }

    private static Request request(String document, Json variables, String features) {
        return Request.of("POST", "/graphql")
                .with("GraphQL-Features", features)
                .saying(Json.object().with("query", document).with("variables", variables));
    }
}
