package dev.bellhop.store;

import static dev.bellhop.store.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Reading.Scope;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Note;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes in, waits, is claimed and is done with. */
abstract class InboxContract extends ListenersContract {

    @Test
    void a_delivery_comes_out_as_it_came_in() {
        Delivery hostile = delivery("g1", "{\"title\":\"\\u0000\\ud800 \u202E\"}");
        assertThat(library().receive(hostile)).isEqualTo(Ledger.Receipt.STORED);

        Lease.Inbox lease = letter(NOON);

        assertThat(lease.letter()).isEqualTo(new Letter.Delivered(hostile));
        assertThat(lease.tries()).isZero();
        assertThat(lease.since()).isEqualTo(NOON);
    }

    @Test
    void row_02_the_same_delivery_again_is_a_duplicate() {
        library().receive(delivery("g1"));
        assertThat(library().receive(delivery("g1"))).isEqualTo(Ledger.Receipt.DUPLICATE);

        letter(NOON);
        assertThat(library().claim(NOON)).isEmpty();
    }

    @Test
    void a_known_id_with_another_body_is_a_conflict() {
        library().receive(delivery("g1", 70));
        assertThat(library().receive(delivery("g1", 71))).isEqualTo(Ledger.Receipt.CONFLICT);
        assertThat(letter(NOON).letter()).isEqualTo(new Letter.Delivered(delivery("g1", 70)));
    }

    @Test
    void a_duplicate_of_what_was_done_stays_done() {
        library().receive(delivery("g1"));
        library().done(letter(NOON), NOTED, NOON);
        assertThat(library().receive(delivery("g1"))).isEqualTo(Ledger.Receipt.DUPLICATE);
        assertThat(library().claim(after(999))).isEmpty();
    }

    @Test
    void row_02_a_dead_delivery_that_comes_again_is_due_again() {
        library().receive(delivery("g1"));
        library().dead(letter(NOON), "$.issue: expected a value", NOON);
        assertThat(library().claim(after(999))).isEmpty();
        assertThat(library().deliveries(9).getFirst())
                .isEqualTo(new Book.Arrival(
                        "g1", "issues", Optional.empty(), NOON, Book.State.DEAD, "$.issue: expected a value"));
        assertThat(library().queue(NOON)).isEqualTo(new Book.Queue(0, Optional.empty(), 1));

        assertThat(library().receive(delivery("g1"))).isEqualTo(Ledger.Receipt.DUPLICATE);

        assertThat(library().deliveries(9).getFirst().state()).isEqualTo(Book.State.WAITING);
        assertThat(letter(NOON).letter()).isEqualTo(new Letter.Delivered(delivery("g1")));
        assertThat(library().queue(NOON).dead()).isZero();
    }

    @Test
    void the_row_that_fell_due_first_is_claimed_first() {
        library().receive(new Delivery("late", "issues", after(2), delivery("x").body()));
        library()
                .receive(new Delivery("early", "issues", after(1), delivery("x").body()));
        assertThat(library().claim(NOON)).isEmpty();
        assertThat(Letters.trace(letter(after(2)).letter())).isEqualTo("early");
        assertThat(Letters.trace(letter(after(2)).letter())).isEqualTo("late");
    }

    @Test
    void the_next_due_is_the_earliest_that_nobody_holds() {
        assertThat(library().nextDue()).isEmpty();
        library().receive(delivery("g1"));
        assertThat(library().nextDue()).contains(NOON);
        Lease.Inbox lease = letter(NOON);
        assertThat(library().nextDue()).contains(NOON.plus(LEASE));
        library().later(lease, after(30));
        assertThat(library().nextDue()).contains(after(30));
    }

    @Test
    void what_is_put_back_is_claimed_again_with_one_more_try() {
        library().receive(delivery("g1"));
        Lease.Inbox first = letter(NOON);
        library().later(first, after(5));
        assertThat(library().claim(after(4))).isEmpty();

        Lease.Inbox second = letter(after(5));

        assertThat(second.tries()).isEqualTo(1);
        assertThat(second.since()).isEqualTo(NOON);
        assertThat(second.epoch()).isGreaterThan(first.epoch());
    }

    @Test
    void a_lease_that_ran_out_is_anothers_and_the_first_has_lost() {
        library().receive(delivery("g1"));
        Lease.Inbox first = letter(NOON);
        assertThat(library().claim(after(119))).isEmpty();

        Lease.Inbox second = letter(NOON.plus(LEASE));

        library().done(first, NOTED, NOON);
        library().dead(first, "no", NOON);
        library().later(first, NOON);
        library().keep(first, List.of(new Handle("h")), NOON);
        library().spread(first, new Scope.Installation(70), 9, NOON);
        assertThat(commit(first, Draft.on(desk()))).isEqualTo(Ledger.Commit.LOST);
        assertThat(commit(second, Draft.on(desk()))).isEqualTo(Ledger.Commit.DONE);
    }

    @Test
    void a_lease_that_was_given_back_is_lost() {
        library().receive(delivery("g1"));
        Lease.Inbox lease = letter(NOON);
        library().later(lease, after(5));
        assertThat(commit(lease, Draft.on(desk()))).isEqualTo(Ledger.Commit.LOST);
    }

    @Test
    void what_was_done_says_so_in_the_book() {
        library().receive(delivery("a"));
        library().done(letter(NOON), new Note(Note.Kind.IGNORED, "No rule names this label."), NOON);
        library().receive(delivery("b"));

        assertThat(library().deliveries(9))
                .containsExactly(
                        new Book.Arrival("b", "issues", Optional.empty(), NOON, Book.State.WAITING, ""),
                        new Book.Arrival(
                                "a",
                                "issues",
                                Optional.empty(),
                                NOON,
                                Book.State.IGNORED,
                                "No rule names this label."));
        assertThat(library().deliveries(1)).hasSize(1);
    }

    @Test
    void the_verdict_of_a_decision_is_its_last_note() {
        Note last = new Note(Note.Kind.REFUSED, "Not \0 today \ud800.");
        decided("a", Draft.on(desk()).notes(NOTED, last));
        assertThat(library().deliveries(1))
                .containsExactly(new Book.Arrival(
                        "a", "issues", Optional.empty(), NOON, Book.State.HANDLED, "Not \uFFFD today \uFFFD."));
    }

    @Test
    void a_kept_letter_waits_until_its_time() {
        library().receive(delivery("g1"));
        library().keep(letter(NOON), List.of(new Handle("pull:7#9")), after(600));
        assertThat(library().claim(after(599))).isEmpty();

        Lease.Inbox lease = letter(after(600));

        assertThat(lease.since()).isEqualTo(NOON);
        assertThat(silentEnds(lease)).isZero();
    }

    @Test
    void a_kept_letter_falls_due_when_its_handle_is_bound() {
        Run run = run("r");
        library().receive(delivery("early"));
        library().keep(letter(NOON), List.of(new Handle("nobody's"), Handle.pull(7, 9)), after(600));
        started(asked(run));
        assertThat(library().claim(NOON)).isEmpty();

        library().receive(delivery("late"));
        assertThat(commit(letter(NOON), Draft.on(desk()).run(withPull(run, 9)))).isEqualTo(Ledger.Commit.DONE);

        assertThat(Letters.trace(letter(NOON).letter())).isEqualTo("early");
    }

    @Test
    void a_letter_whose_handle_was_bound_while_it_was_read_is_not_kept_waiting() {
        library().receive(delivery("early"));
        Lease.Inbox early = letter(NOON);
        started(withPull(run("r"), 9));

        library().keep(early, List.of(Handle.pull(7, 9)), after(600));

        assertThat(Letters.trace(letter(NOON).letter())).isEqualTo("early");
    }

    @Test
    void an_alarm_that_is_set_again_is_moved() {
        Run run = run("r");
        decided("a", Draft.on(desk()).run(run).alarms(new Alarm(run.id(), Alarm.Kind.LOOK, after(60))));
        decided("b", Draft.on(desk()).run(run).alarms(new Alarm(run.id(), Alarm.Kind.LOOK, after(90))));

        assertThat(library().claim(after(89))).isEmpty();
        Lease.Inbox rings = letter(after(90));
        assertThat(rings.letter()).isEqualTo(new Letter.Ring(new Alarm(run.id(), Alarm.Kind.LOOK, after(90))));
        assertThat(silentEnds(rings)).isZero();
        assertThat(library().claim(after(100))).isEmpty();
    }

    @Test
    void alarms_of_two_kinds_ring_both() {
        Run run = run("r");
        decided(
                "a",
                Draft.on(desk())
                        .run(run)
                        .alarms(
                                new Alarm(run.id(), Alarm.Kind.LOOK, after(60)),
                                new Alarm(run.id(), Alarm.Kind.QUEUE, after(61))));
        letter(after(61));
        letter(after(61));
        assertThat(library().claim(after(61))).isEmpty();
    }

    @Test
    void an_alarm_set_by_its_own_ringing_waits_and_one_not_set_is_gone() {
        Run run = run("r");
        decided("a", Draft.on(desk()).run(run).alarms(new Alarm(run.id(), Alarm.Kind.LOOK, after(60))));

        Lease.Inbox rings = letter(after(60));
        commit(rings, Draft.on(desk()).run(run).alarms(new Alarm(run.id(), Alarm.Kind.LOOK, after(120))));
        assertThat(library().nextDue()).contains(after(120));
        Lease.Inbox again = letter(after(120));
        assertThat(again.since()).isEqualTo(after(120));
        commit(again, Draft.on(desk()).run(run));

        assertThat(library().nextDue()).isEmpty();
    }

    @Test
    void an_alarm_moved_while_it_rings_is_lost_to_whoever_heard_it() {
        Run run = run("r");
        decided("a", Draft.on(desk()).run(run).alarms(new Alarm(run.id(), Alarm.Kind.LOOK, NOON)));
        Lease.Inbox rings = letter(NOON);
        decided("b", Draft.on(desk()).run(run).alarms(new Alarm(run.id(), Alarm.Kind.LOOK, after(90))));

        assertThat(commit(rings, Draft.on(desk()).run(run))).isEqualTo(Ledger.Commit.LOST);
        assertThat(library().nextDue()).contains(after(90));
    }

    @Test
    void a_wide_delivery_becomes_a_letter_for_every_active_run_and_goes_on_after_a_crash() {
        List<RunId> wanted = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            Run run = run("r" + i, new Subject(7, i));
            started(run);
            wanted.add(run.id());
        }
        started(over(run("ended", new Subject(7, 6))));
        started(run("elsewhere", new Subject(8, 1)));
        Delivery wide = delivery("wide");
        library().receive(wide);

        Scope scope = new Scope.Repositories(Set.of(7L, 99L));
        long silentEnds = 0;
        library().spread(letter(NOON), scope, 2, NOON);
        nextLife();
        List<RunId> got = new ArrayList<>();
        for (Optional<Lease> lease = library().claim(NOON);
                lease.isPresent();
                lease = library().claim(NOON)) {
            Lease.Inbox inbox = (Lease.Inbox) lease.get();
            if (inbox.letter() instanceof Letter.Shared(Delivery delivery, RunId run)) {
                assertThat(delivery).isEqualTo(wide);
                got.add(run);
                library().done(inbox, NOTED, NOON);
            } else {
                silentEnds += silentEnds(inbox);
                library().spread(inbox, scope, 2, NOON);
            }
        }

        assertThat(got).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(silentEnds).isZero();
        assertThat(library().deliveries(99).stream().filter(a -> a.guid().equals("wide")))
                .containsExactly(
                        new Book.Arrival("wide", "issues", Optional.empty(), NOON, Book.State.HANDLED, NOTED.text()));
    }

    @Test
    void a_whole_installation_can_be_spread_over() {
        started(run("r1", new Subject(7, 1)));
        started(run("r2", new Subject(8, 1)));
        library().receive(delivery("wide"));
        library().spread(letter(NOON), new Scope.Installation(70), 9, NOON);
        assertThat(letter(NOON).letter()).isInstanceOf(Letter.Shared.class);
        assertThat(letter(NOON).letter()).isInstanceOf(Letter.Shared.class);
        assertThat(library().claim(NOON)).isEmpty();
    }

    @Test
    void the_queue_counts_what_is_due_and_says_how_old_it_is() {
        library().receive(delivery("a"));
        library().receive(delivery("b"));
        library().later(letter(NOON), after(60));
        assertThat(library().queue(after(5))).isEqualTo(new Book.Queue(1, Optional.of(NOON), 0));
        assertThat(library().queue(after(60)).due()).isEqualTo(2);
    }

    @Test
    void what_an_earlier_life_had_leased_is_done_by_the_next() {
        library().receive(delivery("a"));
        Lease.Inbox old = letter(NOON);
        nextLife();
        Lease.Inbox lease = letter(NOON.plus(LEASE));
        assertThat(lease.letter()).isEqualTo(old.letter());
        assertThat(lease.epoch()).isGreaterThan(old.epoch());
        assertThat(silentEnds(lease)).isEqualTo(1);
        assertThat(commit(old, Draft.on(desk()))).isEqualTo(Ledger.Commit.LOST);
        assertThat(commit(lease, Draft.on(desk()))).isEqualTo(Ledger.Commit.DONE);
    }

    @Test
    void the_same_payload_written_another_way_is_a_duplicate() {
        Delivery came = delivery("g1", "{\"action\":\"labeled\",\"installation\":{\"id\":70},\"who\":\"m\\u00e9\"}");
        library().receive(came);
        Delivery fetched =
                delivery("g1", "{ \"installation\": {\"id\": 70}, \"who\": \"mé\", \"action\": \"labeled\" }");
        assertThat(library().receive(fetched)).isEqualTo(Ledger.Receipt.DUPLICATE);
        assertThat(letter(NOON).letter()).isEqualTo(new Letter.Delivered(came));
        assertThat(library().receive(delivery("g1", "{}"))).isEqualTo(Ledger.Receipt.CONFLICT);
        assertThat(library().receive(delivery("g1", "no JSON"))).isEqualTo(Ledger.Receipt.CONFLICT);
    }

    @Test
    void what_has_come_is_known_by_its_id_and_can_be_read_again() {
        library().receive(delivery("g1"));
        library().done(letter(NOON), NOTED, NOON);
        assertThat(library().known(List.of("g1", "g2"))).containsExactly("g1");
        assertThat(library().known(List.of())).isEmpty();
        assertThat(library().received("g1")).contains(delivery("g1"));
        assertThat(library().received("g2")).isEmpty();
    }

    @Test
    void what_is_forgotten_cannot_be_read_again_and_is_still_known() {
        library().receive(delivery("g1", 70));
        library().forget(70);
        assertThat(library().received("g1")).isEmpty();
        assertThat(library().known(List.of("g1"))).containsExactly("g1");
    }

    @Test
    void a_letter_that_is_reminded_of_keeps_its_words_and_comes_sooner() {
        Letter old = sweep(1);
        library().remind(old, after(60));
        library().remind(sweep(2), after(90));
        assertThat(library().nextDue()).contains(after(60));

        library().remind(sweep(3), after(30));

        assertThat(library().claim(after(29))).isEmpty();
        assertThat(letter(after(30)).letter()).isEqualTo(old);
        assertThat(library().claim(after(31))).isEmpty();
    }

    @Test
    void a_letter_that_is_reminded_of_while_it_is_read_stays_with_whoever_reads_it() {
        library().remind(sweep(1), NOON);
        Lease.Inbox lease = letter(NOON);
        library().remind(sweep(2), NOON);
        assertThat(library().claim(NOON)).isEmpty();
        library().done(lease, NOTED, NOON);
        assertThat(library().nextDue()).isEmpty();
    }

    @Test
    void a_letter_that_was_set_aside_comes_again_when_it_is_reminded_of() {
        library().remind(sweep(1), NOON);
        library().dead(letter(NOON), "it ended the process again and again", NOON);
        library().remind(sweep(2), after(5));
        Lease.Inbox lease = letter(after(5));
        assertThat(lease.letter()).isEqualTo(sweep(1));
        assertThat(silentEnds(lease)).isZero();
        assertThat(library().queue(after(5)).dead()).isZero();
    }

    private static Letter sweep(int n) {
        return new Letter.Sweep(after(n), after(n), Optional.empty());
    }
}
