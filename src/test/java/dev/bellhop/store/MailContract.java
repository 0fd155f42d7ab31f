package dev.bellhop.store;

import static dev.bellhop.store.Given.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.DeliverySearch;
import dev.bellhop.engine.Parcel;
import dev.bellhop.engine.Reading;
import dev.bellhop.run.Note;
import dev.bellhop.run.Run;
import dev.bellhop.run.Subject;
import dev.bellhop.text.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which deliveries a ledger finds, and what it says of one. */
abstract class MailContract extends StoryContract {

    @Test
    void where_no_delivery_came_none_is_found() {
        assertThat(library().deliveries(DeliverySearch.newest(9))).isEmpty();
        assertThat(library().delivery("none")).isEmpty();
    }

    @Test
    void a_hundred_and_one_deliveries_are_two_pages_also_within_one_moment() {
        List<String> all = new ArrayList<>();
        for (int number = 0; number <= 100; number++) {
            String guid = "g" + (100 + number);
            library().receive(new Delivery(guid, "issues", after(number / 10), Bytes.utf8("{}")));
            all.addFirst(guid);
        }
        DeliverySearch page = DeliverySearch.newest(1000);
        assertThat(found(page)).isEqualTo(all.subList(0, 100));
        assertThat(found(page.before("g101"))).containsExactly("g100");
        assertThat(found(DeliverySearch.newest(3).before("g155"))).containsExactly("g154", "g153", "g152");
        assertThat(found(page.before("g100"))).isEmpty();
        assertThat(found(page.before("g999"))).isEmpty();
        assertThat(found(DeliverySearch.newest(0))).containsExactly("g200");
    }

    static Stream<Arguments> mail() {
        DeliverySearch any = DeliverySearch.newest(9);
        return Stream.of(
                arguments("no filter", any, List.of("d", "c", "b", "a")),
                arguments("an event", any.event("push"), List.of("d", "b")),
                arguments("an event that never came", any.event("star"), List.of()),
                arguments("what waits", any.state(Book.State.WAITING), List.of("d", "c")),
                arguments("what was ignored", any.state(Book.State.IGNORED), List.of("b")),
                arguments("what is dead", any.state(Book.State.DEAD), List.of("a")),
                arguments("a repository", any.repo("acme/web"), List.of("d", "a")),
                arguments("a repository in another case", any.repo("ACME/api"), List.of("b")),
                arguments("empty names, which are no filters", any.repo("").event(""), List.of("d", "c", "b", "a")),
                arguments(
                        "all filters",
                        any.event("push").state(Book.State.WAITING).repo("acme/web"),
                        List.of("d")),
                arguments("a filter and a cursor", any.event("push").before("d"), List.of("b")),
                arguments("a filter and a limit", DeliverySearch.newest(1).event("issues"), List.of("c")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mail")
    void deliveries_are_found_by(String what, DeliverySearch asked, List<String> found) {
        arrives("a", "issues", "{\"repository\":{\"full_name\":\"acme/web\"}}");
        library().dead(letter(after(9)), "cannot be read", after(9));
        arrives("b", "push", "{\"repository\":{\"full_name\":\"Acme/API\"}}");
        library().done(letter(after(9)), new Note(Note.Kind.IGNORED, "not ours"), after(9));
        arrives("c", "issues", "{\"repository\":{\"full_name\":[\"no name\"]}}");
        arrives("d", "push", "{\"repository\":{\"full_name\":\"acme/web\"}}");
        assertThat(found(asked)).as(what).isEqualTo(found);
    }

    @Test
    void an_arrival_names_the_repository_as_it_was_called() {
        arrives("a", "push", "{\"installation\":{\"id\":70},\"repository\":{\"full_name\":\"Acme/web\"}}");
        arrives("b", "push", "{\"installation\":{\"id\":70},\"repository\":{\"full_name\":\"a/b/c\"}}");
        assertThat(library().deliveries(9))
                .extracting(Book.Arrival::repo)
                .containsExactly(Optional.empty(), Optional.of("Acme/web"));
        library().forget(70);
        assertThat(library().deliveries(9))
                .extracting(Book.Arrival::repo)
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void a_delivery_is_opened_with_the_runs_that_it_had_to_do_with() {
        Run run = run("r");
        decided("a", Draft.on(desk()).run(run));
        Book.Arrival arrival =
                new Book.Arrival("a", "issues", Optional.empty(), NOON, Book.State.HANDLED, NOTED.text());
        assertThat(library().delivery("a"))
                .contains(new Parcel(arrival, delivery("a").body(), Optional.of(70L), List.of(run.id())));

        library().forget(70);
        Parcel left = library().delivery("a").orElseThrow();
        assertThat(left.body()).isEqualTo(Bytes.utf8(""));
        assertThat(left.arrival().verdict()).isEqualTo(Anonymous.VERDICT);
        assertThat(left.runs()).containsExactly(run.id());
    }

    @Test
    void a_delivery_that_concerns_no_run_has_none() {
        library().receive(new Delivery("a", "ping", NOON, Bytes.utf8("{}")));
        library().done(letter(NOON), NOTED, NOON);
        Parcel parcel = library().delivery("a").orElseThrow();
        assertThat(parcel.runs()).isEmpty();
        assertThat(parcel.installation()).isEmpty();
    }

    @Test
    void a_delivery_that_was_told_to_many_runs_had_to_do_with_all_of_them() {
        Run one = run("one");
        Run other = run("other", new Subject(7, 43));
        started(one);
        started(other);
        library().receive(delivery("gone"));
        library().spread(letter(NOON), new Reading.Scope.Installation(70), 9, NOON);
        library().done(letter(NOON), NOTED, NOON);
        library().done(letter(NOON), NOTED, NOON);
        assertThat(library().delivery("gone").orElseThrow().runs())
                .isEqualTo(Stream.of(one.id(), other.id()).sorted().toList());
        assertThat(library().story(one.id()).orElseThrow().deliveries()).containsExactly("for-" + one.id(), "gone");
    }

    private void arrives(String guid, String event, String body) {
        library().receive(new Delivery(guid, event, after(guid.charAt(0) - 'a'), Bytes.utf8(body)));
    }

    private List<String> found(DeliverySearch asked) {
        return library().deliveries(asked).stream().map(Book.Arrival::guid).toList();
    }
}
