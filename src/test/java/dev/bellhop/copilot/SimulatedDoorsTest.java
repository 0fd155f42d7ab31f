package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Level;
import dev.bellhop.demo.Role;
import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Fault;
import dev.bellhop.github.Stage;
import dev.bellhop.rules.AgentRule.Api;
import dev.bellhop.rules.AgentRule.Assign;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Task;
import dev.bellhop.run.Way;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every door's contract with a GitHub that has a Copilot in it. */
class SimulatedDoorsTest {
    private static final String REPO = Hello.REPOSITORY;

    private final Stage stage = new Stage();
    private final Place place = stage.place();
    private Secret token = new Secret(stage.personToken());
    private final CopilotAgent agent = new CopilotAgent(stage.client, stage.graphql, stage.tokens, accounts());
    private final Registrar filing = new Registrar(stage.client, stage.graphql, accounts());

    @AfterEach
    void close() {
        stage.close();
    }

    static Stream<Arguments> doors() {
        return Stream.of(Api.values())
                .flatMap(api -> Stream.of(Assign.values()).map(assign -> Arguments.of(api, assign)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void copilot_starts_once_and_the_others_stay_unless_they_are_replaced(Api api, Assign assign) {
        hubotIsOnIt();

        start(task(api, assign));

        assertThat(stage.world().looks().sessionsStarted(REPO, 1)).isOne();
        assertThat(assignees(1))
                .containsExactlyInAnyOrderElementsOf(
                        assign == Assign.REPLACE ? List.of("Copilot") : List.of("hubot", "Copilot"));
        assertThat(stage.world().looks().violations()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void graphql_asks_once_before_it_changes_anything(Api api, Assign assign) {
        start(task(api, assign));
        assertThat(stage.requests())
                .filteredOn(line -> line.contains("graphql"))
                .hasSize(api == Api.REST ? 0 : 2);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void one_that_is_on_it_already_is_taken_off_and_begins_again(Api api, Assign assign) {
        start(task(api, assign));
        hubotIsOnIt();
        start(task(api, assign), true);
        assertThat(stage.world().looks().sessionsStarted(REPO, 1)).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void the_work_may_be_done_elsewhere(Api api, Assign assign) {
        stage.world().scenery().repository("octo-org/other", stage.now);
        stage.world().as("mona", stage.now).keeper().role("octo-org/other", "mona", Role.WRITE);
        start(new Task(
                "Be brief.", Task.Left.NOTHING, "octo-org/other", "main", "tester", "m-1", new Way.Door(api, assign)));
        stage.pass(Duration.ofSeconds(10));
        assertThat(stage.world().looks().issue("octo-org/other", 1).at("title").text())
                .startsWith("[WIP] ");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void who_may_not_push_is_told_so(Api api, Assign assign) {
        hubotIsOnIt();
        stage.world().as("mona", stage.now).keeper().role(REPO, "mona", Role.TRIAGE);
        refused(task(api, assign), Problem.Code.NO_PUSH);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void without_a_seat_it_is_the_seat(Api api, Assign assign) {
        hubotIsOnIt();
        seesSeats();
        stage.world().scenery().seat("mona", false);
        refused(task(api, assign), Problem.Code.NO_SEAT);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void where_it_is_turned_off_it_is_the_repository(Api api, Assign assign) {
        hubotIsOnIt();
        seesSeats();
        stage.world().as("mona", stage.now).keeper().allowCopilot(REPO, false);
        refused(task(api, assign), Problem.Code.COPILOT_DISABLED);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void where_seats_may_not_be_seen_it_is_one_of_the_two(Api api, Assign assign) {
        hubotIsOnIt();
        stage.world().scenery().seat("mona", false);
        refused(task(api, assign), Problem.Code.NOT_OFFERED);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void a_classic_token_with_its_scope_is_as_good_as_any(Api api, Assign assign) {
        token = new Secret(stage.world().papers().classicToken("mona", Set.of("repo"), stage.now.plusSeconds(60)));
        start(task(api, assign));
        assertThat(stage.world().looks().sessionsStarted(REPO, 1)).isOne();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void single_sign_on_comes_with_its_link(Api api, Assign assign) {
        stage.world().papers().closeTo(token.reveal(), "octo-org");
        assertThat(problem(task(api, assign)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Problem.Code.SINGLE_SIGN_ON))
                .satisfies(problem -> assertThat(problem.detail()).startsWith("https://github.com/orgs/octo-org/sso"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void a_token_that_is_gone_is_named(Api api, Assign assign) {
        stage.world().papers().revoke(token.reveal());
        assertThat(problem(task(api, assign)).code()).isEqualTo(Problem.Code.PERSON_TOKEN_REFUSED);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doors")
    void a_permission_that_is_missing_is_named(Api api, Assign assign) {
        token = new Secret(
                stage.world().papers().personToken("mona", Map.of("issues", Level.READ), stage.now.plusSeconds(60)));
        assertThat(problem(task(api, assign)).code()).isEqualTo(Problem.Code.NOT_PERMITTED);
        assertThat(stage.world().looks().sessionsStarted(REPO, 1)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void an_issue_is_born_with_copilot_on_it(Api api) {
        Registrar.Filed filed = file(api);

        assertThat(filed).isEqualTo(new Registrar.Filed(2, Optional.empty()));
        assertThat(stage.world().looks().issue(REPO, 2).at("title").text()).isEqualTo("A title");
        assertThat(stage.world().looks().issue(REPO, 2).at("body").text()).isEqualTo("A body");
        assertThat(stage.world().looks().sessionsStarted(REPO, 2)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void an_issue_that_is_born_without_it_is_there_all_the_same_and_it_is_said_why(Api api) {
        seesSeats();
        stage.world().scenery().seat("mona", false);

        assertThat(file(api)).isEqualTo(new Registrar.Filed(2, Optional.of(new Problem(Problem.Code.NO_SEAT, "mona"))));
        assertThat(stage.world().looks().issue(REPO, 2).at("title").text()).isEqualTo("A title");
        assertThat(stage.world().looks().sessionsStarted(REPO, 2)).isZero();
    }

    private Registrar.Filed file(Api api) {
        return filing.file(place.repo(), new Paper("A title", "A body"), task(api, Assign.ADD), stage.mona());
    }

    private void hubotIsOnIt() {
        stage.world().scenery().person("hubot");
        stage.world().as("mona", stage.now).assign(REPO, 1, "hubot");
    }

    private void seesSeats() {
        Map<String, Level> permissions = new HashMap<>(Map.of("organization_copilot_seat_management", Level.READ));
        for (String one : List.of("actions", "contents", "issues", "pull_requests")) {
            permissions.put(one, Level.WRITE);
        }
        token = new Secret(stage.world().papers().personToken("mona", permissions, stage.now.plusSeconds(60)));
    }

    /** Nobody is taken off, and nothing is started. */
    private void refused(Task task, Problem.Code code) {
        assertThat(problem(task).code()).isEqualTo(code);
        assertThat(assignees(1)).containsExactly("hubot");
        assertThat(stage.world().looks().sessionsStarted(REPO, 1)).isZero();
    }

    private Problem problem(Task task) {
        Fault fault = catchThrowableOfType(Fault.class, () -> start(task));
        return ((Fault.Kind.Refused) fault.kind()).problem();
    }

    private List<String> assignees(int number) {
        return stage.world()
                .looks()
                .issue(REPO, number)
                .at("assignees")
                .items(one -> one.at("login").text());
    }

    private void start(Task task) {
        start(task, false);
    }

    private void start(Task task, boolean manned) {
        Attempt attempt = new Attempt(1, "copilot", "copilot", task, new Begin.Begun(stage.now, "x"), Facts.NONE);
        agent.start(place, Asked.run(place, attempt, manned), (_, _, act) -> act.get());
    }

    private static Task task(Api api, Assign assign) {
        return Telling.task(api, assign);
    }

    private Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Acting> of(Person by) {
                return Optional.of(new Acting("person:" + by.id(), token));
            }

            @Override
            public void refused(Person by, Secret refused) {}
        };
    }
}
