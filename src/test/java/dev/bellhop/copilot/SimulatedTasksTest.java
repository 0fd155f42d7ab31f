package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.demo.Change;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Seen;
import dev.bellhop.demo.TaskScript;
import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Steps;
import dev.bellhop.github.Stage;
import dev.bellhop.json.Json;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Halt;
import dev.bellhop.run.Learned;
import dev.bellhop.run.Message;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Run;
import dev.bellhop.run.Task;
import dev.bellhop.run.Usage;
import dev.bellhop.run.Way;
import dev.bellhop.text.Secret;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The agent's contract with a GitHub that has agent tasks. */
class SimulatedTasksTest {
    private static final Task TASK =
            new Task("Mend the typo.\n", Task.Left.NOTHING, "", "main", "tester", "gpt-5.4", Way.Door.USUAL);

    private final Stage stage = new Stage();
    private final Instant asked = stage.now;
    private final Place place = stage.place();
    private Optional<Secret> person = Optional.of(new Secret(
            stage.world().papers().personToken("mona", Hello.FOR_TASKS, stage.now.plus(Duration.ofDays(9)))));
    private final TaskAgent agent = new TaskAgent(
            new TaskAgent.Ground(stage.client, stage.client.at("x").resolve("/api/graphql"), stage.tokens, accounts()),
            Duration.ofSeconds(15));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_task_that_vanished_hides_no_other() {
        String id = start(Facts.NONE);
        pass(6);
        Facts known = learned(look(Facts.NONE, id));
        Facts more = learned(
                List.of(new Fact.TaskSeen("gone", asked, Fact.State.COMPLETED, "", "", Optional.empty())), known);
        pass(60);
        assertThat(states(look(more, id))).containsExactly(Fact.State.COMPLETED);
    }

    @Test
    void a_task_begun_by_hand_minutes_before_is_not_taken_for_a_lost_one() {
        stage.world().tasks(TaskScript.WORKS.withoutEcho());
        start(Facts.NONE, 2, "other");
        stage.pass(Duration.ofMinutes(5));
        Instant intent = stage.now;
        // As the journal asks: ten minutes before what it meant to do.
        Steps lost =
                (_, find, _) -> find.since(intent.minus(Duration.ofMinutes(10))).orElse("none");
        assertThat(agent.start(place, run(Facts.NONE, "x"), lost)).isEqualTo("none");
    }

    @Test
    void it_is_started_with_all_that_was_given_and_told_how_to_be_found() {
        start(Facts.NONE);

        Json body = Json.parse(bodies().getFirst());
        assertThat(body.fields()).containsExactly("prompt", "base_ref", "model", "custom_agent", "create_pull_request");
        assertThat(body.at("prompt").text())
                .isEqualTo("""
                Mend the typo.

                Write `Fixes octo-org/hello#1` in the description of the pull request.

                Ref bellhop-%s-1""".formatted(run(Facts.NONE, "x").id()));
        assertThat(body.at("create_pull_request").flag()).isTrue();
    }

    @Test
    void it_is_followed_from_the_queue_to_the_end() {
        String id = start(Facts.NONE);
        Facts none = Facts.NONE;
        assertThat(states(look(none, id))).containsExactly(Fact.State.QUEUED);

        pass(8);
        List<Fact> begun = look(none, id);
        assertThat(states(begun)).containsExactly(Fact.State.IN_PROGRESS);
        assertThat(pull(begun).state()).isEqualTo(Pull.State.DRAFT);
        assertThat(works(begun)).containsExactly(Fact.Work.STARTED);

        pass(60);
        List<Fact> over = look(learned(begun), id);
        assertThat(over)
                .contains(new Fact.TaskSeen(
                        id,
                        asked.plusSeconds(40),
                        Fact.State.COMPLETED,
                        stage.client
                                .at("x")
                                .resolve("/octo-org/hello/copilot/tasks/" + id)
                                .toString(),
                        "",
                        Optional.of(new Usage(Usage.Unit.AI_CREDITS, new BigDecimal("1.5")))));
        assertThat(works(over)).containsExactly(Fact.Work.STARTED, Fact.Work.FINISHED);
        assertThat(stage.world().looks().violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fact.State.class)
    void every_state_is_told_as_it_is(Fact.State state) {
        stage.world().tasks(TaskScript.ending(state.name().toLowerCase(java.util.Locale.ROOT)));
        String id = start(Facts.NONE);
        pass(60);

        Fact.TaskSeen seen = tasks(look(Facts.NONE, id)).getFirst();

        assertThat(seen.state()).isEqualTo(state);
        assertThat(seen.error().isEmpty()).isEqualTo(state != Fact.State.FAILED && state != Fact.State.TIMED_OUT);
        assertThat(seen.usage().isPresent()).isEqualTo(state != Fact.State.QUEUED && state != Fact.State.IN_PROGRESS);
    }

    @Test
    void one_list_serves_all_runs_for_half_the_time_between_two_looks() {
        String one = start(Facts.NONE);
        String two = start(Facts.NONE);
        int before = stage.requests().size();

        look(Facts.NONE, one);
        look(Facts.NONE, two);
        stage.pass(Duration.ofSeconds(7));
        assertThat(lists(before)).isEqualTo(1);

        stage.pass(Duration.ofSeconds(1));
        look(Facts.NONE, one);
        assertThat(lists(before)).isEqualTo(2);
    }

    @Test
    void a_task_that_is_over_is_read_alone_once() {
        String id = start(Facts.NONE);
        pass(60);
        Facts known = learned(look(Facts.NONE, id));
        pass(60);
        int before = stage.requests().size();

        List<Fact> again = look(known, id);

        assertThat(stage.requests().subList(before, stage.requests().size()))
                .noneMatch(line -> line.contains("tasks/" + id));
        assertThat(states(again)).containsExactly(Fact.State.COMPLETED);
    }

    @Test
    void without_a_persons_token_the_pull_request_alone_is_looked_at() {
        String id = start(Facts.NONE);
        pass(6);
        Facts known = learned(look(Facts.NONE, id));
        person = Optional.empty();

        assertThat(look(known, id)).hasSize(2).noneMatch(Fact.TaskSeen.class::isInstance);
        assertThat(look(Facts.NONE, id)).isEmpty();
    }

    @Test
    void with_a_refused_token_the_pull_request_is_still_looked_at() {
        String id = start(Facts.NONE);
        pass(6);
        Facts known = learned(look(Facts.NONE, id));
        stage.world().papers().revoke(person.orElseThrow().reveal());
        pass(60);

        assertThat(works(look(known, id))).contains(Fact.Work.FINISHED);
    }

    @Test
    void a_start_whose_answer_was_lost_is_found_again_by_its_last_line() {
        start(Facts.NONE, 2, "other");
        String id = start(Facts.NONE);
        stage.pass(Duration.ofMinutes(3));

        assertThat(agent.start(place, run(Facts.NONE, "x"), afterACrash())).isEqualTo(id);
        assertThat(stage.world().looks().tasksStarted(Hello.REPOSITORY)).isEqualTo(2);
    }

    @Test
    void a_start_that_never_came_through_is_not_found() {
        start(Facts.NONE, 2, "other");

        assertThat(catchThrowableOfType(
                        IllegalStateException.class, () -> agent.start(place, run(Facts.NONE, "x"), afterACrash())))
                .hasMessage("nothing was found");
    }

    @Test
    void a_task_that_does_not_show_its_prompt_is_found_if_it_is_the_only_one() {
        stage.world().tasks(TaskScript.WORKS.withoutEcho());
        String id = start(Facts.NONE);

        assertThat(agent.start(place, run(Facts.NONE, "x"), afterACrash())).isEqualTo(id);

        start(Facts.NONE, 2, "other");
        assertThat(problem(() -> agent.start(place, run(Facts.NONE, "x"), afterACrash()))
                        .code())
                .isEqualTo(Problem.Code.AMBIGUOUS_TASK);
    }

    @Test
    void what_was_started_long_before_is_not_meant() {
        stage.world().tasks(TaskScript.WORKS.withoutEcho());
        start(Facts.NONE);
        stage.pass(Duration.ofMinutes(2));
        Steps later = (_, find, _) -> find.since(stage.now).orElse("none");

        assertThat(agent.start(place, run(Facts.NONE, "x"), later)).isEqualTo("none");
    }

    @Test
    void what_is_said_later_is_a_task_on_the_same_branch() {
        String id = start(Facts.NONE);
        pass(60);
        Facts known = learned(look(Facts.NONE, id));
        Message message = new Message(stage.mona(), "Add a test. ", "bellhop-say-7");

        String more = agent.steer(place, run(known, id), message, plainly());

        assertThat(bodies().getLast())
                .isEqualTo("{\"prompt\":\"Add a test.\\n\\nRef bellhop-say-7\",\"base_ref\":\"main\","
                        + "\"head_ref\":\"copilot/task-1\",\"model\":\"gpt-5.4\",\"custom_agent\":\"tester\"}");
        assertThat(agent.steer(place, run(known, id), message, afterACrash())).isEqualTo(more);
        pass(60);
        Facts both = learned(look(learned(tasksOf(more), known), id));
        assertThat(both.tasks()).containsOnlyKeys(id, more);
    }

    @Test
    void nothing_can_be_said_before_there_is_a_pull_request() {
        String id = start(Facts.NONE);
        Facts known = learned(look(Facts.NONE, id));

        Problem problem =
                problem(() -> agent.steer(place, run(known, id), new Message(stage.mona(), "Hi", "r"), plainly()));

        assertThat(problem.code()).isEqualTo(Problem.Code.NO_PULL_YET);
        assertThat(problem.detail()).endsWith("/octo-org/hello/copilot/tasks/" + id);
    }

    @Test
    void it_is_stopped_as_far_as_it_can_be() {
        String id = start(Facts.NONE);
        assertThat(agent.stop(place, run(Facts.NONE, id), stage.mona(), true)).isEmpty();
        pass(6);
        Facts known = learned(look(Facts.NONE, id));

        assertThat(agent.stop(place, run(known, id), stage.mona(), false)).isEqualTo(Set.of(Halt.CANCELLED));
        assertThat(agent.stop(place, run(known, id), stage.mona(), true)).isEqualTo(Set.of(Halt.CLOSED));
        assertThat(agent.stop(place, run(known, id), stage.mona(), true)).isEqualTo(Set.of(Halt.CLOSED));
        pass(60);
        List<Fact> after = look(known, id);
        assertThat(states(after)).containsExactly(Fact.State.CANCELLED);
        assertThat(pull(after).state()).isEqualTo(Pull.State.CLOSED);
    }

    @Test
    void what_is_ready_for_review_is_not_closed() {
        String id = start(Facts.NONE);
        pass(60);
        Facts known = learned(look(Facts.NONE, id));
        stage.world().as("mona", stage.now).ready(Hello.REPOSITORY, 2);

        assertThat(agent.stop(place, run(known, id), stage.mona(), true)).isEmpty();
    }

    @Test
    void work_in_another_repository_is_followed_with_the_persons_token_and_stopped_with_the_apps() {
        String other = "octo-org/other";
        long id = stage.world().scenery().repository(other, stage.now);
        stage.world().as("mona", stage.now).keeper().role(other, "mona", Role.WRITE);
        stage.world().as("mona", stage.now).code().commit(other, Change.write("a", "b"));
        stage.world().scenery().install(other, stage.now);
        Task there = new Task("Mend it.", Task.Left.NOTHING, other, "", "", "", Way.Door.USUAL);
        String task = agent.start(place, run(there, Facts.NONE, "x"), plainly());
        pass(8);

        List<Fact> told = agent.look(place, run(there, Facts.NONE, task));
        assertThat(pull(told).repo()).isEqualTo(id);
        assertThat(states(told)).containsExactly(Fact.State.IN_PROGRESS);
        assertThat(agent.stop(place, run(there, learned(told), task), stage.mona(), true))
                .containsExactlyInAnyOrder(Halt.CANCELLED, Halt.CLOSED);
        assertThat(stage.world().looks().tasksStarted(other)).isEqualTo(1);
    }

    private Run run(Task task, Facts facts, String id) {
        Attempt attempt = new Attempt(1, "copilot-task", "copilot-task", task, new Begin.Begun(asked, id), facts);
        return Asked.run(place, attempt, false);
    }

    private static Steps plainly() {
        return (_, _, act) -> act.get();
    }

    /** What was done is only looked for. */
    private Steps afterACrash() {
        return (_, find, _) ->
                find.since(asked.minus(Steps.MARGIN)).orElseThrow(() -> new IllegalStateException("nothing was found"));
    }

    private String start(Facts facts) {
        return start(facts, 1, "x");
    }

    private String start(Facts facts, int attempt, String remote) {
        Run run = Asked.run(place, attempt(attempt, facts, remote), false);
        return agent.start(place, run, plainly());
    }

    private void pass(int seconds) {
        stage.pass(Duration.ofSeconds(seconds));
    }

    private List<Fact> look(Facts facts, String id) {
        return agent.look(place, run(facts, id));
    }

    private Run run(Facts facts, String id) {
        return Asked.run(place, attempt(1, facts, id), false);
    }

    private Attempt attempt(int number, Facts facts, String id) {
        return new Attempt(number, "copilot-task", "copilot-task", TASK, new Begin.Begun(asked, id), facts);
    }

    private static Facts learned(List<Fact> told) {
        return learned(told, Facts.NONE);
    }

    private static Facts learned(List<Fact> told, Facts before) {
        return Learned.from(told, before);
    }

    private List<Fact> tasksOf(String id) {
        return new ArrayList<>(tasks(look(Facts.NONE, id)));
    }

    private static List<Fact.TaskSeen> tasks(List<Fact> facts) {
        return only(Fact.TaskSeen.class, facts);
    }

    private static List<Fact.State> states(List<Fact> facts) {
        return tasks(facts).stream().map(Fact.TaskSeen::state).toList();
    }

    private static List<Fact.Work> works(List<Fact> facts) {
        return only(Fact.WorkSeen.class, facts).stream()
                .map(Fact.WorkSeen::work)
                .toList();
    }

    private static Pull pull(List<Fact> facts) {
        return only(Fact.PullSeen.class, facts).getFirst().pull();
    }

    private static <T> List<T> only(Class<T> kind, List<Fact> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private long lists(int before) {
        return stage.requests().stream()
                .skip(before)
                .filter(line -> line.contains("/tasks?") || line.endsWith("/tasks"))
                .count();
    }

    private List<String> bodies() {
        return stage.world().requests().stream()
                .map(Seen::request)
                .filter(request ->
                        request.path().endsWith("/tasks") && request.method().equals("POST"))
                .map(dev.bellhop.demo.Request::body)
                .toList();
    }

    private static Problem problem(Runnable act) {
        Fault fault = catchThrowableOfType(Fault.class, act::run);
        return ((Fault.Kind.Refused) fault.kind()).problem();
    }

    private Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Acting> of(Person asking) {
                return person.map(token -> new Acting(Acting.OPERATOR, token));
            }

            @Override
            public void refused(Person asking, Secret token) {}
        };
    }
}
