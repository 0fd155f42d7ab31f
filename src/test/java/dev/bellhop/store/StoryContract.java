package dev.bellhop.store;

import static dev.bellhop.store.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.command.Command;
import dev.bellhop.engine.Book;
import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Press;
import dev.bellhop.engine.Step;
import dev.bellhop.engine.Story;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Note;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import dev.bellhop.run.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a ledger can tell of one run. */
abstract class StoryContract extends LedgerContract {
    private static final Outcome REFUSED = new Outcome.Failed(new Problem(Problem.Code.NO_SEAT, "mona"));
    private static final Outcome DONE = new Outcome.Done("remote-1");

    private static final Note IDLE = new Note(Note.Kind.IGNORED, "nothing new");

    private final Run run = run("r");
    private final Effect start = new Effect.Start(run.id(), 1);
    private final Effect eyes = new Effect.React(run.id(), new Target.Issue(), Reaction.EYES);
    private final Effect status = new Effect.Status(run.id());
    private final Effect say = new Effect.Say(run.id(), "why", "@mona, sign in first.");

    @Test
    void of_a_run_that_is_not_there_nothing_is_told() {
        assertThat(library().story(new RunId("none"))).isEmpty();
        assertThat(library().stamp(new RunId("none"))).isEmpty();
    }

    @Test
    void a_run_that_just_began_has_its_lines_and_what_is_planned() {
        started(run, eyes, start);
        String guid = "for-" + run.id();
        assertThat(library().story(run.id()))
                .contains(new Story(
                        run,
                        List.of(new Story.Line(NOON, guid, NOTED.kind(), NOTED.text())),
                        List.of(planned(eyes), planned(start)),
                        List.of(guid)));
    }

    @Test
    void lines_come_in_the_order_in_which_they_were_written_and_deliveries_once() {
        decided("a", Draft.on(desk()).run(run).notes(NOTED, new Note(Note.Kind.REFUSED, "Not \0 twice.")));
        decided("b", Draft.on(desk()).run(run).effects(status));
        library().settle(effect(NOON), DONE, after(9));
        library().done(letter(after(9)), new Note(Note.Kind.DONE, "It is said."), after(10));

        Story story = told();
        assertThat(story.lines())
                .containsExactly(
                        new Story.Line(NOON, "a", NOTED.kind(), NOTED.text()),
                        new Story.Line(NOON, "a", Note.Kind.REFUSED, "Not \uFFFD twice."),
                        new Story.Line(NOON, "b", NOTED.kind(), NOTED.text()),
                        new Story.Line(after(10), status.key(), Note.Kind.DONE, "It is said."));
        assertThat(story.deliveries()).containsExactly("a", "b");
    }

    @Test
    void what_belongs_to_another_run_is_not_told() {
        started(run, eyes);
        Run other = run("o", new Subject(7, 43));
        started(other, new Effect.Status(other.id()));
        assertThat(told().acts()).extracting(Story.Act::key).containsExactly(eyes.key());
        assertThat(told().lines()).hasSize(1);
        assertThat(told().deliveries()).containsExactly("for-" + run.id());
    }

    @Test
    void steps_are_told_with_their_time_and_what_they_made() {
        started(run, start);
        Lease.Outbox lease = effect(NOON);
        assertThat(act().state()).isEqualTo(Story.State.SENDING);
        library().intend(lease, "vault", after(1));
        library().took(lease, "vault", "vlt_1");
        library().intend(lease, "session", after(2));
        library().missed(lease, "session", after(60));

        assertThat(act())
                .isEqualTo(act(
                        start,
                        Story.State.UNKNOWN,
                        Optional.of(after(60)),
                        Optional.empty(),
                        List.of(
                                new Step("vault", after(1), 0, Optional.of("vlt_1")),
                                new Step("session", after(2), 1, Optional.empty()))));
    }

    @Test
    void what_came_out_is_told_and_why() {
        started(run, status);
        Outcome delayed = new Outcome.Delayed(after(60), Outcome.Why.TOLD_TO_WAIT);
        library().settle(effect(NOON), delayed, NOON);
        assertThat(act())
                .isEqualTo(act(status, Story.State.PLANNED, Optional.of(after(60)), Optional.of(delayed), List.of()));

        library().done(letter(NOON), NOTED, NOON);
        library().settle(effect(after(60)), REFUSED, after(60));
        assertThat(act()).isEqualTo(act(status, Story.State.FAILED, Optional.empty(), Optional.of(REFUSED), List.of()));

        decided("again", Draft.on(desk()).run(run).effects(status));
        assertThat(act().state()).isEqualTo(Story.State.PLANNED);
        assertThat(act().outcome()).isEmpty();

        decided("no", Draft.on(desk()).run(run).withdrawn());
        assertThat(act()).isEqualTo(act(status, Story.State.WITHDRAWN, Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void what_people_wrote_is_not_told_any_more_once_it_is_forgotten() {
        started(run, say);
        library().settle(effect(NOON), REFUSED, NOON);
        Optional<String> before = library().stamp(run.id());

        library().forget(70);

        Story story = told();
        assertThat(story.run()).isEqualTo(Anonymous.run(run));
        assertThat(story.lines()).extracting(Story.Line::words).containsExactly("");
        assertThat(act().effect()).contains(new Effect.Say(run.id(), "why", ""));
        assertThat(act().outcome()).contains(new Outcome.Failed(new Problem(Problem.Code.NO_SEAT)));
        assertThat(library().stamp(run.id())).isNotEqualTo(before);
    }

    @Test
    void a_stamp_stays_while_nothing_of_the_story_changes() {
        started(run, eyes, status);
        Optional<String> before = library().stamp(run.id());
        Run other = run("o", new Subject(7, 43));
        started(other, new Effect.Start(other.id(), 1));
        library().receive(delivery("unread"));
        assertThat(library().stamp(run.id())).isPresent().isEqualTo(before);
        assertThat(library().stamp(other.id())).isPresent().isNotEqualTo(before);
    }

    @Test
    void a_stamp_is_another_after_everything_that_changes_the_story() {
        started(run, start, status);
        Stamps stamps = new Stamps();
        Lease.Outbox lease = effect(NOON);
        stamps.another("the effect is leased");
        library().intend(lease, "vault", after(1));
        stamps.another("a step is intended");
        library().took(lease, "vault", "vlt_1");
        stamps.another("the step is taken");
        library().undo(lease, "vault");
        stamps.another("the step is undone");
        library().intend(lease, "vault", after(2));
        stamps.another("the step is intended again");
        library().missed(lease, "vault", after(5));
        stamps.another("the step was missed");
        library().settle(effect(after(3)), DONE, after(4));
        stamps.another("another effect is done");
        library().done(letter(after(4)), NOTED, after(4));
        stamps.another("a line is written");
        library().later(effect(after(5)), after(9));
        stamps.another("the effect is put back");
        library().settle(effect(after(9)), new Outcome.Delayed(after(20), Outcome.Why.NO_ANSWER), after(9));
        stamps.another("the effect is delayed");
        library().done(letter(after(9)), NOTED, after(9));
        decided("wished", Draft.on(desk()).run(run).effects(status).notes());
        stamps.another("a wish is wished again");
        decided("changed", Draft.on(desk()).run(withPull(run, 9)).notes());
        stamps.another("the run is changed");
        decided("withdrawn", Draft.on(desk()).run(run).withdrawn().notes());
        stamps.another("effects are withdrawn");
    }

    @Test
    void a_look_that_found_nothing_leaves_the_story_as_it_was_and_sets_the_next() {
        Alarm look = new Alarm(run.id(), Alarm.Kind.LOOK, after(15));
        decided("asked", Draft.on(desk()).run(run).alarms(look));
        Optional<Story> before = library().story(run.id());
        Optional<String> stamp = library().stamp(run.id());

        Alarm next = new Alarm(run.id(), Alarm.Kind.LOOK, after(30));
        commit(letter(after(15)), Draft.on(desk()).alarms(next).notes());

        assertThat(library().story(run.id())).isEqualTo(before);
        assertThat(library().stamp(run.id())).isEqualTo(stamp);
        assertThat(library().nextDue()).contains(after(30));
        assertThat(letter(after(30)).letter()).isEqualTo(new Letter.Ring(next));
    }

    @Test
    void that_nothing_was_to_be_done_about_a_delivery_stands_at_the_delivery_and_not_in_the_story() {
        started(run);
        Optional<String> stamp = library().stamp(run.id());

        decided("told", Draft.on(desk()).notes(IDLE));

        assertThat(told().lines()).extracting(Story.Line::trace).containsExactly("for-" + run.id());
        assertThat(library().stamp(run.id())).isEqualTo(stamp);
        assertThat(library().delivery("told").orElseThrow().arrival())
                .extracting(Book.Arrival::state, Book.Arrival::verdict)
                .containsExactly(Book.State.IGNORED, IDLE.text());
    }

    @Test
    void whoever_pressed_reads_in_the_story_that_nothing_was_to_be_done() {
        started(run);
        library()
                .put(
                        new Letter.Pressed(
                                new Press(run.id(), new Command.Stop(false), MONA, "0123456789abcdef"), NOON),
                        NOON);

        commit(letter(NOON), Draft.on(desk()).notes(IDLE));

        assertThat(told().lines()).extracting(Story.Line::words).containsExactly(NOTED.text(), IDLE.text());
    }

    private final class Stamps {
        private Optional<String> last = library().stamp(run.id());

        private void another(String after) {
            Optional<String> next = library().stamp(run.id());
            assertThat(next).as(after).isPresent().isNotEqualTo(last);
            last = next;
        }
    }

    private Story told() {
        return library().story(run.id()).orElseThrow();
    }

    private Story.Act act() {
        return told().acts().getFirst();
    }

    private static Story.Act planned(Effect effect) {
        return act(effect, Story.State.PLANNED, Optional.of(NOON), Optional.empty(), List.of());
    }

    private static Story.Act act(
            Effect effect, Story.State state, Optional<Instant> due, Optional<Outcome> outcome, List<Step> steps) {
        return new Story.Act(effect.key(), Optional.of(effect), state, effect.lane(), NOON, due, steps, outcome);
    }
}
