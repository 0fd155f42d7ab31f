package dev.bellhop.store;

import static dev.bellhop.store.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Ledger.Receipt;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Parcel;
import dev.bellhop.engine.Retention;
import dev.bellhop.engine.Story;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a ledger keeps what nobody needs any more. */
abstract class RetentionContract extends BookContract {
    private static final Outcome REFUSED = new Outcome.Failed(new Problem(Problem.Code.LOCKED, "by mona"));

    private final Run run = run("r");
    private final Effect say = new Effect.Say(run.id(), "why", "@mona, sign in first.");
    private final String first = "for-" + run.id();

    @Test
    void a_body_is_kept_for_thirty_days_and_what_came_is_known_for_ninety() {
        Delivery came = delivery("g");
        library().receive(came);
        library().done(letter(NOON), NOTED, NOON);
        assertThat(expire(30)).isZero();
        assertThat(library().received("g")).contains(came);

        assertThat(expire(31)).isEqualTo(1);

        Book.Arrival arrival =
                new Book.Arrival("g", "issues", Optional.empty(), NOON, Book.State.HANDLED, NOTED.text());
        assertThat(library().received("g")).isEmpty();
        assertThat(library().delivery("g").map(Parcel::arrival)).contains(arrival);
        assertThat(library().delivery("g").orElseThrow().body().length()).isZero();
        assertThat(library().receive(came)).isEqualTo(Receipt.DUPLICATE);
        assertThat(library().nextDue()).isEmpty();
        assertThat(expire(90)).isZero();

        assertThat(expire(91)).isEqualTo(1);
        assertThat(library().deliveries(9)).isEmpty();
        assertThat(library().receive(came)).isEqualTo(Receipt.STORED);
    }

    @Test
    void what_waits_is_kept_whole_however_old_it_is() {
        library().receive(delivery("g"));
        assertThat(expire(999)).isZero();
        assertThat(letter(NOON).letter()).isEqualTo(new Letter.Delivered(delivery("g")));
    }

    @Test
    void what_could_not_be_read_goes_with_its_delivery() {
        library().receive(delivery("g"));
        library().dead(letter(NOON), "cannot be read", NOON);
        expire(31);
        assertThat(library().queue(NOON).dead()).isEqualTo(1);
        assertThat(library().receive(delivery("g"))).isEqualTo(Receipt.DUPLICATE);
        library().dead(letter(NOON), "cannot be read", NOON);
        assertThat(library().received("g")).contains(delivery("g"));

        expire(91);
        assertThat(library().queue(NOON).dead()).isZero();
        assertThat(library().deliveries(9)).isEmpty();
    }

    @Test
    void nothing_of_a_run_that_is_not_over_is_let_go() {
        started(run, say);
        library().settle(effect(NOON), REFUSED, NOON);
        library().done(letter(NOON), NOTED, NOON);
        Optional<Story> before = library().story(run.id());

        assertThat(expire(999)).isZero();

        assertThat(library().story(run.id())).isEqualTo(before);
        assertThat(library().received(first)).isPresent();
    }

    @Test
    void a_story_is_kept_for_four_hundred_days_and_what_came_of_the_run_for_ever() {
        ended();
        expire(400);
        Story before = library().story(run.id()).orElseThrow();
        assertThat(before.lines()).hasSize(3);
        assertThat(before.acts()).extracting(Story.Act::effect).containsExactly(Optional.of(say));
        Optional<String> stamp = library().stamp(run.id());
        var bills = library().usage(NOON, after(1));

        expire(401);

        Story after = library().story(run.id()).orElseThrow();
        assertThat(after.run()).isEqualTo(over(run));
        assertThat(after.lines()).isEmpty();
        assertThat(after.acts())
                .extracting(Story.Act::effect)
                .containsExactly(Optional.of(new Effect.Say(run.id(), "why", "")));
        assertThat(after.acts().getFirst().outcome()).contains(new Outcome.Failed(new Problem(Problem.Code.LOCKED)));
        assertThat(library().stamp(run.id())).isPresent().isNotEqualTo(stamp);
        assertThat(library().usage(NOON, after(1))).isNotEmpty().isEqualTo(bills);
        assertThat(desk().version()).isPositive();
        assertThat(expire(9_999)).isZero();
    }

    @Test
    void what_was_done_is_not_done_again_when_its_words_are_gone() {
        ended();
        expire(401);
        decided("late", Draft.on(desk()).run(over(run)).effects(say));
        assertThat(library().claim(NOON)).isEmpty();
    }

    @Test
    void what_was_wished_again_is_told_again() {
        Effect status = new Effect.Status(run.id());
        started(run, status);
        library().settle(effect(NOON), REFUSED, NOON);
        decided("over", Draft.on(desk()).run(over(run)));
        library().done(letter(NOON), NOTED, NOON);
        expire(401);
        decided("late", Draft.on(desk()).run(over(run)).effects(status));
        library().settle(effect(NOON), REFUSED, NOON);
        assertThat(library().story(run.id()).orElseThrow().acts().getFirst().outcome())
                .contains(REFUSED);
        library().done(letter(NOON), NOTED, NOON);
        expire(401);
        assertThat(library().story(run.id()).orElseThrow().acts().getFirst().outcome())
                .contains(new Outcome.Failed(new Problem(Problem.Code.LOCKED)));
    }

    @Test
    void what_never_began_is_let_go_with_its_key() {
        started(run, say);
        decided("stop", Draft.on(desk()).run(over(run)).withdrawn());
        expire(401);
        assertThat(library().story(run.id()).orElseThrow().acts()).isEmpty();
        decided("late", Draft.on(desk()).run(over(run)).effects(say));
        assertThat(effect(NOON).effect()).isEqualTo(say);
    }

    @Test
    void no_more_is_let_go_at_a_time_than_was_asked_for() {
        for (int i = 0; i < 5; i++) {
            library().receive(delivery("g" + i));
            library().done(letter(NOON), NOTED, NOON);
        }
        Retention bodies = Retention.at(NOON.plus(Duration.ofDays(31)));
        assertThat(List.of(
                        library().expire(bodies, 2),
                        library().expire(bodies, 2),
                        library().expire(bodies, 2)))
                .containsExactly(2, 2, 1);
        // Of each its id and its line.
        Retention all = Retention.at(NOON.plus(Duration.ofDays(401)));
        assertThat(library().expire(all, 7)).isEqualTo(7);
        assertThat(library().deliveries(9)).isEmpty();
        assertThat(library().expire(all, 7)).isEqualTo(3);
        assertThat(library().expire(all, 7)).isZero();
    }

    @ParameterizedTest(name = "lot {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whenever_and_in_whatever_bites_it_is_let_go_the_end_is_the_same(long seed) {
        Ages kept = new Ages(new MemoryLedger("boot", LEASE), seed);
        assertThat(kept.live(false)).isZero();
        Ages swept = new Ages(library(), seed);
        assertThat(swept.live(true)).isGreaterThan(50);
        assertThat(swept.told()).isEqualTo(kept.told());
    }

    private void ended() {
        started(run, say);
        Lease.Outbox lease = effect(NOON);
        library().settle(lease, REFUSED, NOON);
        library().done(letter(NOON), NOTED, NOON);
        decided("over", Draft.on(desk()).run(over(run)));
    }

    private int expire(int days) {
        return library().expire(Retention.at(NOON.plus(Duration.ofDays(days))), 500);
    }
}
