package dev.bellhop.store;

import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Letter;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Handle;
import dev.bellhop.run.RunId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The letters that wait. */
record Inbox(Db db, Tenant tenant) {

    /** Given back in good order, which every claim that ended well has done. */
    private static final String FREE = "tries = tries + 1, owner = NULL, lease_end = NULL";

    void put(Letter letter, Instant at) {
        put(letter, Optional.empty(), at);
    }

    /** One letter of the name, however often it is put. */
    void putOnce(Letter letter, String name, Instant at) {
        put(letter, Optional.of(name), at);
    }

    /** What lies there keeps its words; what was set aside is tried again. */
    void remind(Letter letter, String name, Instant at) {
        db.change("""
                INSERT INTO inbox (v, due, since, name, guid, run, body) VALUES (?, ?, ?, ?, NULL, NULL, ?)
                ON CONFLICT (name) DO UPDATE SET
                    due = excluded.due, since = excluded.since, tries = inbox.epoch, why = NULL
                    WHERE inbox.due IS NULL OR inbox.due > excluded.due""", Stored.VERSION, at, at, name, LetterJson.write(letter));
    }

    private void put(Letter letter, Optional<String> name, Instant at) {
        db.change(
                """
                INSERT INTO inbox (v, due, since, name, guid, run, body) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET
                    v = excluded.v, due = excluded.due, since = excluded.since, body = excluded.body,
                    tries = inbox.epoch, why = NULL, owner = NULL, lease_end = NULL""", Stored.VERSION, at, at, name, Letters.guid(letter), Letters.run(letter), LetterJson.write(letter));
    }

    /** Moves the alarm where the run has one of its kind; whoever was busy with the old one has lost it. */
    void set(Alarm alarm) {
        putOnce(new Letter.Ring(alarm), Letters.ring(alarm.run(), alarm.kind()), alarm.at());
    }

    void silence(RunId run) {
        for (Alarm.Kind kind : Alarm.Kind.values()) {
            db.change("DELETE FROM inbox WHERE name = ?", Letters.ring(run, kind));
        }
    }

    Optional<Waiting<Long>> first(Instant now) {
        return db.one(
                "SELECT id, due FROM inbox WHERE due <= ? AND (owner IS NULL OR lease_end <= ?) AND v <= ?"
                        + " ORDER BY due, id LIMIT 1" + db.dialect().forUpdateSkipLocked(),
                row -> new Waiting<>(row.number("id"), row.time("due")),
                now,
                now,
                Stored.VERSION);
    }

    /** Empty when it cannot be read, and then it is set aside. */
    Optional<Lease> lease(long id, Instant now) {
        db.change(
                "UPDATE inbox SET owner = ?, lease_end = ?, epoch = epoch + 1 WHERE id = ?",
                tenant.boot(),
                tenant.until(now),
                id);
        try {
            return db.one("""
                    SELECT i.id, i.epoch, i.tries, i.since, i.body AS letter, d.guid, d.event, d.received, d.body
                    FROM inbox i LEFT JOIN delivery d ON d.guid = i.guid WHERE i.id = ?""", Inbox::read, id);
        } catch (JsonMisfit misfit) {
            setAside(id, String.valueOf(misfit.getMessage()));
            return Optional.empty();
        }
    }

    boolean ours(Lease.Inbox lease) {
        return db.has(
                "SELECT 1 FROM inbox WHERE id = ? AND epoch = ? AND owner = ?"
                        + db.dialect().forUpdate(),
                lease.id(),
                lease.epoch(),
                tenant.boot());
    }

    void later(long id, Instant at) {
        db.change("UPDATE inbox SET due = ?, " + FREE + " WHERE id = ?", at, id);
    }

    void keep(long id, List<Handle> handles, Instant until) {
        forgetHandles(id);
        for (Handle handle : handles) {
            db.change("INSERT INTO kept (handle, letter) VALUES (?, ?) ON CONFLICT DO NOTHING", handle.value(), id);
        }
        db.change("UPDATE inbox SET due = ?, " + FREE + " WHERE id = ?", until, id);
    }

    void wake(List<Handle> bound, Instant now) {
        for (Handle handle : bound) {
            db.change(
                    "UPDATE inbox SET due = ? WHERE due > ? AND id IN (SELECT letter FROM kept WHERE handle = ?)",
                    now,
                    now,
                    handle.value());
        }
    }

    RunId spreadTo(long id) {
        return db.one("SELECT spread_to FROM inbox WHERE id = ?", row -> new RunId(row.text("spread_to")), id)
                .orElseThrow();
    }

    void goOn(long id, RunId after, Instant now) {
        db.change("UPDATE inbox SET spread_to = ?, due = ?, " + FREE + " WHERE id = ?", after, now, id);
    }

    void setAside(long id, String why) {
        db.change("UPDATE inbox SET due = NULL, why = ?, " + FREE + " WHERE id = ?", Stored.words(why), id);
    }

    void remove(long id) {
        forgetHandles(id);
        db.change("DELETE FROM inbox WHERE id = ?", id);
    }

    private void forgetHandles(long id) {
        db.change("DELETE FROM kept WHERE letter = ?", id);
    }

    private static Lease read(Row row) throws SQLException {
        Delivery delivery = row.maybeText("guid").isEmpty()
                ? null
                : new Delivery(row.text("guid"), row.text("event"), row.time("received"), row.bytes("body"));
        Letter letter = LetterJson.read(
                Stored.parse(row.text("letter")),
                _ -> Optional.ofNullable(delivery).orElseThrow());
        return new Lease.Inbox(row.number("id"), row.number("epoch"), row.count("tries"), row.time("since"), letter);
    }
}
