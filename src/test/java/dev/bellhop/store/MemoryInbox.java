package dev.bellhop.store;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.DeliverySearch;
import dev.bellhop.engine.Ledger.Receipt;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Parcel;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Note;
import dev.bellhop.run.RunId;
import dev.bellhop.text.Bytes;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In memory: the deliveries, and the letters that wait. */
final class MemoryInbox {
    private static final Comparator<Book.Arrival> BY_AGE =
            Comparator.comparing(Book.Arrival::received).thenComparing(Book.Arrival::guid);

    private final Map<String, Arrived> deliveries = new HashMap<>();
    private final TreeMap<Long, Row> letters = new TreeMap<>();
    private long lastId;

    static final class Arrived {
        private Delivery delivery;
        private final Bytes hash;
        private final Optional<Long> installation;
        private Optional<String> repo;
        private Book.State state = Book.State.WAITING;
        private String verdict = "";

        private Arrived(Delivery delivery) {
            this.delivery = delivery;
            this.hash = Hash.of(delivery.body());
            Origin origin = Origin.of(delivery);
            this.installation = origin.installation();
            this.repo = origin.repo();
        }

        private void body(Bytes body) {
            delivery = new Delivery(delivery.guid(), delivery.event(), delivery.received(), body);
        }

        Book.Arrival arrival() {
            return new Book.Arrival(delivery.guid(), delivery.event(), repo, delivery.received(), state, verdict);
        }
    }

    static final class Row {
        final long id;
        final Letter letter;
        final Due due;
        RunId spreadTo = new RunId("");
        private Set<Handle> kept = Set.of();

        private Row(long id, Letter letter, Instant at) {
            this.id = id;
            this.letter = letter;
            this.due = new Due(at);
        }
    }

    Receipt receive(Delivery delivery) {
        Arrived known = deliveries.get(delivery.guid());
        if (known == null) {
            deliveries.put(delivery.guid(), new Arrived(delivery));
            put(new Letter.Delivered(delivery), delivery.received());
            return Receipt.STORED;
        }
        if (!known.hash.equals(Hash.of(delivery.body())) && !SameContent.is(known.delivery, delivery)) {
            return Receipt.CONFLICT;
        }
        if (known.state == Book.State.DEAD) {
            known.state = Book.State.WAITING;
            known.verdict = "";
            known.body(delivery.body());
            letters.values().removeIf(row -> isDelivered(row.letter, delivery.guid()));
            put(new Letter.Delivered(delivery), delivery.received());
        }
        return Receipt.DUPLICATE;
    }

    Row put(Letter letter, Instant at) {
        Row row = new Row(++lastId, letter, at);
        letters.put(row.id, row);
        return row;
    }

    void putOnce(Letter letter, Instant at) {
        letters.values().removeIf(row -> Letters.trace(row.letter).equals(Letters.trace(letter)));
        put(letter, at);
    }

    void remind(Letter letter, Instant at) {
        Optional<Row> there = letters.values().stream()
                .filter(row -> Letters.trace(row.letter).equals(Letters.trace(letter)))
                .findFirst();
        if (there.isEmpty()) {
            put(letter, at);
        } else if (there.get().due.at().filter(due -> !due.isAfter(at)).isEmpty()) {
            there.get().due.remind(at);
        }
    }

    Set<String> known(Collection<String> guids) {
        return guids.stream().filter(deliveries::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Delivery> received(String guid) {
        return Optional.ofNullable(deliveries.get(guid))
                .map(known -> known.delivery)
                .filter(delivery -> delivery.body().length() > 0);
    }

    /** Moves the alarm where the run has one of its kind; whoever was busy with the old one has lost it. */
    void set(Alarm alarm) {
        letters.values().removeIf(row -> isRing(row.letter, alarm.run(), alarm.kind()));
        put(new Letter.Ring(alarm), alarm.at());
    }

    void silence(RunId run) {
        letters.values()
                .removeIf(row -> row.letter instanceof Letter.Ring(Alarm set)
                        && set.run().equals(run));
    }

    Optional<Row> first(Instant now) {
        return letters.values().stream()
                .filter(row -> row.due.claimable(now))
                .min(Comparator.comparing(row -> row.due.at().orElseThrow()));
    }

    Optional<Row> leased(long id, Tenant tenant, long epoch) {
        return Optional.ofNullable(letters.get(id)).filter(row -> row.due.isLeased(tenant, epoch));
    }

    void keep(Row row, List<Handle> handles, Instant until) {
        row.kept = Set.copyOf(handles);
        row.due.putBack(until);
    }

    void wake(Collection<Handle> bound, Instant now) {
        letters.values().stream()
                .filter(row -> bound.stream().anyMatch(row.kept::contains))
                .forEach(row -> row.due.hurry(now));
    }

    void finish(Row row, List<Note> notes) {
        note(row.letter, notes);
        if (row.letter instanceof Letter.Delivered(Delivery delivery)) {
            known(delivery).state = Letters.state(notes);
        }
        letters.remove(row.id);
    }

    void note(Letter letter, List<Note> notes) {
        if (!notes.isEmpty()) {
            Letters.guid(letter)
                    .map(deliveries::get)
                    .ifPresent(known ->
                            known.verdict = Stored.words(notes.getLast().text()));
        }
    }

    void dead(Row row, String why) {
        row.due.setAside();
        if (row.letter instanceof Letter.Delivered(Delivery delivery)) {
            known(delivery).state = Book.State.DEAD;
            known(delivery).verdict = Stored.words(why);
        }
    }

    Collection<Row> letters() {
        return letters.values();
    }

    Stream<Book.Arrival> newest() {
        return deliveries.values().stream().map(Arrived::arrival).sorted(BY_AGE.reversed());
    }

    List<Book.Arrival> found(DeliverySearch asked) {
        Optional<Arrived> last = asked.before().map(deliveries::get);
        if (asked.before().isPresent() && last.isEmpty()) {
            return List.of();
        }
        return newest().filter(one -> last.filter(shown -> BY_AGE.compare(one, shown.arrival()) >= 0)
                        .isEmpty())
                .filter(one ->
                        asked.event().filter(name -> !one.event().equals(name)).isEmpty())
                .filter(one ->
                        asked.state().filter(state -> one.state() != state).isEmpty())
                .filter(one -> asked.repo()
                        .filter(name ->
                                !one.repo().filter(name::equalsIgnoreCase).isPresent())
                        .isEmpty())
                .limit(asked.most())
                .toList();
    }

    Optional<Parcel> parcel(String guid, List<RunId> runs) {
        return Optional.ofNullable(deliveries.get(guid))
                .map(known -> new Parcel(known.arrival(), known.delivery.body(), known.installation, runs));
    }

    /** The delivery that a trace is of, if it is one's. */
    Optional<String> guid(String trace) {
        return Optional.of(Letters.guid(trace)).filter(deliveries::containsKey);
    }

    /** What runs are still to be told keeps its body; nothing else is read any more. */
    Set<String> forget(long installation) {
        List<Arrived> all = deliveries.values().stream()
                .filter(known -> known.installation.equals(Optional.of(installation)))
                .toList();
        all.forEach(known -> forget(known, known.delivery));
        return all.stream().map(known -> known.delivery.guid()).collect(Collectors.toSet());
    }

    int empty(Instant before, Predicate<String> idle, int most) {
        List<Arrived> old = older(before, idle)
                .filter(known -> known.delivery.body().length() > 0)
                .limit(most)
                .toList();
        old.forEach(known -> known.body(Bytes.utf8("")));
        return old.size();
    }

    /** With what was set aside of it. */
    int drop(Instant before, Predicate<String> idle, int most) {
        Set<String> old = older(before, idle)
                .limit(most)
                .map(known -> known.delivery.guid())
                .collect(Collectors.toUnmodifiableSet());
        letters.values()
                .removeIf(row -> Letters.guid(row.letter).filter(old::contains).isPresent());
        deliveries.keySet().removeAll(old);
        return old.size();
    }

    private Stream<Arrived> older(Instant before, Predicate<String> idle) {
        Set<String> waiting = letters.values().stream()
                .filter(row -> row.due.at().isPresent())
                .flatMap(row -> Letters.guid(row.letter).stream())
                .collect(Collectors.toSet());
        return deliveries.values().stream()
                .filter(known -> known.delivery.received().isBefore(before))
                .filter(known -> !waiting.contains(known.delivery.guid()))
                .filter(known -> idle.test(known.delivery.guid()));
    }

    /** What their agents told, and what was pressed on their pages. */
    void forget(Set<RunId> runs) {
        letters.values()
                .removeIf(row -> isOfPeople(row.letter)
                        && Letters.run(row.letter).filter(runs::contains).isPresent());
    }

    private static boolean isOfPeople(Letter letter) {
        return letter instanceof Letter.Heard || letter instanceof Letter.Pressed;
    }

    private void forget(Arrived known, Delivery full) {
        boolean unread = letters.values()
                .removeIf(row -> row.due.at().isPresent() && row.letter.equals(new Letter.Delivered(full)));
        if (unread) {
            known.state = Book.State.IGNORED;
        }
        boolean told = letters.values().stream()
                .anyMatch(row -> row.letter instanceof Letter.Shared(Delivery delivery, RunId _)
                        && delivery.guid().equals(full.guid()));
        if (!told) {
            known.body(Bytes.utf8(""));
            known.verdict = Anonymous.VERDICT;
            known.repo = Optional.empty();
        }
    }

    private Arrived known(Delivery delivery) {
        Arrived known = deliveries.get(delivery.guid());
        if (known == null) {
            throw new IllegalStateException("a letter without its delivery: " + delivery.guid());
        }
        return known;
    }

    private static boolean isDelivered(Letter letter, String guid) {
        return letter instanceof Letter.Delivered(Delivery delivery)
                && delivery.guid().equals(guid);
    }

    private static boolean isRing(Letter letter, RunId run, Alarm.Kind kind) {
        return letter instanceof Letter.Ring(Alarm set) && set.run().equals(run) && set.kind() == kind;
    }
}
