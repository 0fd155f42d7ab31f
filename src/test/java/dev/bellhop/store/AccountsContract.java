package dev.bellhop.store;

import static dev.bellhop.store.Given.NOON;
import static dev.bellhop.store.Given.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.AccountBook;
import dev.bellhop.engine.AccountBook.Connected;
import dev.bellhop.engine.AccountBook.Pair;
import dev.bellhop.engine.AccountBook.Pending;
import dev.bellhop.text.Secret;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every book of connected accounts must do, wherever it keeps its rows. */
abstract class AccountsContract {
    static final long MONA = 1;
    static final Pair LASTING = new Pair(new Secret("gho_a"), Optional.empty(), Optional.empty(), Optional.empty());

    /** A book with nothing in it. */
    protected abstract AccountBook book();

    /** As after a crash: the process has gone without a word and the next one comes up. */
    protected abstract AccountBook nextLife();

    static Pair pair(String name) {
        return new Pair(
                new Secret("ghu_" + name),
                Optional.of(after(28_800)),
                Optional.of(new Secret("ghr_" + name)),
                Optional.of(after(15_811_200)));
    }

    static Pending pending(String state, long end) {
        return new Pending(state, "cookie-of-" + state, new Secret("verifier-of-" + state), after(end));
    }

    private Connected connected(String name) {
        book().connect(MONA, "mona", pair(name));
        return book().find(MONA).orElseThrow();
    }

    @Test
    void an_account_comes_out_as_it_was_connected() {
        assertThat(book().find(MONA)).isEmpty();
        assertThat(book().hasAny()).isFalse();
        Connected mona = connected("1");
        assertThat(book().hasAny()).isTrue();
        assertThat(mona).isEqualTo(new Connected(MONA, "mona", pair("1"), mona.epoch()));
        assertThat(book().find(2)).isEmpty();
    }

    @Test
    void a_token_that_lasts_has_no_end_and_nothing_to_renew_it_with() {
        book().connect(MONA, "mona", LASTING);
        assertThat(book().find(MONA).map(Connected::pair)).contains(LASTING);
    }

    @Test
    void the_largest_id_and_a_token_with_every_character_are_kept() {
        Pair odd = new Pair(new Secret("ghu_é\0💥"), Optional.empty(), Optional.of(new Secret("")), Optional.empty());
        book().connect(Long.MAX_VALUE, "mona", odd);
        assertThat(book().find(Long.MAX_VALUE).map(Connected::pair)).contains(odd);
    }

    @Test
    void whoever_connects_again_has_the_new_name_and_pair_alone() {
        Connected before = connected("1");
        book().connect(MONA, "lisa", LASTING);
        Connected now = book().find(MONA).orElseThrow();
        assertThat(now).isEqualTo(new Connected(MONA, "lisa", LASTING, now.epoch()));
        assertThat(now.epoch()).isNotEqualTo(before.epoch());
    }

    @Test
    void two_people_have_two_accounts_and_never_the_same_epoch() {
        Connected mona = connected("1");
        book().connect(2, "hubot", pair("2"));
        assertThat(book().find(MONA)).contains(mona);
        assertThat(book().find(2).orElseThrow().epoch()).isNotEqualTo(mona.epoch());
    }

    @Test
    void one_alone_renews_a_pair_until_the_lease_runs_out() {
        long epoch = connected("1").epoch();
        assertThat(book().lease(MONA, epoch, NOON, after(60))).isTrue();
        assertThat(book().lease(MONA, epoch, after(59), after(120))).isFalse();
        assertThat(book().lease(MONA, epoch, after(60), after(120))).isTrue();
        assertThat(book().lease(2, epoch, NOON, after(60))).isFalse();
    }

    @Test
    void a_renewed_pair_is_another_and_nobody_holds_it() {
        long epoch = connected("1").epoch();
        book().lease(MONA, epoch, NOON, after(60));

        assertThat(book().renew(MONA, epoch, pair("2"))).isTrue();

        Connected renewed = book().find(MONA).orElseThrow();
        assertThat(renewed).isEqualTo(new Connected(MONA, "mona", pair("2"), renewed.epoch()));
        assertThat(renewed.epoch()).isNotEqualTo(epoch);
        assertThat(book().lease(MONA, renewed.epoch(), NOON, after(60))).isTrue();
    }

    @Test
    void what_was_meant_for_an_older_pair_changes_nothing() {
        long old = connected("1").epoch();
        Connected now = connected("2");
        assertThat(book().lease(MONA, old, NOON, after(60))).isFalse();
        assertThat(book().renew(MONA, old, pair("3"))).isFalse();
        assertThat(book().disconnect(MONA, old)).isFalse();
        book().lease(MONA, now.epoch(), NOON, after(60));
        book().release(MONA, old);
        assertThat(book().lease(MONA, now.epoch(), NOON, after(60))).isFalse();
        assertThat(book().find(MONA)).contains(now);
    }

    @Test
    void whoever_connects_while_the_old_pair_is_renewed_keeps_the_new_one() {
        long old = connected("1").epoch();
        book().lease(MONA, old, NOON, after(60));
        Connected now = connected("2");
        assertThat(book().renew(MONA, old, pair("late"))).isFalse();
        assertThat(book().find(MONA)).contains(now);
        assertThat(book().lease(MONA, now.epoch(), NOON, after(60))).isTrue();
    }

    @Test
    void a_pair_that_was_released_may_be_renewed_by_another() {
        long epoch = connected("1").epoch();
        book().lease(MONA, epoch, NOON, after(60));
        book().release(MONA, epoch);
        assertThat(book().lease(MONA, epoch, after(1), after(60))).isTrue();
    }

    @Test
    void an_account_is_disconnected_once_and_its_epoch_never_comes_back() {
        long epoch = connected("1").epoch();
        assertThat(book().isEmpty()).isFalse();
        assertThat(book().disconnect(MONA, epoch)).isTrue();
        assertThat(book().find(MONA)).isEmpty();
        assertThat(book().isEmpty()).isTrue();
        assertThat(book().disconnect(MONA, epoch)).isFalse();
        assertThat(connected("2").epoch()).isNotEqualTo(epoch);
        assertThat(book().renew(MONA, epoch, pair("late"))).isFalse();
    }

    @Test
    void who_is_forgotten_is_not_there_and_the_others_are() {
        connected("1");
        book().connect(2, "hubot", LASTING);
        book().forget(MONA);
        book().forget(MONA);
        assertThat(book().find(MONA)).isEmpty();
        assertThat(book().find(2)).isPresent();
    }

    @Test
    void accounts_and_begun_connections_outlive_the_process() {
        Connected mona = connected("1");
        book().begin(pending("s", 600));
        nextLife();
        assertThat(book().find(MONA)).contains(mona);
        assertThat(book().take("s", NOON)).contains(pending("s", 600));
    }

    @Test
    void a_begun_connection_is_given_out_once() {
        book().begin(pending("s", 600));
        book().begin(pending("t", 600));
        assertThat(book().take("unknown", NOON)).isEmpty();
        assertThat(book().take("s", NOON)).contains(pending("s", 600));
        assertThat(book().take("s", NOON)).isEmpty();
        assertThat(book().take("t", NOON)).isPresent();
    }

    @Test
    void one_whose_end_has_passed_is_given_out_and_takes_its_like_along() {
        book().begin(pending("past", 10));
        book().begin(pending("past too", 20));
        book().begin(pending("open", 21));
        assertThat(book().take("past", after(20))).contains(pending("past", 10));
        assertThat(book().take("past too", after(20))).isEmpty();
        assertThat(book().take("open", after(20))).isPresent();
    }

    @Test
    void begun_twice_under_one_state_the_later_counts() {
        book().begin(pending("s", 10));
        Pending later = new Pending("s", "another", new Secret("other"), after(30));
        book().begin(later);
        assertThat(book().take("s", NOON)).contains(later);
        assertThat(book().take("s", NOON)).isEmpty();
    }

    @Test
    void of_many_who_come_at_once_one_may_renew_and_one_takes_what_was_begun() throws Exception {
        long epoch = connected("1").epoch();
        book().begin(pending("s", 600));
        try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> leased = IntStream.range(0, 12)
                    .mapToObj(_ -> callers.submit(() -> book().lease(MONA, epoch, NOON, after(60))))
                    .toList();
            List<Future<Boolean>> taken = IntStream.range(0, 12)
                    .mapToObj(_ -> callers.submit(() -> book().take("s", NOON).isPresent()))
                    .toList();
            assertThat(leased).extracting(Future::get).containsOnlyOnce(true);
            assertThat(taken).extracting(Future::get).containsOnlyOnce(true);
        }
    }
}
