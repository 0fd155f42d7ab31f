package dev.bellhop.store;

import static dev.bellhop.store.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Reading;
import dev.bellhop.engine.Snapshot;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Claim;
import dev.bellhop.run.Desk;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is decided, and against what. */
abstract class DeskContract extends InboxContract {

    @Test
    void a_desk_never_used_is_empty() {
        assertThat(library().open(ISSUE, Set.of("slots"), NOON))
                .isEqualTo(new Snapshot(Desk.empty(ISSUE), Optional.empty(), Map.of("slots", 0L)));
        assertThat(library().open(run("r").id(), Set.of(), NOON)).isEmpty();
    }

    @Test
    void a_decision_is_read_back_whole() {
        Run run = withPull(run("r"), 9);
        Claim claim = new Claim("slots", run.id(), 1, 2, Optional.empty());
        decided("a", Draft.on(desk()).run(run).claims(claim));

        Desk desk = desk(1, Optional.of(WEB), run);
        Snapshot snapshot = new Snapshot(desk, Optional.of(run), Map.of("slots", 1L));
        assertThat(library().open(ISSUE, Set.of("slots"), NOON)).isEqualTo(snapshot);
        assertThat(library().open(run.id(), Set.of("slots"), NOON)).contains(snapshot);
    }

    @Test
    void a_desk_that_changed_meanwhile_refuses_the_decision_and_nothing_of_it_stays() {
        Desk before = desk();
        decided("a", Draft.on(before));
        Run run = run("r");
        library().receive(delivery("b"));
        Lease.Inbox lease = letter(NOON);

        Draft late = Draft.on(before)
                .run(run)
                .effects(new Effect.Status(run.id()))
                .claims(new Claim("slots", run.id(), 1, 1, Optional.empty()))
                .alarms(new Alarm(run.id(), Alarm.Kind.LOOK, NOON));
        assertThat(commit(lease, late)).isEqualTo(Ledger.Commit.CHANGED);

        assertThat(desk().version()).isEqualTo(1);
        assertThat(library().open(run.id(), Set.of(), NOON)).isEmpty();
        assertThat(library().open(ISSUE, Set.of("slots"), NOON).taken()).containsEntry("slots", 0L);
        assertThat(library().claim(NOON)).isEmpty();
        assertThat(commit(lease, Draft.on(desk()).run(run))).isEqualTo(Ledger.Commit.DONE);
    }

    @Test
    void an_issue_has_one_active_run() {
        started(run("first"));
        assertThat(decide("b", Draft.on(desk()).run(run("second")))).isEqualTo(Ledger.Commit.CHANGED);
        assertThat(library().open(ISSUE, Set.of(), NOON).run()).contains(run("first"));
    }

    @Test
    void after_the_end_of_one_run_another_may_begin() {
        started(run("first"));
        decided("b", Draft.on(desk()).run(over(run("first"))));
        assertThat(library().open(ISSUE, Set.of(), NOON).run()).contains(over(run("first")));
        decided("c", Draft.on(desk()).run(run("second")));
        assertThat(library().open(ISSUE, Set.of(), NOON).run()).contains(run("second"));
        assertThat(library()
                        .open(run("first").id(), Set.of(), NOON)
                        .orElseThrow()
                        .run())
                .contains(over(run("first")));
    }

    @Test
    void a_limit_is_never_passed() {
        Run one = run("1", new Subject(7, 1));
        Run two = run("2", new Subject(7, 2));
        decided(
                "a",
                Draft.on(desk(new Subject(7, 1)))
                        .run(one)
                        .claims(new Claim("slots", one.id(), 1, 1, Optional.empty())));
        assertThat(decide(
                        "b",
                        Draft.on(desk(new Subject(7, 2)))
                                .run(two)
                                .claims(new Claim("slots", two.id(), 1, 1, Optional.empty()))))
                .isEqualTo(Ledger.Commit.CHANGED);
        assertThat(library().open(two.id(), Set.of(), NOON)).isEmpty();
    }

    @Test
    void the_same_holder_claiming_again_replaces_what_it_held() {
        Run run = run("r");
        decided("a", Draft.on(desk()).run(run).claims(new Claim("budget", run.id(), 400, 500, Optional.empty())));
        decided("b", Draft.on(desk()).run(run).claims(new Claim("budget", run.id(), 500, 500, Optional.empty())));
        assertThat(library().open(ISSUE, Set.of("budget"), NOON).taken()).containsEntry("budget", 500L);
    }

    @Test
    void a_refused_claim_takes_nothing_of_the_others() {
        Run run = run("r");
        Draft both = Draft.on(desk())
                .run(run)
                .claims(
                        new Claim("a", run.id(), 1, 1, Optional.empty()),
                        new Claim("b", run.id(), 2, 1, Optional.empty()));
        assertThat(decide("a", both)).isEqualTo(Ledger.Commit.CHANGED);
        assertThat(library().open(ISSUE, Set.of("a", "b"), NOON).taken()).isEqualTo(Map.of("a", 0L, "b", 0L));
    }

    @Test
    void a_run_that_is_over_holds_no_claim_and_no_alarm() {
        Run run = run("r");
        decided(
                "a",
                Draft.on(desk())
                        .run(run)
                        .claims(new Claim("slots", run.id(), 1, 1, Optional.empty()))
                        .alarms(new Alarm(run.id(), Alarm.Kind.LOOK, after(60))));
        decided("b", Draft.on(desk()).run(over(run)));
        assertThat(library().open(ISSUE, Set.of("slots"), NOON).taken()).containsEntry("slots", 0L);
        assertThat(library().nextDue()).isEmpty();
    }

    @Test
    void what_has_a_time_of_its_own_stays_taken_until_then_whatever_becomes_of_the_run() {
        Run run = run("r");
        decided("a", Draft.on(desk()).run(run).claims(new Claim("day", run.id(), 1, 1, Optional.of(after(60)))));
        decided("b", Draft.on(desk()).run(over(run)));
        assertThat(library().open(ISSUE, Set.of("day"), after(59)).taken()).containsEntry("day", 1L);
        assertThat(library().open(ISSUE, Set.of("day"), after(60)).taken()).containsEntry("day", 0L);

        Run next = later(run("next"));
        Draft again = Draft.on(desk()).run(next).claims(new Claim("day", next.id(), 1, 1, Optional.of(after(120))));
        library().receive(delivery("c"));
        Lease.Inbox lease = letter(NOON);
        assertThat(library().commit(lease, again.decision(), after(59))).isEqualTo(Ledger.Commit.CHANGED);
        assertThat(library().commit(lease, again.decision(), after(60))).isEqualTo(Ledger.Commit.DONE);
    }

    @Test
    void one_decision_may_end_a_run_and_begin_the_next() {
        Run first = run("first");
        started(first);
        Run second = later(run("second"));
        decided("b", Draft.on(desk()).run(second).and(over(first)));
        assertThat(library().open(ISSUE, Set.of(), NOON).run()).contains(second);
        assertThat(library().open(first.id(), Set.of(), NOON).orElseThrow().run())
                .contains(over(first));
    }

    @Test
    void handles_lead_to_the_newest_run_and_the_first_known_one_counts() {
        Handle awaited = Handle.awaited(ISSUE);
        assertThat(library().route(List.of(awaited))).isEmpty();
        Run older = withPull(run("older"), 9);
        started(older);
        assertThat(library().route(List.of(new Handle("unknown"), Handle.pull(7, 9), awaited)))
                .contains(older.id());
        decided("b", Draft.on(desk()).run(over(older)));

        Run newer = later(run("newer"));
        decided("c", Draft.on(desk()).run(newer));
        decided("d", Draft.on(desk()).run(over(older)));

        assertThat(library().route(List.of(awaited))).contains(newer.id());
        assertThat(library().route(List.of(Handle.pull(7, 9), awaited))).contains(older.id());
    }

    @Test
    void an_older_run_does_not_take_a_handle_back() {
        Run newer = withPull(later(run("newer")), 9);
        started(newer);
        Run older = over(withPull(run("older"), 9));
        decided("b", Draft.on(desk()).run(older));
        assertThat(library().route(List.of(Handle.pull(7, 9)))).contains(newer.id());
    }

    @Test
    void a_renamed_repository_is_found_by_its_number() {
        Run run = run("r");
        started(run);
        Place moved = new Place(new Repo(7, 71, "acme", "web2"), 42);
        decided("b", Draft.on(desk()).run(run("r", moved)));
        assertThat(desk().repo()).contains(moved.repo());
        assertThat(library().open(ISSUE, Set.of(), NOON).run().orElseThrow().place())
                .isEqualTo(moved);
    }

    @Test
    void what_people_wrote_is_forgotten_and_what_was_done_stays() {
        Run run = withPull(run("r"), 9);
        Effect say = new Effect.Say(run.id(), "why", "@mona, sign in first.");
        decided("a", Draft.on(desk()).run(run).effects(say));
        library().settle(effect(NOON), new Outcome.Done("1"), NOON);
        library().done(letter(NOON), NOTED, NOON);
        started(run("kept", new Place(new Repo(8, 71, "other", "repo"), 1)));
        library().receive(delivery("waits", 70));
        library().receive(delivery("another's", 71));

        library().forget(70);

        Snapshot left = library().open(run.id(), Set.of(), NOON).orElseThrow();
        Run anonymous = left.run().orElseThrow();
        assertThat(left.desk()).isEqualTo(desk(2, Optional.empty(), run));
        assertThat(anonymous.request().by()).isEqualTo(new Person(0, "", false));
        assertThat(anonymous.request().issue()).isEqualTo(new Issue("", "", Issue.State.OPEN));
        assertThat(anonymous.place()).isEqualTo(new Place(new Repo(7, 70, "", ""), 42));
        assertThat(anonymous.pull().orElseThrow().title()).isEmpty();
        assertThat(anonymous.id()).isEqualTo(run.id());
        assertThat(verdict("a")).isEqualTo(Anonymous.VERDICT);
        assertThat(library()
                        .open(new Subject(8, 1), Set.of(), NOON)
                        .run()
                        .orElseThrow()
                        .request()
                        .by())
                .isEqualTo(MONA);
        assertThat(letter(NOON).letter()).isEqualTo(new Letter.Delivered(delivery("another's", 71)));
        assertThat(library().claim(NOON)).isEmpty();
        assertThat(library().receive(delivery("waits"))).isEqualTo(Ledger.Receipt.DUPLICATE);
        assertThat(library().receive(delivery("a"))).isEqualTo(Ledger.Receipt.DUPLICATE);
    }

    @Test
    void what_a_run_is_still_to_be_told_is_told() {
        started(run("r"));
        library().receive(delivery("gone"));
        library().spread(letter(NOON), new Reading.Scope.Installation(70), 9, NOON);

        library().forget(70);

        assertThat(letter(NOON).letter()).isEqualTo(new Letter.Shared(delivery("gone"), run("r").id()));
    }

    @Test
    void a_farewell_comes_once_at_the_later_time() {
        library().put(new Letter.Farewell(70), after(30));
        library().put(new Letter.Farewell(70), after(40));
        library().put(new Letter.Farewell(71), after(40));

        assertThat(library().claim(after(39))).isEmpty();
        Lease.Inbox first = letter(after(40));
        Lease.Inbox second = letter(after(40));
        assertThat(List.of(first.letter(), second.letter()))
                .containsExactlyInAnyOrder(new Letter.Farewell(70), new Letter.Farewell(71));
        library().done(first, NOTED, NOON);
        library().done(second, NOTED, NOON);
        assertThat(library().nextDue()).isEmpty();
    }

    private static Desk desk(long version, Optional<Repo> repo, Run active) {
        return new Desk(
                ISSUE,
                version,
                repo,
                Optional.of(active.id()),
                Desk.empty(ISSUE).memory());
    }

    private String verdict(String guid) {
        return library().deliveries(99).stream()
                .filter(arrival -> arrival.guid().equals(guid))
                .map(Book.Arrival::verdict)
                .findFirst()
                .orElseThrow();
    }

    /** The same request asked a minute later is a newer run. */
    private static Run later(Run run) {
        return new Run(
                RunId.of(after(60), run.request().trace()),
                run.place(),
                run.request(),
                run.attempts(),
                run.approved(),
                run.delay(),
                run.announced(),
                run.ended());
    }
}
