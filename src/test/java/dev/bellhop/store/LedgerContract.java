package dev.bellhop.store;

import static dev.bellhop.store.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Step;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Event;
import dev.bellhop.run.Note;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Run;
import dev.bellhop.run.Subject;
import dev.bellhop.run.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every ledger must do, wherever it keeps its rows. Here: what goes out. */
abstract class LedgerContract extends DeskContract {
    private static final Outcome DONE = new Outcome.Done("remote-1");

    private final Run run = run("r");
    private final Effect start = new Effect.Start(run.id(), 1);
    private final Effect eyes = new Effect.React(run.id(), new Target.Issue(), Reaction.EYES);
    private final Effect status = new Effect.Status(run.id());
    private final Effect unlabel = new Effect.TakeLabelOff(run.id(), "agent-fix");

    @Test
    void an_effect_comes_out_as_it_was_planned() {
        started(run, start);
        Lease.Outbox lease = effect(NOON);
        assertThat(lease).isEqualTo(new Lease.Outbox(lease.epoch(), 0, NOON, start, ISSUE, 1, false, List.of()));
    }

    static Stream<Effect> effects() {
        return Samples.effects();
    }

    @ParameterizedTest
    @MethodSource("effects")
    void every_kind_of_effect_can_be_planned(Effect any) {
        started(run, any);
        assertThat(effect(NOON).effect()).isEqualTo(any);
    }

    @Test
    void a_lane_keeps_its_order_and_lanes_do_not_wait_for_each_other() {
        started(run, eyes, start, status);
        Lease.Outbox first = effect(NOON);
        Lease.Outbox other = effect(NOON);
        assertThat(first.effect()).isEqualTo(eyes);
        assertThat(other.effect()).isEqualTo(start);
        assertThat(library().claim(NOON)).isEmpty();
        assertThat(library().queue(NOON).due()).isEqualTo(2);

        library().settle(first, DONE, after(1));
        assertThat(effect(NOON).effect()).isEqualTo(status);
    }

    @Test
    void a_delayed_effect_holds_up_its_lane() {
        started(run, eyes, status);
        library().later(effect(NOON), after(60));
        assertThat(library().claim(after(59))).isEmpty();
        assertThat(library().nextDue()).contains(after(60));
        assertThat(effect(after(60)).effect()).isEqualTo(eyes);
    }

    @Test
    void lanes_of_two_issues_do_not_wait_for_each_other() {
        Run other = run("o", new Subject(7, 43));
        started(run, eyes);
        library().later(effect(NOON), after(60));
        started(other, new Effect.Status(other.id()));
        assertThat(effect(NOON).subject()).isEqualTo(new Subject(7, 43));
    }

    @Test
    void letters_and_effects_compete_by_when_they_fell_due() {
        started(run, eyes);
        library().later(effect(NOON), after(2));
        library().receive(new Delivery("a", "issues", after(1), delivery("a").body()));
        library().receive(new Delivery("b", "issues", after(3), delivery("b").body()));
        assertThat(Letters.trace(letter(after(9)).letter())).isEqualTo("a");
        assertThat(effect(after(9)).effect()).isEqualTo(eyes);
        assertThat(Letters.trace(letter(after(9)).letter())).isEqualTo("b");
    }

    @Test
    void an_effect_whose_key_is_known_is_never_planned_twice() {
        started(run, eyes);
        library().settle(effect(NOON), DONE, NOON);
        library().done(letter(NOON), NOTED, NOON);
        decided("b", Draft.on(desk()).run(run).effects(eyes));
        assertThat(library().claim(NOON)).isEmpty();
    }

    @Test
    void an_outcome_and_its_letter_come_together() {
        for (Outcome outcome : List.of(DONE, new Outcome.Failed(new Problem(Problem.Code.LOCKED, "no")))) {
            Run any = run("r" + outcome, new Subject(7, outcome.hashCode() & 0xffff));
            Effect effect = new Effect.Status(any.id());
            started(any, effect);
            library().settle(effect(NOON), outcome, after(1));
            Lease.Inbox lease = letter(after(1));
            assertThat(lease.letter())
                    .isEqualTo(new Letter.Settled(
                            new Event.Performed(after(1), effect.key(), any.id(), effect.key(), outcome),
                            any.place().subject()));
            assertThat(commit(lease, Draft.on(desk(any.place().subject())))).isEqualTo(Ledger.Commit.DONE);
            assertThat(library().claim(after(999))).isEmpty();
        }
    }

    @Test
    void a_delay_is_told_once_and_the_effect_stays_planned() {
        started(run, status);
        Outcome delayed = new Outcome.Delayed(after(60), Outcome.Why.TOLD_TO_WAIT);
        library().settle(effect(NOON), delayed, after(1));
        assertThat(letter(after(1)).letter()).isInstanceOf(Letter.Settled.class);
        assertThat(library().claim(after(59))).isEmpty();

        Lease.Outbox again = effect(after(60));
        assertThat(silentEnds(again)).isZero();
        assertThat(again.told()).isTrue();
        assertThat(again.tries()).isEqualTo(1);
        library().settle(again, DONE, after(61));
        library().done(letter(after(61)), NOTED, after(61));

        decided("b", Draft.on(desk()).run(run).effects(status));
        Lease.Outbox anew = effect(NOON);
        assertThat(anew.told()).isFalse();
        assertThat(silentEnds(anew)).isZero();
        assertThat(anew.since()).isEqualTo(NOON);
    }

    @Test
    void a_wish_that_was_fulfilled_can_be_wished_again_at_the_end_of_its_lane() {
        started(run, status, eyes);
        Lease.Outbox first = effect(NOON);
        library().settle(first, DONE, NOON);
        library().done(letter(NOON), NOTED, NOON);
        decided("b", Draft.on(desk()).run(run).effects(status));

        Lease.Outbox next = effect(NOON);
        assertThat(next.effect()).isEqualTo(eyes);
        library().settle(next, DONE, after(1));
        Lease.Outbox again = effect(NOON);
        assertThat(again.effect()).isEqualTo(status);
        assertThat(again.wish()).isEqualTo(2);
    }

    @Test
    void a_hundred_wishes_are_one_effect() {
        started(run, status);
        for (int i = 0; i < 100; i++) {
            library().receive(delivery("g" + i));
            Lease.Inbox lease = letter(NOON);
            commit(lease, Draft.on(desk()).run(run).effects(status));
        }
        assertThat(effect(NOON).wish()).isEqualTo(101);
        assertThat(library().claim(NOON)).isEmpty();
    }

    @Test
    void a_wish_wished_while_it_was_being_fulfilled_stays_planned_with_its_steps() {
        started(run, status, unlabel);
        Lease.Outbox busy = effect(NOON);
        library().intend(busy, "comment", NOON);
        library().took(busy, "comment", "c1");
        decided("b", Draft.on(desk()).run(run).effects(status));

        library().settle(busy, DONE, after(1));

        Lease.Outbox next = effect(NOON);
        assertThat(next.effect()).isEqualTo(unlabel);
        library().settle(next, DONE, after(2));
        letter(after(1));
        Lease.Outbox again = effect(after(1));
        assertThat(again.effect()).isEqualTo(status);
        assertThat(again.wish()).isEqualTo(2);
        assertThat(again.since()).isEqualTo(after(1));
        assertThat(again.steps()).containsExactly(new Step("comment", NOON, 0, Optional.of("c1")));
    }

    @Test
    void a_step_is_intended_once_taken_and_remembered() {
        started(run, start);
        Lease.Outbox lease = effect(NOON);
        assertThat(library().intend(lease, "vault", NOON)).isTrue();
        assertThat(library().intend(lease, "vault", after(5))).isTrue();
        library().took(lease, "vault", "v1");
        assertThat(library().intend(lease, "session", after(6))).isTrue();
        library().later(lease, after(10));

        assertThat(effect(after(10)).steps())
                .containsExactly(
                        new Step("vault", NOON, 0, Optional.of("v1")),
                        new Step("session", after(6), 0, Optional.empty()));
    }

    @Test
    void a_step_that_was_certainly_not_taken_leaves_nothing() {
        started(run, start);
        Lease.Outbox lease = effect(NOON);
        library().intend(lease, "vault", NOON);
        library().undo(lease, "vault");
        library().later(lease, NOON);
        assertThat(effect(NOON).steps()).isEmpty();
    }

    @Test
    void a_missed_step_is_looked_for_again_later() {
        started(run, start);
        Lease.Outbox lease = effect(NOON);
        library().intend(lease, "vault", NOON);
        library().missed(lease, "vault", after(5));
        assertThat(library().claim(after(4))).isEmpty();

        Lease.Outbox again = effect(after(5));

        assertThat(again.steps()).containsExactly(new Step("vault", NOON, 1, Optional.empty()));
        assertThat(silentEnds(again)).isZero();
        assertThat(library().intend(again, "vault", after(6))).isTrue();
        library().later(again, after(7));
        assertThat(effect(after(7)).steps()).containsExactly(new Step("vault", NOON, 0, Optional.empty()));
    }

    @Test
    void what_has_not_begun_is_withdrawn_and_what_has_is_not() {
        started(run, start, eyes, status, unlabel);
        Lease.Outbox begun = effect(NOON);
        library().intend(begun, "assign", NOON);
        library().later(begun, after(60));
        Effect farewell = new Effect.Say(run.id(), "stopped", "Stopped.");
        library().receive(delivery("stop"));
        Lease.Inbox stop = letter(NOON);
        commit(stop, Draft.on(desk()).run(over(run)).effects(farewell).withdrawn());

        Lease.Outbox words = effect(NOON);
        assertThat(words.effect()).isEqualTo(farewell);
        library().settle(words, DONE, NOON);
        letter(NOON);
        assertThat(library().claim(after(59))).isEmpty();
        assertThat(effect(after(60)).effect()).isEqualTo(start);
    }

    @Test
    void what_was_withdrawn_can_be_planned_again_and_what_was_done_cannot() {
        started(run, status, eyes);
        library().receive(delivery("stop"));
        Lease.Inbox stop = letter(NOON);
        commit(stop, Draft.on(desk()).run(run).effects(status, eyes).withdrawn());
        Lease.Outbox wish = effect(NOON);
        assertThat(wish.effect()).isEqualTo(status);
        library().settle(wish, DONE, after(1));
        Lease.Outbox reaction = effect(NOON);
        assertThat(reaction.effect()).isEqualTo(eyes);
        library().settle(reaction, DONE, after(1));
        decided("again", Draft.on(desk()).run(run).effects(eyes));
        assertThat(library().claim(NOON)).isEmpty();
    }

    @Test
    void a_lease_of_an_effect_that_ran_out_changes_nothing_more() {
        started(run, start);
        Lease.Outbox old = effect(NOON);
        Lease.Outbox ours = effect(NOON.plus(LEASE));
        assertThat(library().intend(old, "vault", NOON)).isFalse();
        library().settle(old, DONE, NOON);
        library().later(old, NOON);
        library().intend(ours, "vault", NOON);
        library().took(old, "vault", "wrong");
        library().undo(old, "vault");
        library().missed(old, "vault", NOON);
        assertThat(library().claim(NOON)).isEmpty();

        library().later(ours, after(200));
        assertThat(effect(after(200)).steps()).containsExactly(new Step("vault", NOON, 0, Optional.empty()));
    }

    @Test
    void a_crash_between_intent_and_result_leaves_the_step_in_doubt() {
        started(run, start);
        library().intend(effect(NOON), "assign", NOON);
        nextLife();
        Lease.Outbox again = effect(NOON.plus(LEASE));
        assertThat(again.steps()).containsExactly(new Step("assign", NOON, 0, Optional.empty()));
        assertThat(silentEnds(again)).isEqualTo(1);
    }

    @Test
    void the_note_of_an_outcome_is_the_verdict_of_no_delivery() {
        started(run, status);
        library().settle(effect(NOON), DONE, NOON);
        commit(letter(NOON), Draft.on(desk()).notes(new Note(Note.Kind.DONE, "Commented.")));
        assertThat(library().deliveries(9))
                .hasSize(1)
                .allSatisfy(arrival -> assertThat(arrival.verdict()).isEqualTo(NOTED.text()));
    }

    @Test
    void many_hands_lose_nothing_and_do_nothing_twice() throws Exception {
        int deliveries = 120;
        for (int i = 0; i < deliveries; i++) {
            library().receive(delivery("g" + i));
        }
        ManyHands hands = new ManyHands(library(), 6);
        hands.work(4);

        assertThat(hands.decided()).isEqualTo(deliveries);
        assertThat(hands.performed()).hasSize(deliveries).doesNotHaveDuplicates();
        assertThat(hands.heard()).isEqualTo(deliveries);
        assertThat(hands.versions()).isEqualTo(deliveries);
        assertThat(library().nextDue()).isEmpty();
    }
}
