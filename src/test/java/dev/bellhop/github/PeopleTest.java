package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.demo.Fault.DoneButLost;
import dev.bellhop.demo.Fault.NotDone;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Trouble;
import dev.bellhop.engine.Accounts.Acting;
import dev.bellhop.engine.Fault;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose token acts for whom, and how it stays fresh. */
class PeopleTest {
    private static final Secret OPERATORS = new Secret("github_pat_operators");
    private static final Trouble LOST = new Trouble.Breaks(Response.Manner.DROPPED);

    private final Parlour parlour = new Parlour();
    private final People people = new People(parlour.renewals, new Operator(Optional.of(OPERATORS)));
    private final People alone = new People(parlour.renewals, new Operator(Optional.empty()));

    @Test
    void everybody_has_their_own_and_the_others_have_the_operators() {
        Secret mona = parlour.connect("mona");
        Secret ann = parlour.connect("ann");

        assertThat(people.of(parlour.person("mona")))
                .contains(new Acting("person " + parlour.world.scenery().person("mona"), mona));
        assertThat(people.of(parlour.person("ann"))).map(Acting::token).contains(ann);
        assertThat(people.of(parlour.person("bea"))).contains(new Acting(Acting.OPERATOR, OPERATORS));
        assertThat(alone.of(parlour.person("bea"))).isEmpty();
        assertThat(parlour.lines).isEmpty();
    }

    @ParameterizedTest(name = "{0} after it was given out: renewed {1} times")
    @CsvSource({"PT0S, 0", "PT7H54M59S, 0", "PT7H55M, 1", "PT8H, 1", "PT100H, 1"})
    void a_token_that_ends_within_five_minutes_is_renewed_once(Duration after, int times) {
        Secret old = parlour.connect("mona");
        parlour.pass(after);
        Secret used = token().orElseThrow();

        assertThat(token()).contains(used);
        assertThat(parlour.renewed()).isEqualTo(times);
        assertThat(used.equals(old)).isEqualTo(times == 0);
        assertThat(parlour.access("mona")).contains(used);
        assertThat(parlour.lives(used)).isTrue();
    }

    @Test
    void a_token_that_was_refused_is_renewed_once() {
        Secret old = parlour.connect("mona");
        people.refused(parlour.person("mona"), old);
        people.refused(parlour.person("mona"), old);

        assertThat(parlour.renewed()).isEqualTo(1);
        assertThat(token()).isPresent().isNotEqualTo(Optional.of(old));
    }

    @Test
    void the_operators_token_may_be_refused_without_harm_to_anybodys() {
        Secret mona = parlour.connect("mona");
        people.refused(parlour.person("mona"), OPERATORS);

        assertThat(token()).contains(mona);
        assertThat(parlour.lines).isEmpty();
    }

    @Test
    void a_pair_that_github_does_not_renew_is_forgotten() {
        Secret old = parlour.connect("mona");
        parlour.world.as("mona", parlour.now).revokes();
        people.refused(parlour.person("mona"), old);

        assertThat(parlour.access("mona")).isEmpty();
        assertThat(token()).contains(OPERATORS);
        assertThat(alone.of(parlour.person("mona"))).isEmpty();
    }

    @Test
    void a_token_that_never_ends_is_forgotten_when_it_is_refused() {
        parlour.world.papers().tokensEnd(false);
        Secret old = parlour.connect("mona");
        parlour.pass(Duration.ofDays(1000));
        assertThat(token()).contains(old);

        people.refused(parlour.person("mona"), old);
        assertThat(token()).contains(OPERATORS);
        assertThat(parlour.lines).isEmpty();
    }

    @Test
    void row_114_an_answer_that_was_lost_costs_one_reconnect() {
        parlour.connect("mona");
        parlour.pass(Duration.ofHours(8));
        parlour.world.fault(Match.first("POST", Parlour.TOKEN), new DoneButLost(LOST));

        assertThat(fault().kind()).isInstanceOf(Fault.Kind.NotDone.class);
        assertThat(token()).contains(OPERATORS);
        assertThat(parlour.access("mona")).isEmpty();
    }

    @Test
    void what_github_never_heard_of_is_asked_again() {
        parlour.connect("mona");
        parlour.pass(Duration.ofHours(8));
        parlour.world.fault(Match.first("POST", Parlour.TOKEN), new NotDone(LOST));

        assertThat(fault().kind()).isInstanceOf(Fault.Kind.NotDone.class);
        assertThat(token()).isPresent().isEqualTo(parlour.access("mona"));
    }

    @Test
    void who_is_told_to_wait_waits() {
        parlour.connect("mona");
        parlour.pass(Duration.ofHours(8));
        parlour.world.fault(
                Match.first("POST", Parlour.TOKEN),
                new NotDone(new Trouble.TooMuch(429, Optional.of(Duration.ofSeconds(7)))));

        assertThat(fault().kind()).isEqualTo(new Fault.Kind.Wait(parlour.now.plusSeconds(7)));
    }

    @Test
    void a_wrong_client_is_nobodys_fault_who_connected() {
        Secret old = parlour.connect("mona");
        AppClient wrong = new AppClient(Parlour.CLIENT.id(), new Secret("another"));
        Renewals renewals = new Renewals(parlour.book, parlour.desk(wrong), () -> parlour.now, parlour.redaction);
        parlour.pass(Duration.ofHours(8));
        Fault fault = catchThrowableOfType(
                Fault.class, () -> new People(renewals, new Operator(Optional.empty())).of(parlour.person("mona")));

        assertThat(fault.kind()).isInstanceOf(Fault.Kind.Refused.class);
        assertThat(fault.why()).contains("incorrect_client_credentials");
        assertThat(parlour.access("mona")).contains(old);
        assertThat(token()).isPresent().isEqualTo(parlour.access("mona"));
    }

    @Test
    void row_114_while_another_replica_renews_everybody_comes_again_soon() {
        parlour.connect("mona");
        parlour.pass(Duration.ofHours(8));
        long id = parlour.world.scenery().person("mona");
        parlour.book.lease(id, parlour.book.find(id).orElseThrow().epoch(), parlour.now, parlour.now.plusSeconds(60));

        assertThat(fault().kind()).isEqualTo(new Fault.Kind.Wait(parlour.now.plusSeconds(2)));
        assertThat(parlour.lines).isEmpty();

        parlour.pass(Duration.ofSeconds(60));
        assertThat(token()).isPresent().isEqualTo(parlour.access("mona"));
    }

    @Test
    void row_114_of_many_in_one_process_one_renews_and_the_others_wait_for_it() throws Exception {
        parlour.connect("mona");
        parlour.pass(Duration.ofHours(8));
        List<Callable<Optional<Secret>>> wishes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            wishes.add(this::token);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<Secret>> wish : threads.invokeAll(wishes)) {
                assertThat(wish.get()).isPresent().isEqualTo(parlour.access("mona"));
            }
        }
        assertThat(parlour.renewed()).isEqualTo(1);
    }

    @Test
    void who_disconnects_during_a_renewal_stays_disconnected_and_github_forgets_the_new_pair() {
        parlour.connect("mona");
        parlour.pass(Duration.ofHours(8));
        parlour.meanwhile.add(() -> parlour.book.forget(parlour.world.scenery().person("mona")));

        assertThat(alone.of(parlour.person("mona"))).isEmpty();
        assertThat(parlour.lines).containsExactly("POST " + Parlour.TOKEN, "DELETE /applications/Iv23simulated/grant");
    }

    @Test
    void who_connects_anew_during_a_renewal_has_the_newest_pair() {
        parlour.connect("mona");
        parlour.pass(Duration.ofHours(8));
        parlour.meanwhile.add(() -> parlour.connect("mona"));
        Secret used = token().orElseThrow();

        assertThat(parlour.access("mona")).contains(used);
        assertThat(parlour.lives(used)).isTrue();
    }

    @Test
    void row_116_no_token_is_printed() {
        Secret first = parlour.connect("mona");
        parlour.pass(Duration.ofHours(8));
        Secret second = token().orElseThrow();

        for (Secret token : List.of(first, second)) {
            String middle = token.reveal();
            assertThat(parlour.redaction.clean("x" + middle)).doesNotContain(middle.substring(4));
        }
        assertThat(people.of(parlour.person("mona")).toString()).doesNotContain(second.reveal());
    }

    private Optional<Secret> token() {
        return people.of(parlour.person("mona")).map(Acting::token);
    }

    private Fault fault() {
        return catchThrowableOfType(Fault.class, this::token);
    }
}
