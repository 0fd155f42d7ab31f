package dev.bellhop.store;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Delivery;
import dev.bellhop.run.Note;
import dev.bellhop.text.Bytes;
import java.util.List;
import java.util.Optional;

/** The deliveries as they came, for ever, and what became of them. */
record Deliveries(Db db) {

    record Known(Bytes hash, Book.State state) {}

    /** False when there is one of this id already. */
    boolean add(Delivery delivery, Bytes hash, Optional<Long> installation) {
        return db.change(
                        """
                        INSERT INTO delivery (guid, event, received, installation, hash, body, state, verdict)
                        VALUES (?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT (guid) DO NOTHING""",
                        delivery.guid(),
                        delivery.event(),
                        delivery.received(),
                        installation,
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
        return db.all(
                """
                SELECT guid, event, received, state, verdict FROM delivery
                ORDER BY received DESC, guid DESC LIMIT ?""",
                row -> new Book.Arrival(
                        row.text("guid"),
                        row.text("event"),
                        row.time("received"),
                        Book.State.valueOf(row.text("state")),
                        row.text("verdict")),
                most);
    }
}
