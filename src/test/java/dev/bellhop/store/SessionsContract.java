package dev.bellhop.store;

import static dev.bellhop.store.Given.NOON;
import static dev.bellhop.store.Given.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Pass;
import dev.bellhop.engine.SessionBook;
import dev.bellhop.engine.SessionBook.Fixture;
import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.run.RunId;
import dev.bellhop.text.Secret;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What every book of sessions must do, wherever it keeps its rows. */
abstract class SessionsContract {
    static final RunId RUN = RunId.of(NOON, "label:1");
    static final Holder FIRST = new Holder(RUN, 1);
    static final Holder SECOND = new Holder(RUN, 2);

    /** A book with nothing in it. */
    protected abstract SessionBook book();

    /** As after a crash: the process has gone without a word and the next one comes up. */
    protected abstract SessionBook nextLife();

    /** To the millisecond, as it is kept. */
    static Pass pass(String name, long end) {
        return new Pass(new Secret("ghs_" + name), after(end).truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void what_was_set_up_is_known_by_its_name_and_the_last_counts() {
        assertThat(book().fixture("agent")).isEmpty();
        book().keep("agent", new Fixture("agent_1", 1, "abc"));
        book().keep("environment", new Fixture("env_1", 0, ""));
        book().keep("agent", new Fixture("agent_1", 2, "def"));
        assertThat(book().fixture("agent")).contains(new Fixture("agent_1", 2, "def"));
        assertThat(book().fixture("environment")).contains(new Fixture("env_1", 0, ""));
    }

    @Test
    void what_was_given_and_not_yet_used_is_not_what_the_attempt_works_with() {
        book().give(FIRST, pass("old", 3600));
        book().use(FIRST, pass("old", 3600));
        book().give(FIRST, pass("new", 6600));
        assertThat(book().current(FIRST)).contains(pass("old", 3600));
        book().use(FIRST, pass("new", 6600));
        assertThat(book().current(FIRST)).contains(pass("new", 6600));
    }

    @Test
    void an_attempt_works_with_what_lasts_longest_in_whatever_order_it_came() {
        book().give(FIRST, pass("new", 6600));
        book().give(FIRST, pass("old", 3600));
        book().use(FIRST, pass("new", 6600));
        book().use(FIRST, pass("old", 3600));
        assertThat(book().current(FIRST)).contains(pass("new", 6600));
        assertThat(book().passes(FIRST)).containsExactly(pass("new", 6600), pass("old", 3600));
    }

    @Test
    void two_that_end_at_the_same_time_are_two() {
        book().give(FIRST, pass("a", 3600));
        book().give(FIRST, pass("b", 3600));
        book().use(FIRST, pass("b", 3600));
        assertThat(book().passes(FIRST)).containsExactlyInAnyOrder(pass("a", 3600), pass("b", 3600));
        assertThat(book().current(FIRST)).contains(pass("b", 3600));
        book().took(FIRST, pass("b", 3600));
        assertThat(book().passes(FIRST)).containsExactly(pass("a", 3600));
        assertThat(book().current(FIRST)).isEmpty();
    }

    @Test
    void given_twice_it_is_there_once_and_stays_used() {
        book().give(FIRST, pass("a", 3600));
        book().use(FIRST, pass("a", 3600));
        book().give(FIRST, pass("a", 3600));
        assertThat(book().passes(FIRST)).containsExactly(pass("a", 3600));
        assertThat(book().current(FIRST)).contains(pass("a", 3600));
    }

    @Test
    void what_was_taken_back_is_gone_and_another_attempts_is_not() {
        book().give(FIRST, pass("a", 3600));
        book().give(SECOND, pass("a", 3600));
        book().took(FIRST, pass("a", 3600));
        book().took(FIRST, pass("a", 3600));
        book().use(FIRST, pass("a", 3600));
        assertThat(book().passes(FIRST)).isEmpty();
        assertThat(book().current(FIRST)).isEmpty();
        assertThat(book().passes(SECOND)).containsExactly(pass("a", 3600));
        assertThat(book().current(SECOND)).isEmpty();
    }

    @Test
    void whoever_holds_something_is_listed_once_until_all_is_back() {
        Holder other = new Holder(RunId.of(NOON, "label:2"), 1);
        assertThat(book().holders()).isEmpty();
        book().give(SECOND, pass("a", 3600));
        book().give(FIRST, pass("b", 3600));
        book().give(FIRST, pass("c", 6600));
        book().give(other, pass("d", 3600));
        assertThat(book().holders()).containsExactlyInAnyOrder(FIRST, SECOND, other);
        book().took(FIRST, pass("b", 3600));
        assertThat(book().holders()).contains(FIRST);
        book().took(FIRST, pass("c", 6600));
        assertThat(book().holders()).containsExactlyInAnyOrder(SECOND, other);
    }

    @Test
    void a_token_with_every_character_is_kept() {
        book().give(FIRST, pass("\u00e9\0\uD83D\uDCA5", 3600));
        assertThat(book().passes(FIRST)).containsExactly(pass("\u00e9\0\uD83D\uDCA5", 3600));
    }

    @Test
    void all_of_it_outlives_the_process() {
        book().keep("agent", new Fixture("agent_1", 1, "abc"));
        book().give(FIRST, pass("a", 3600));
        book().use(FIRST, pass("a", 3600));
        book().give(FIRST, pass("b", 6600));
        nextLife();
        assertThat(book().fixture("agent")).contains(new Fixture("agent_1", 1, "abc"));
        assertThat(book().current(FIRST)).contains(pass("a", 3600));
        assertThat(book().passes(FIRST)).containsExactly(pass("b", 6600), pass("a", 3600));
        assertThat(book().holders()).containsExactly(FIRST);
    }
}
