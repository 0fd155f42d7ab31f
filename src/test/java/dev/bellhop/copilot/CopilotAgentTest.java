package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Pass;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Steps;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Base;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Copies;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Script;
import dev.bellhop.json.Json;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.Task;
import dev.bellhop.run.Way;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopilotAgentTest {
    private static final Place PLACE = new Place(new Repo(500, 9, "acme", "web"), 42);
    private static final Instant ASKED = Instant.parse("2026-11-20T12:00:00.900Z");
    private static final String ASSIGN = "POST /repos/acme/web/issues/42/assignees";
    private static final String UNASSIGN = "DELETE /repos/acme/web/issues/42/assignees";
    private static final String ISSUE = "GET /repos/acme/web/issues/42";
    private static final String TIMELINE = "GET /repos/acme/web/issues/42/timeline?per_page=100";
    private static final String PULL = "GET /repos/acme/web/pulls/43";
    private static final String PULL_TIMELINE = "GET /repos/acme/web/issues/43/timeline?per_page=100";
    private static final String COPILOT = "{\"login\":\"Copilot\",\"type\":\"Bot\"}";
    private static final String SORRY = "The agent encountered an error and was unable to start working on this issue.";
    private static final Pull SEEN = new Pull(
            500,
            43,
            "[WIP] Fix",
            "https://github.com/acme/web/pull/43",
            "copilot/fix-42",
            Pull.State.DRAFT,
            Instant.parse("2026-11-20T12:00:05Z"),
            Instant.parse("2026-11-20T12:00:06Z"));

    private static final Person MONA = new Person(1, "mona", false);

    private final Script github = new Script();
    private final List<Secret> refused = new ArrayList<>();
    private Optional<Secret> person = Optional.of(new Secret("ghu_person"));
    private final CopilotAgent agent = new CopilotAgent(client(), client(), tokens(), accounts());

    @Test
    void it_is_asked_with_the_persons_token_and_nothing_more_than_it_needs() {
        github.on(ASSIGN, 201, assigned("Copilot"));

        assertThat(start(Asked.PLAIN)).isEqualTo("copilot-swe-agent[bot]");

        assertThat(github.calls).singleElement().satisfies(call -> {
            assertThat(call.headers()).containsEntry("Authorization", "Bearer ghu_person");
            assertThat(call.body().map(Bytes::array).map(Json::parse))
                    .contains(Json.parse("{\"assignees\":[\"copilot-swe-agent[bot]\"]}"));
        });
    }

    @Test
    void who_is_assigned_already_is_taken_off_first_and_once() {
        github.on(UNASSIGN, 200, assigned("mona"));
        github.on(ASSIGN, 201, assigned("Copilot"));
        List<String> steps = new ArrayList<>();

        agent.start(PLACE, run(Asked.PLAIN, true), (name, _, act) -> {
            steps.add(name);
            return act.get();
        });

        assertThat(steps).containsExactly("unassign", "assign");
        assertThat(github.calls).extracting(Call::method).containsExactly("DELETE", "POST");
    }

    @Test
    void it_is_asked_to_stop_by_being_taken_off() {
        github.on(UNASSIGN, 200, assigned("mona"));

        agent.stop(PLACE, run(Asked.PLAIN, false), MONA, false);

        assertThat(github.calls).singleElement().satisfies(call -> {
            assertThat(call.headers()).containsEntry("Authorization", "Bearer ghu_person");
            assertThat(call.body().map(Bytes::array).map(Json::parse))
                    .contains(Json.parse("{\"assignees\":[\"copilot-swe-agent[bot]\"]}"));
        });
    }

    @Test
    void only_options_that_were_given_are_sent() {
        github.on(ASSIGN, 201, assigned("Copilot"));

        start(new Task(
                "Be brief.", Task.Left.NOTHING, "octo/other", "main", "helper", "claude-sonnet-4.6", Way.Door.USUAL));
        start(new Task("", Task.Left.NOTHING, "", "main", "", "", Way.Door.USUAL));

        assertThat(github.calls)
                .extracting(call -> Json.parse(call.body().map(Bytes::array).orElseThrow())
                        .at("agent_assignment")
                        .toString())
                .containsExactly(
                        "{\"target_repo\":\"octo/other\",\"base_branch\":\"main\",\"custom_instructions\":\"Be brief.\","
                                + "\"custom_agent\":\"helper\",\"model\":\"claude-sonnet-4.6\"}",
                        "{\"base_branch\":\"main\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Copilot", "copilot", "copilot-swe-agent", "copilot-swe-agent[bot]"})
    void it_is_known_among_the_assignees_by_all_its_names(String login) {
        github.on(ASSIGN, 201, assigned("mona\"},{\"login\":\"" + login));

        assertThat(start(Asked.PLAIN)).isEqualTo("copilot-swe-agent[bot]");
    }

    @Test
    void without_a_persons_token_nothing_is_sent() {
        person = Optional.empty();

        assertThat(problem()).isEqualTo(new Problem(Problem.Code.NO_PERSON_TOKEN));
        assertThat(github.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mona", "copilot-pull-request-reviewer[bot]"})
    void an_answer_without_copilot_in_it_is_a_no(String login) {
        github.on(ASSIGN, 201, assigned(login));
        github.on("GET /repos/acme/web", 200, "{\"permissions\":{\"push\":true}}");
        github.on(ISSUE + "/assignees/copilot-swe-agent%5Bbot%5D", 204, "");

        assertThat(problem()).isEqualTo(new Problem(Problem.Code.NOT_ASSIGNED));
    }

    @Test
    void where_it_does_not_come_the_others_are_not_taken_off_for_it() {
        github.on("GET /repos/acme/web", 200, "{\"permissions\":{\"push\":false}}");
        Way.Door alone = new Way.Door(AgentRule.Api.REST, AgentRule.Assign.REPLACE);
        Task task = new Task("", Task.Left.NOTHING, "", "", "", "", alone);

        Fault fault = catchThrowableOfType(Fault.class, () -> start(task));

        assertThat(fault.kind()).isEqualTo(new Fault.Kind.Refused(new Problem(Problem.Code.NO_PUSH)));
        assertThat(github.calls).extracting(Call::method).containsOnly("GET");
    }

    @ParameterizedTest
    @CsvSource({
        "401, Bad credentials, PERSON_TOKEN_REFUSED, Bad credentials",
        "403, Resource not accessible by personal access token, NOT_PERMITTED, Resource not accessible by personal access token",
        "404, Not Found, NOT_FOUND, Not Found",
        "422, Validation Failed, REFUSED, Validation Failed: custom agent not found",
        "301, Moved Permanently, NOT_FOUND, moved to another address",
    })
    void rows_90_and_91_a_no_says_why(int status, String words, Problem.Code code, String detail) {
        String errors = status == 422 ? ",\"errors\":[\"custom agent not found\"]" : "";
        github.on(ASSIGN, status, "{\"message\":\"" + words + "\"" + errors + "}");

        assertThat(problem()).isEqualTo(new Problem(code, detail));
        assertThat(github.calls).hasSize(status == 401 ? 2 : 1);
        assertThat(refused).isEmpty();
    }

    @Test
    void single_sign_on_comes_with_the_link_to_go_through_it() {
        github.on(
                ASSIGN,
                403,
                "{\"message\":\"Resource protected by organization SAML enforcement.\"}",
                "x-github-sso",
                "required; url=https://github.com/orgs/acme/sso?authorization_request=A1");

        assertThat(problem())
                .isEqualTo(new Problem(
                        Problem.Code.SINGLE_SIGN_ON, "https://github.com/orgs/acme/sso?authorization_request=A1"));
    }

    @ParameterizedTest
    @CsvSource({"502, {}", "201, '{\"assignees\":7}'", "201, '{\"assignees\":'"})
    void rows_84_and_86_an_answer_of_no_use_leaves_it_in_doubt(int status, String body) {
        github.on(ASSIGN, status, body);

        assertThat(catchThrowableOfType(Fault.class, () -> start(Asked.PLAIN)).kind())
                .isInstanceOf(Fault.Kind.Unsure.class);
    }

    @Test
    void what_was_in_doubt_is_found_among_the_assignees() {
        github.on(ISSUE, 200, assigned("Copilot"));

        assertThat(found()).contains("copilot-swe-agent[bot]");
        assertThat(github.calls.getFirst().headers()).containsEntry("Authorization", "Bearer ghs_0");
    }

    @ParameterizedTest
    @CsvSource({
        "Copilot, 2026-11-20T12:00:00Z, true",
        "Copilot, 2026-11-20T11:59:59Z, false",
        "mona, 2026-11-20T12:00:05Z, false",
    })
    void what_was_in_doubt_is_found_in_the_timeline_when_it_was_taken_back(String who, String when, boolean there) {
        github.on(ISSUE, 200, assigned("mona"));
        github.on(
                TIMELINE,
                200,
                "[{\"event\":\"assigned\",\"assignee\":{\"login\":\"" + who + "\"},\"created_at\":\"" + when + "\"}]");

        assertThat(found().isPresent()).isEqualTo(there);
    }

    @Test
    void the_world_that_cannot_be_asked_has_not_said_no() {
        github.on(ISSUE, 503, "");

        assertThat(catchThrowableOfType(Fault.class, this::found).kind()).isInstanceOf(Fault.Kind.NotDone.class);
    }

    @Test
    void its_pull_request_is_seen_from_the_issue() {
        github.on(
                TIMELINE,
                200,
                "[{\"event\":\"labeled\"}," + reference("Fixes #42") + "," + reference("Fixes #42") + "]");
        github.on(PULL, 200, pull());

        assertThat(look(Facts.NONE)).containsExactly(new Fact.PullSeen(SEEN));
        assertThat(github.lines()).containsExactly(TIMELINE, PULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Fixes #42", "Closes acme/web#42 and fixes #7", "See #42"})
    void a_pull_request_that_closes_this_issue_or_none_may_be_ours(String body) {
        github.on(TIMELINE, 200, "[" + reference(body) + "]").on(PULL, 200, pull());

        assertThat(look(Facts.NONE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fixes #42 | Fixes #7",
                "2026-11-20T12:00:05Z | 2026-11-20T11:59:59Z",
                "\"id\":500 | \"id\":501",
                "\"type\":\"Bot\" | \"type\":\"User\"",
                "\"login\":\"Copilot\" | \"login\":\"copilot-pull-request-reviewer[bot]\"",
                "\"pull_request\" | \"other\"",
                "cross-referenced | mentioned",
                "\"source\" | \"other\"",
            })
    void anything_else_is_not(String from, String to) {
        github.on(TIMELINE, 200, "[" + reference("Fixes #42").replace(from, to) + "]");

        assertThat(look(Facts.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"acme/web, 1", "acme/web2, 0", "octo/web, 0"})
    void where_a_reference_does_not_name_its_repository_its_address_does(String repository, int seen) {
        String reference = reference("")
                .replace("\"repository\":{\"id\":500},", "")
                .replace("acme/web/pull", repository + "/pull");
        github.on(TIMELINE, 200, "[" + reference + "]").on(PULL, 200, pull());

        assertThat(look(Facts.NONE)).hasSize(seen);
    }

    @Test
    void its_own_word_that_it_cannot_work_is_seen_on_the_issue() {
        github.on(
                TIMELINE,
                200,
                "[" + comment(COPILOT, SORRY, "12:01") + "," + comment(COPILOT, "Done.", "12:01") + ","
                        + comment("{\"login\":\"mona\",\"type\":\"User\"}", SORRY, "12:01") + ","
                        + comment(COPILOT, SORRY, "11:01") + "]");

        assertThat(look(Facts.NONE))
                .containsExactly(new Fact.Complained(8001, Instant.parse("2026-11-20T12:01:00Z"), SORRY));
    }

    @Test
    void its_work_is_seen_on_its_pull_request() {
        github.on(PULL, 200, pull());
        github.on(
                        PULL_TIMELINE,
                        200,
                        "[{\"event\":\"committed\",\"sha\":\"x\"},"
                                + work(1, "copilot_work_started", "copilot-swe-agent") + ","
                                + work(2, "copilot_work_finished", "copilot-pull-request-reviewer") + ","
                                + work(3, "copilot_work_paused", "copilot-swe-agent") + "]",
                        "link",
                        "<https://api.github.com/repos/acme/web/issues/43/timeline?page=2>; rel=\"next\"")
                .on(
                        "GET /repos/acme/web/issues/43/timeline?page=2",
                        200,
                        "[" + work(4, "copilot_work_finished", "copilot-swe-agent") + ","
                                + work(5, "copilot_work_finished_failure", "copilot-swe-agent") + "]");

        assertThat(look(known()))
                .containsExactly(
                        new Fact.PullSeen(SEEN),
                        new Fact.WorkSeen(1, Instant.parse("2026-11-20T12:00:01Z"), Fact.Work.STARTED),
                        new Fact.WorkSeen(4, Instant.parse("2026-11-20T12:00:04Z"), Fact.Work.FINISHED),
                        new Fact.WorkSeen(5, Instant.parse("2026-11-20T12:00:05Z"), Fact.Work.FAILED));
    }

    @Test
    void its_work_needs_no_id_to_be_seen() {
        String finished = work(1, "copilot_work_finished", "copilot-swe-agent");
        github.on(PULL, 200, pull());
        github.on(PULL_TIMELINE, 200, "[" + finished.replace("\"id\":1,", "") + "]");

        assertThat(look(known()))
                .contains(new Fact.WorkSeen(0, Instant.parse("2026-11-20T12:00:01Z"), Fact.Work.FINISHED));
    }

    @Test
    void an_event_that_cannot_be_read_hides_no_other() {
        String timeless = reference("").replace("\"created_at\"", "\"made\"");
        String typeless = reference("").replace(",\"type\":\"Bot\"", "");
        String nameless = comment(COPILOT, SORRY, "12:01").replace("\"id\"", "\"no\"");
        github.on(
                TIMELINE,
                200,
                "[" + String.join(",", timeless, typeless, nameless, "{\"event\":7}", "7", reference("")) + "]");
        github.on(PULL, 200, pull());

        assertThat(look(Facts.NONE)).containsExactly(new Fact.PullSeen(SEEN));
    }

    @Test
    void looking_again_at_what_has_not_changed_costs_nothing() {
        github.on(PULL, 200, pull(), "etag", "p1").on(PULL, 304, "");
        github.on(PULL_TIMELINE, 200, "[]", "etag", "t1").on(PULL_TIMELINE, 304, "");

        assertThat(look(known())).isEqualTo(look(known()));
        assertThat(github.calls.subList(2, 4))
                .extracting(call -> call.headers().getOrDefault("If-None-Match", ""))
                .containsExactly("p1", "t1");
    }

    @Test
    void row_90_a_refused_token_of_the_app_is_replaced_once() {
        github.on(TIMELINE, 401, "{}").on(TIMELINE, 200, "[]");

        assertThat(look(Facts.NONE)).isEmpty();
        assertThat(refused).containsExactly(new Secret("ghs_0"));
    }

    @Test
    void row_91_an_issue_that_is_gone_is_said_to_be() {
        github.on(TIMELINE, 410, "{\"message\":\"This issue was deleted\"}");

        assertThat(catchThrowableOfType(Fault.class, () -> look(Facts.NONE)).kind())
                .isEqualTo(new Fault.Kind.Refused(new Problem(Problem.Code.NOT_FOUND, "This issue was deleted")));
    }

    private String start(Task task) {
        return agent.start(PLACE, run(task, false), (_, _, act) -> act.get());
    }

    private Optional<String> found() {
        Steps probe =
                (name, find, _) -> name + find.since(ASKED).map(it -> ":" + it).orElse("");
        String result = agent.start(PLACE, run(Asked.PLAIN, false), probe);
        assertThat(result).startsWith("assign");
        return Optional.of(result.replaceFirst("^assign:?", "")).filter(it -> !it.isEmpty());
    }

    private List<Fact> look(Facts facts) {
        return agent.look(PLACE, Asked.run(PLACE, attempt(Asked.PLAIN, facts), false));
    }

    private Problem problem() {
        Fault fault = catchThrowableOfType(Fault.class, () -> start(Asked.PLAIN));
        return ((Fault.Kind.Refused) fault.kind()).problem();
    }

    private Client client() {
        return new Client(
                new Copies(github), Base.of("https://api.github.com"), Manners.of("1"), new HostClock(() -> ASKED));
    }

    private Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Acting> of(Person by) {
                return person.map(token -> new Acting("person:" + by.id(), token));
            }

            @Override
            public void refused(Person by, Secret token) {}
        };
    }

    private Tokens tokens() {
        return new Tokens() {
            @Override
            public Secret installation(Repo repo, Purpose purpose) {
                return new Secret("ghs_" + refused.size());
            }

            @Override
            public Optional<Secret> organisation(Repo repo) {
                return Optional.empty();
            }

            @Override
            public Secret named(Repo beside, String name, Purpose purpose) {
                throw new AssertionError("nothing is done in another repository");
            }

            @Override
            public Pass forWork(Repo repo, List<String> repositories) {
                throw new AssertionError("Copilot gets no token of the App");
            }

            @Override
            public void revoke(Secret token) {
                throw new AssertionError("Copilot gets no token of the App");
            }

            @Override
            public void refused(Secret token) {
                refused.add(token);
            }
        };
    }

    private static Run run(Task task, boolean manned) {
        return Asked.run(PLACE, attempt(task, Facts.NONE), manned);
    }

    private static Attempt attempt(Task task, Facts facts) {
        return new Attempt(1, "copilot", "copilot", task, new Begin.Begun(ASKED, "x"), facts);
    }

    private static Facts known() {
        return Asked.knowing(SEEN);
    }

    private static String assigned(String login) {
        return "{\"number\":42,\"assignees\":[{\"login\":\"" + login + "\"}]}";
    }

    private static String reference(String body) {
        return "{\"event\":\"cross-referenced\",\"source\":{\"type\":\"issue\",\"issue\":{\"number\":43,\"pull_request\":{\"url\":\"x\"},"
                + "\"repository\":{\"id\":500},\"html_url\":\"https://github.com/acme/web/pull/43\",\"user\":" + COPILOT
                + ",\"created_at\":\"2026-11-20T12:00:05Z\",\"body\":\"" + body + "\"}}}";
    }

    private static String pull() {
        return "{\"number\":43,\"title\":\"[WIP] Fix\",\"html_url\":\"https://github.com/acme/web/pull/43\","
                + "\"head\":{\"ref\":\"copilot/fix-42\"},\"state\":\"open\",\"draft\":true,\"merged_at\":null,"
                + "\"created_at\":\"2026-11-20T12:00:05Z\",\"updated_at\":\"2026-11-20T12:00:06Z\"}";
    }

    private static String comment(String user, String body, String time) {
        return "{\"event\":\"commented\",\"id\":8001,\"created_at\":\"2026-11-20T" + time + ":00Z\",\"user\":" + user
                + ",\"body\":\"" + body + "\"}";
    }

    private static String work(int id, String event, String app) {
        return "{\"event\":\"" + event + "\",\"id\":" + id + ",\"created_at\":\"2026-11-20T12:00:0" + id
                + "Z\",\"performed_via_github_app\":{\"slug\":\"" + app + "\"}}";
    }
}
