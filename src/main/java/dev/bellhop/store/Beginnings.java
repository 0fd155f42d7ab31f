package dev.bellhop.store;

import dev.bellhop.engine.AccountBook.Pending;
import java.time.Instant;
import java.util.Optional;

/** The connections that were begun and not yet come back. */
record Beginnings(Db db) {
    /** Anybody can begin one, and few come back. */
    static final int MOST = 10_000;

    record Closed(String cookie, Seal.Sealed verifier, Instant end) {}

    /** In place of one of the same state; where there are too many, those go that would end first. */
    int begin(Pending pending, Seal.Sealed verifier) {
        db.change("DELETE FROM pending WHERE state = ?", pending.state());
        db.change(
                "INSERT INTO pending (state, cookie, key, verifier, ends) VALUES (?, ?, ?, ?, ?)",
                pending.state(),
                pending.cookie(),
                verifier.key(),
                verifier.value(),
                pending.end());
        return db.change("""
                DELETE FROM pending WHERE state IN (
                    SELECT state FROM pending ORDER BY ends DESC, state LIMIT 100 OFFSET ?)""", MOST);
    }

    /** Opened by the caller only when it is gone for good, so that one that does not open is gone too. */
    Optional<Closed> take(String state, Instant now) {
        Optional<Closed> taken = db.one(
                "SELECT * FROM pending WHERE state = ?" + db.dialect().forUpdate(),
                row -> new Closed(
                        row.text("cookie"), new Seal.Sealed(row.text("key"), row.bytes("verifier")), row.time("ends")),
                state);
        db.change("DELETE FROM pending WHERE state = ? OR ends <= ?", state, now);
        return taken;
    }
}
