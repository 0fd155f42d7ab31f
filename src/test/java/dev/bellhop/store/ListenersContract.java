package dev.bellhop.store;

import static dev.bellhop.store.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.command.Command;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Listeners;
import dev.bellhop.engine.Press;
import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.RunId;
import dev.bellhop.run.SessionFact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who hears whom, and what is told of it. */
abstract class ListenersContract extends Bench {
    private static final Holder FIRST = new Holder(new RunId("r1"), 1);
    private static final Holder SECOND = new Holder(new RunId("r1"), 2);

    private Listeners listeners() {
        return library().sessions().listeners();
    }

    @Test
    void one_listens_at_a_time() {
        assertThat(listeners().begin(FIRST, "here", NOON, after(60))).isTrue();
        assertThat(listeners().begin(FIRST, "there", after(59), after(119))).isFalse();
        assertThat(listeners().begin(FIRST, "here", after(59), after(60))).isTrue();
        assertThat(listeners().begin(SECOND, "there", NOON, after(60))).isTrue();
        assertThat(listeners().isHeard(FIRST, after(59))).isTrue();
        assertThat(listeners().isHeard(FIRST, after(60))).isFalse();
    }

    @Test
    void who_does_not_come_back_is_followed_by_another() {
        listeners().begin(FIRST, "here", NOON, after(60));
        assertThat(listeners().lapsed(after(59))).isEmpty();
        assertThat(listeners().lapsed(after(60))).containsExactly(FIRST);
        assertThat(listeners().begin(FIRST, "there", after(60), after(120))).isTrue();
        assertThat(listeners().goOn("here", after(60), after(120))).isEmpty();
        listeners().end(FIRST, "here");
        assertThat(listeners().isHeard(FIRST, after(61))).isTrue();
    }

    @Test
    void who_goes_on_is_told_whom_they_still_hear() {
        listeners().begin(FIRST, "here", NOON, after(60));
        listeners().begin(SECOND, "here", NOON, after(60));
        listeners().dismiss(FIRST);
        assertThat(listeners().goOn("here", after(20), after(80))).containsExactly(SECOND);
        assertThat(listeners().isHeard(SECOND, after(79))).isTrue();
        listeners().end(SECOND, "here");
        assertThat(listeners().isHeard(SECOND, after(20))).isFalse();
        assertThat(listeners().lapsed(after(999))).isEmpty();
    }

    @Test
    void who_ends_too_late_goes_on_no_more() {
        listeners().begin(FIRST, "here", NOON, after(60));
        assertThat(listeners().goOn("here", after(60), after(120))).isEmpty();
    }

    @Test
    void an_alarm_that_is_rung_again_is_moved() {
        RunId run = new RunId("r1");
        library().put(new Letter.Ring(new Alarm(run, Alarm.Kind.LOOK, after(600))), after(600));
        library().put(new Letter.Ring(new Alarm(run, Alarm.Kind.LOOK, NOON)), NOON);
        library().done(letter(NOON), NOTED, NOON);
        assertThat(library().claim(after(999))).isEmpty();
    }

    @Test
    void what_was_heard_comes_out_in_pieces_of_which_none_is_lost() {
        List<SessionFact> said = List.of(new SessionFact.Said("e2", NOON, "Hello"));
        Letter first = new Letter.Heard(new RunId("r1"), 1, "e1", List.of());
        Letter second = new Letter.Heard(new RunId("r1"), 1, "e2", said);
        library().put(first, NOON);
        library().put(second, NOON);
        assertThat(List.of(letter(NOON).letter(), letter(NOON).letter())).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void what_was_heard_is_forgotten_with_its_people() {
        started(run("r1"));
        library().put(new Letter.Heard(run("r1").id(), 1, "e1", List.of()), after(5));
        library().forget(WEB.installation());
        assertThat(library().claim(after(999))).isEmpty();
    }

    @Test
    void what_was_pressed_is_forgotten_with_its_people() {
        started(run("r1"));
        Press press = new Press(run("r1").id(), new Command.Reply("mine", false), Given.MONA, "0123456789abcdef");
        library().put(new Letter.Pressed(press, after(5)), after(5));
        library().forget(WEB.installation());
        assertThat(library().claim(after(999))).isEmpty();
    }
}
