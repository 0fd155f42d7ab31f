package dev.bellhop.store;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.DeliverySearch;
import dev.bellhop.engine.Parcel;
import dev.bellhop.run.Note;
import dev.bellhop.run.RunId;
import dev.bellhop.text.Bytes;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The deliveries as they came, and what became of them. */
record Deliveries(Db db) {
    private static final String SHOWN = "guid, event, repo, received, state, verdict FROM delivery";
    private static final String NEWEST = " ORDER BY received DESC, guid DESC LIMIT ?";

    record Known(Bytes hash, Book.State state) {}

    /** False when there is one of this id already. */
    boolean add(Delivery delivery, Bytes hash, Origin origin) {
        return db.change(
                        """
                        INSERT INTO delivery (guid, event, received, installation, repo, hash, body, state, verdict)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT (guid) DO NOTHING""",
                        delivery.guid(),
                        delivery.event(),
                        delivery.received(),
                        origin.installation(),
                        origin.repo().orElse(""),
                        hash,
                        delivery.body(),
                        Book.State.WAITING)
                == 1;
    }

    Known known(String guid) {
        return db.one(
                        "SELECT hash, state FROM delivery WHERE guid = ?"
                                + db.dialect().forUpdate(),
                        row -> new Known(row.bytes("hash"), Book.State.valueOf(row.text("state"))),
                        guid)
                .orElseThrow();
    }

    Optional<Delivery> find(String guid) {
        return db.one(
                        "SELECT guid, event, received, body FROM delivery WHERE guid = ?",
                        row -> new Delivery(
                                row.text("guid"), row.text("event"), row.time("received"), row.bytes("body")),
                        guid)
                .filter(delivery -> delivery.body().length() > 0);
    }

    boolean has(String guid) {
        return db.has("SELECT 1 FROM delivery WHERE guid = ?", guid);
    }

    void revive(Delivery delivery) {
        db.change(
                "UPDATE delivery SET state = ?, verdict = '', body = ? WHERE guid = ?",
                Book.State.WAITING,
                delivery.body(),
                delivery.guid());
    }

    void state(String guid, Book.State state) {
        db.change("UPDATE delivery SET state = ? WHERE guid = ?", state, guid);
    }

    void verdict(String guid, List<Note> notes) {
        if (!notes.isEmpty()) {
            verdict(guid, notes.getLast().text());
        }
    }

    void verdict(String guid, String words) {
        db.change("UPDATE delivery SET verdict = ? WHERE guid = ?", Stored.words(words), guid);
    }

    List<Book.Arrival> newest(int most) {
        return db.all("SELECT " + SHOWN + NEWEST, Deliveries::arrival, most);
    }

    /** What comes after nothing that is known is nothing. */
    List<Book.Arrival> found(DeliverySearch asked) {
        Sieve sieve = new Sieve()
                .and("event = ?", asked.event())
                .and("state = ?", asked.state())
                .and("lower(repo) = ?", asked.repo().map(name -> name.toLowerCase(Locale.ROOT)))
                .and("(received, guid) < (SELECT d.received, d.guid FROM delivery d WHERE d.guid = ?)", asked.before());
        return db.all("SELECT " + SHOWN + sieve.where() + NEWEST, Deliveries::arrival, sieve.values(asked.most()));
    }

    Optional<Long> installation(String guid) {
        return db.one("SELECT installation FROM delivery WHERE guid = ?", row -> row.maybeNumber("installation"), guid)
                .flatMap(known -> known);
    }

    Optional<Parcel> parcel(String guid) {
        List<RunId> runs = Letters.traces(guid).stream()
                .flatMap(trace -> runs(trace).stream())
                .distinct()
                .sorted()
                .toList();
        return db.one(
                "SELECT body, installation, " + SHOWN + " WHERE guid = ?",
                row -> new Parcel(arrival(row), row.bytes("body"), row.maybeNumber("installation"), runs),
                guid);
    }

    private List<RunId> runs(String trace) {
        return db.all(
                "SELECT DISTINCT run FROM timeline WHERE trace = ? AND run IS NOT NULL",
                row -> new RunId(row.text("run")),
                trace);
    }

    private static Book.Arrival arrival(Row row) throws SQLException {
        return new Book.Arrival(
                row.text("guid"),
                row.text("event"),
                Optional.of(row.text("repo")).filter(name -> !name.isEmpty()),
                row.time("received"),
                Book.State.valueOf(row.text("state")),
                row.text("verdict"));
    }
}
