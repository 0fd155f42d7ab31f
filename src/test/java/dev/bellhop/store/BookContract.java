package dev.bellhop.store;

import static dev.bellhop.store.Given.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bellhop.engine.Bill;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.engine.RunSearch.State;
import dev.bellhop.run.Person;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.Spending;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which runs a ledger finds, and what it says that they used. */
abstract class BookContract extends MailContract {
    private static final Repo API = new Repo(8, 71, "acme", "api");
    private static final Repo NEW_WEB = new Repo(9, 70, "acme", "web");
    private static final Repo SITE = new Repo(7, 70, "acme", "site");
    private static final Person HUBOT = new Person(2, "Hubot", false);

    @Test
    void where_no_run_is_none_is_found() {
        assertThat(library().runs(RunSearch.newest(9))).isEmpty();
        assertThat(library().runs(RunSearch.newest(9).repo("acme/web"))).isEmpty();
        assertThat(library().newest("acme/web", 42)).isEmpty();
        assertThat(library().usage(NOON, after(60))).isEmpty();
    }

    @Test
    void a_hundred_and_one_runs_are_two_pages() {
        List<RunId> all = new ArrayList<>();
        for (int second = 1; second <= 101; second++) {
            started(Card.of(second).run());
            all.addFirst(Card.of(second).id());
        }
        RunSearch page = RunSearch.newest(1000);
        assertThat(found(page)).isEqualTo(all.subList(0, 100));
        assertThat(found(page.before(all.get(99)))).containsExactly(all.get(100));
        assertThat(found(page.before(all.get(100)))).isEmpty();
        assertThat(found(page.before(new RunId("never-there")))).hasSize(100);
        assertThat(found(RunSearch.newest(0))).containsExactly(all.getFirst());
    }

    static Stream<Arguments> searches() {
        RunSearch any = RunSearch.newest(9);
        return Stream.of(
                arguments("no filter", any, List.of(4, 3, 2, 1)),
                arguments("a repository", any.repo("acme/web"), List.of(4, 2, 1)),
                arguments("a repository in another case", any.repo("Acme/API"), List.of(3)),
                arguments("a part of a name", any.repo("acme/we"), List.of()),
                arguments("an agent", any.agent("claude"), List.of(3, 2)),
                arguments("an agent in another case", any.agent("Claude"), List.of()),
                arguments("a person", any.person("mona"), List.of(2, 1)),
                arguments("a person in another case", any.person("hUBOT"), List.of(4, 3)),
                arguments(
                        "empty names, which are no filters",
                        any.repo("").agent("").person(""),
                        List.of(4, 3, 2, 1)),
                arguments("what is over", any.state(State.OVER), List.of(4)),
                arguments("what is at work", any.state(State.AT_WORK), List.of(3, 2, 1)),
                arguments("what needs somebody", any.state(State.NEEDS_YOU), List.of()),
                arguments("two filters", any.repo("acme/web").agent("fast"), List.of(4, 1)),
                arguments(
                        "all filters",
                        any.repo("acme/web").agent("fast").person("hubot").state(State.OVER),
                        List.of(4)),
                arguments(
                        "a filter and a cursor",
                        any.repo("acme/web").before(Card.of(4).id()),
                        List.of(2, 1)),
                arguments("a filter and a limit", RunSearch.newest(1).agent("claude"), List.of(3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("searches")
    void runs_are_found_by(String what, RunSearch asked, List<Integer> found) {
        started(Card.of(1).run());
        started(Card.of(2).with("claude").run());
        started(Card.of(3).with("claude").by(HUBOT).in(API).run());
        started(over(Card.of(4).by(HUBOT).run()));
        assertThat(found(asked))
                .as(what)
                .isEqualTo(found.stream().map(second -> Card.of(second).id()).toList());
    }

    static Stream<Run> phases() {
        return Samples.runs().values().stream();
    }

    @ParameterizedTest
    @MethodSource("phases")
    void a_run_is_found_by_where_it_stands_and_nowhere_else(Run run) {
        started(run);
        for (State state : State.values()) {
            List<Run> expected = State.of(run.phase()) == state ? List.of(run) : List.of();
            assertThat(library().runs(RunSearch.newest(9).state(state))).isEqualTo(expected);
        }
    }

    @Test
    void a_run_that_went_on_is_found_where_it_stands_now() {
        Run run = Card.of(1).run();
        started(run);
        decided("b", Draft.on(desk(run.place().subject())).run(over(run)));
        assertThat(found(RunSearch.newest(9).state(State.AT_WORK))).isEmpty();
        assertThat(library().runs(RunSearch.newest(9).state(State.OVER))).containsExactly(over(run));
    }

    @Test
    void a_repository_is_found_by_the_name_that_it_has_or_had_last() {
        started(Card.of(1).run());
        started(Card.of(2).in(SITE).run());
        List<RunId> both = List.of(Card.of(2).id(), Card.of(1).id());
        assertThat(found(RunSearch.newest(9).repo("acme/site"))).isEqualTo(both);
        assertThat(found(RunSearch.newest(9).repo("acme/web"))).isEqualTo(both);
        assertThat(library().newest("acme/site", 1)).contains(Card.of(1).id());

        started(Card.of(3).in(NEW_WEB).run());
        assertThat(found(RunSearch.newest(9).repo("acme/site"))).isEqualTo(both);
        assertThat(found(RunSearch.newest(9).repo("acme/web")))
                .containsExactly(Card.of(3).id());
        assertThat(library().newest("acme/web", 1)).isEmpty();
    }

    @Test
    void of_an_issue_the_newest_run_is_found() {
        started(over(run("first")));
        Run second = Card.of(42).run();
        started(second);
        assertThat(library().newest("ACME/Web", 42)).contains(second.id());
        assertThat(library().newest("acme/web", 4)).isEmpty();
        assertThat(library().newest("acme/none", 42)).isEmpty();
    }

    @Test
    void who_is_forgotten_is_found_by_no_name() {
        started(over(Card.of(1).run()));
        started(Card.of(2).in(API).run());
        library().forget(70);
        assertThat(found(RunSearch.newest(9)))
                .containsExactly(Card.of(2).id(), Card.of(1).id());
        assertThat(found(RunSearch.newest(9).person("mona")))
                .containsExactly(Card.of(2).id());
        assertThat(found(RunSearch.newest(9).repo("acme/web"))).isEmpty();
        assertThat(found(RunSearch.newest(9).agent("fast"))).hasSize(2);
        assertThat(library().newest("acme/web", 1)).isEmpty();
    }

    @Test
    void the_stamp_of_a_list_is_another_when_a_run_comes_or_changes_and_only_then() {
        Run run = Card.of(1).run();
        started(run);
        RunSearch all = RunSearch.newest(9);
        String one = library().stamp(all);
        String none = library().stamp(all.agent("claude"));
        started(Card.of(2).run());
        String two = library().stamp(all);
        decided("b", Draft.on(desk(run.place().subject())).run(over(run)));
        String changed = library().stamp(all);
        library().receive(delivery("unread"));
        assertThat(List.of(one, two, changed)).doesNotHaveDuplicates();
        assertThat(library().stamp(all)).isEqualTo(changed);
        assertThat(library().stamp(all.agent("claude"))).isEqualTo(none);
    }

    @Test
    void what_was_used_is_summed_up_by_who_asked_whom_and_where() {
        for (int second = 1; second <= 4; second++) {
            started(Card.of(second).run(spent(second)));
        }
        started(over(Card.of(5).with("claude").run()));
        started(Card.of(6).by(HUBOT).run(spent(6)));
        started(Card.of(7).in(API).run());

        assertThat(library().usage(after(2), after(7)))
                .extracting(bill -> bill.agent() + " " + bill.person() + " "
                        + bill.runs().all() + " " + bill.runs().well() + " "
                        + bill.used().input().map(String::valueOf).orElse("-"))
                .containsExactly("claude mona 1 1 -", "fast Hubot 1 0 6000", "fast mona 3 0 9000");
        assertThat(library().usage(after(7), after(8)))
                .extracting(Bill::repo, Bill::service)
                .containsExactly(tuple("acme/api", "copilot"));
        assertThat(library().usage(after(8), after(99))).isEmpty();
        assertThat(library().usage(after(8), after(1))).isEmpty();
    }

    @Test
    void what_was_used_stays_when_people_are_forgotten() {
        started(Card.of(1).run(spent(1)));
        library().forget(70);
        Bill left = library().usage(NOON, after(9)).getFirst();
        assertThat(left.repo()).isEmpty();
        assertThat(left.person()).isEmpty();
        assertThat(left.used().input()).contains(1000L);
    }

    private static SessionFact spent(int thousands) {
        Spending spending = new Spending(thousands * 1000L, 0, 0, Optional.empty(), Optional.empty(), 0);
        return new SessionFact.Spent("sesn_" + thousands, NOON, spending);
    }

    private List<RunId> found(RunSearch asked) {
        return library().runs(asked).stream().map(Run::id).toList();
    }
}
