package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Level;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Script;
import dev.bellhop.demo.Seen;
import dev.bellhop.demo.Trouble;
import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Steps;
import dev.bellhop.github.Stage;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Event;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Pull;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The agent's contract with a GitHub that has a Copilot in it. */
class SimulatedCopilotTest {
    private static final String ASSIGNEES = "/repos/octo-org/hello/issues/1/assignees";

    private final Stage stage = new Stage();
    private final Instant asked = stage.now;
    private final Place place = stage.place();
    private Secret person = new Secret(stage.personToken());
    private final CopilotAgent agent = new CopilotAgent(stage.client, stage.graphql, stage.tokens, accounts());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void it_is_asked_once_and_followed_to_the_end() {
        start();
        assertThat(look(Facts.NONE)).isEmpty();

        stage.pass(Duration.ofSeconds(6));
        Pull draft = pull(look(Facts.NONE));
        assertThat(draft.state()).isEqualTo(Pull.State.DRAFT);
        assertThat(look(known(draft)))
                .filteredOn(Fact.WorkSeen.class::isInstance)
                .extracting(fact -> ((Fact.WorkSeen) fact).work())
                .containsExactly(Fact.Work.STARTED);
        assertThat(stage.events())
                .filteredOn(Event.Told.class::isInstance)
                .first()
                .satisfies(told -> {
                    assertThat(((Event.Told) told).handles())
                            .containsExactly(draft.handle(), Handle.awaited(place.subject()));
                    assertThat(((Event.Told) told).facts()).containsExactly(new Fact.PullSeen(draft));
                });

        stage.pass(Duration.ofSeconds(40));
        assertThat(look(known(draft)))
                .filteredOn(Fact.WorkSeen.class::isInstance)
                .extracting(fact -> ((Fact.WorkSeen) fact).work())
                .containsExactly(Fact.Work.STARTED, Fact.Work.FINISHED);

        stage.world().as("mona", stage.now).merge(Hello.REPOSITORY, draft.number());
        assertThat(pull(look(known(draft))).state()).isEqualTo(Pull.State.MERGED);
        assertThat(stage.world().looks().sessionsStarted(Hello.REPOSITORY, 1)).isEqualTo(1);
        assertThat(stage.world().looks().violations()).isEmpty();
    }

    @Test
    void what_has_not_changed_is_answered_with_304() {
        start();
        stage.pass(Duration.ofSeconds(6));
        Pull draft = pull(look(Facts.NONE));
        look(known(draft));
        int before = stage.world().requests().size();

        look(known(draft));

        List<Seen> again = stage.world().requests();
        assertThat(again.subList(before, again.size()))
                .hasSize(3)
                .allSatisfy(seen -> assertThat(seen.response().status()).isEqualTo(304));
    }

    @Test
    void it_may_say_that_it_cannot_work_and_it_may_fail() {
        stage.world().copilot(Script.COMPLAINS);
        start();
        stage.pass(Duration.ofSeconds(6));

        assertThat(look(Facts.NONE)).singleElement().isInstanceOf(Fact.Complained.class);
        assertThat(stage.events())
                .filteredOn(Event.Told.class::isInstance)
                .singleElement()
                .satisfies(told ->
                        assertThat(((Event.Told) told).handles()).containsExactly(Handle.awaited(place.subject())));
    }

    @Test
    void it_may_give_up() {
        stage.world().copilot(Script.FAILS);
        start();
        stage.pass(Duration.ofSeconds(60));

        assertThat(look(known(pull(look(Facts.NONE)))))
                .last()
                .isInstanceOfSatisfying(
                        Fact.WorkSeen.class, work -> assertThat(work.work()).isEqualTo(Fact.Work.FAILED));
    }

    @Test
    void row_83_an_assignment_whose_answer_was_lost_is_found() {
        for (Response.Manner manner : List.of(Response.Manner.RESET, Response.Manner.TRUNCATED)) {
            stage.world()
                    .fault(
                            Match.first("POST", ASSIGNEES),
                            new dev.bellhop.demo.Fault.DoneButLost(new Trouble.Breaks(manner)));

            assertThat(catchThrowableOfType(Fault.class, this::start).kind()).isInstanceOf(Fault.Kind.Unsure.class);
            assertThat(found()).isPresent();
        }
    }

    @Test
    void an_assignment_that_never_arrived_is_not_found() {
        stage.world()
                .fault(
                        Match.first("POST", ASSIGNEES),
                        new dev.bellhop.demo.Fault.NotDone(new Trouble.Breaks(Response.Manner.RESET)));

        assertThat(catchThrowableOfType(Fault.class, this::start).kind()).isInstanceOf(Fault.Kind.Unsure.class);
        assertThat(found()).isEmpty();
    }

    @Test
    void every_no_of_github_has_its_own_word() {
        stage.world().papers().closeTo(stage.personToken(), "octo-org");
        Problem sso = problem();
        assertThat(sso.code()).isEqualTo(Problem.Code.SINGLE_SIGN_ON);
        assertThat(sso.detail()).startsWith("https://");

        person = new Secret(
                stage.world().papers().personToken("mona", Map.of("metadata", Level.READ), stage.now.plusSeconds(60)));
        assertThat(problem().code()).isEqualTo(Problem.Code.NOT_PERMITTED);

        stage.world().papers().revoke(person.reveal());
        assertThat(problem().code()).isEqualTo(Problem.Code.PERSON_TOKEN_REFUSED);
    }

    @Test
    void without_a_seat_or_where_copilot_is_not_allowed_it_is_not_among_the_assignees() {
        stage.world().scenery().seat("mona", false);
        assertThat(problem()).isEqualTo(new Problem(Problem.Code.NOT_OFFERED, "mona"));
        stage.world().scenery().seat("mona", true);
        stage.world().as("mona", stage.now).keeper().allowCopilot(Hello.REPOSITORY, false);
        assertThat(problem()).isEqualTo(new Problem(Problem.Code.NOT_OFFERED, "mona"));
        assertThat(stage.world().looks().sessionsStarted(Hello.REPOSITORY, 1)).isZero();
    }

    private String start() {
        return agent.start(place, Asked.run(place, attempt(Facts.NONE), false), (_, _, act) -> act.get());
    }

    private Optional<String> found() {
        Steps probe = (_, find, _) -> find.since(asked).orElse("");
        return Optional.of(agent.start(place, Asked.run(place, attempt(Facts.NONE), false), probe))
                .filter(it -> !it.isEmpty());
    }

    private Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Acting> of(Person by) {
                return Optional.of(new Acting("person:" + by.id(), person));
            }

            @Override
            public void refused(Person by, Secret token) {}
        };
    }

    private Problem problem() {
        return ((Fault.Kind.Refused)
                        catchThrowableOfType(Fault.class, this::start).kind())
                .problem();
    }

    private List<Fact> look(Facts facts) {
        return agent.look(place, Asked.run(place, attempt(facts), false));
    }

    private Attempt attempt(Facts facts) {
        return new Attempt(1, "copilot", "copilot", Asked.PLAIN, new Begin.Begun(asked, "x"), facts);
    }

    private static Facts known(Pull pull) {
        return Asked.knowing(pull);
    }

    private static Pull pull(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.PullSeen.class::isInstance)
                .map(fact -> ((Fact.PullSeen) fact).pull())
                .findFirst()
                .orElseThrow();
    }
}
