package dev.bellhop.store;

import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Step;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every effect there ever was, by its key. The unfinished ones of a lane wait for each other. */
record Outbox(Db db, Tenant tenant) {

    /** The first unfinished effect of every lane. */
    static final String HEADS = """
            o.state IN ('PLANNED', 'SENDING', 'UNKNOWN') AND NOT EXISTS (
                SELECT 1 FROM outbox e WHERE e.subject = o.subject AND e.lane = o.lane AND e.seq < o.seq
                AND e.state IN ('PLANNED', 'SENDING', 'UNKNOWN'))""";

    private static final String FREE = "owner = NULL, lease_end = NULL";

    void plan(Effect effect, Subject subject, Instant now) {
        boolean isNew = db.change(
                        "INSERT INTO outbox (key, v, seq, run, subject, lane, state, due, since, body) VALUES (?, ?, "
                                + db.dialect().nextSeq() + ", ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
                        effect.key(),
                        Stored.VERSION,
                        effect.run(),
                        subject,
                        effect.lane(),
                        OutboxState.PLANNED,
                        now,
                        now,
                        EffectJson.write(effect))
                == 1;
        if (!isNew) {
            wanted(effect, state(effect.key()), now);
        }
    }

    private void wanted(Effect effect, OutboxState state, Instant now) {
        boolean wish = effect instanceof Effect.Status;
        if (wish) {
            db.change("UPDATE outbox SET wish = wish + 1 WHERE key = ?", effect.key());
        }
        if (state == OutboxState.WITHDRAWN || (wish && !state.unfinished())) {
            planAgain(effect.key(), now);
        }
    }

    void withdraw(RunId run) {
        db.change("""
                UPDATE outbox SET state = ? WHERE run = ? AND state = ?
                AND NOT EXISTS (SELECT 1 FROM step s WHERE s.effect = outbox.key)""", OutboxState.WITHDRAWN, run, OutboxState.PLANNED);
    }

    Optional<Waiting<String>> first(Instant now) {
        return db.one(
                "SELECT o.key, o.due FROM outbox o WHERE o.due <= ? AND (o.owner IS NULL OR o.lease_end <= ?)"
                        + " AND o.v <= ? AND " + HEADS + " ORDER BY o.due, o.seq LIMIT 1"
                        + db.dialect().forUpdateSkipLocked(),
                row -> new Waiting<>(row.text("key"), row.time("due")),
                now,
                now,
                Stored.VERSION);
    }

    /** Empty when it cannot be read, and then it is set aside. */
    Optional<Lease> lease(String key, Instant now) {
        db.change(
                "UPDATE outbox SET state = ?, owner = ?, lease_end = ?, epoch = epoch + 1 WHERE key = ?",
                OutboxState.SENDING,
                tenant.boot(),
                tenant.until(now),
                key);
        try {
            return db.one(
                    "SELECT epoch, tries, since, body, subject, wish, told FROM outbox WHERE key = ?",
                    row -> new Lease.Outbox(
                            row.number("epoch"),
                            row.count("tries"),
                            row.time("since"),
                            EffectJson.read(Stored.parse(row.text("body"))),
                            Subject.parse(row.text("subject")),
                            row.number("wish"),
                            row.flag("told"),
                            steps(key)),
                    key);
        } catch (JsonMisfit misfit) {
            db.change("UPDATE outbox SET due = NULL, " + FREE + " WHERE key = ?", key);
            return Optional.empty();
        }
    }

    boolean ours(Lease.Outbox lease) {
        return db.has(
                "SELECT 1 FROM outbox WHERE key = ? AND epoch = ? AND owner = ?"
                        + db.dialect().forUpdate(),
                lease.effect().key(),
                lease.epoch(),
                tenant.boot());
    }

    void later(String key, Instant at) {
        boolean inDoubt = db.has("SELECT 1 FROM step WHERE effect = ? AND remote IS NULL", key);
        putBack(key, inDoubt ? OutboxState.UNKNOWN : OutboxState.PLANNED, at);
    }

    void intend(String key, String step, Instant now) {
        db.change("""
                INSERT INTO step (effect, name, place, intent)
                VALUES (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM step WHERE effect = ?), ?)
                ON CONFLICT (effect, name) DO UPDATE SET misses = 0""", key, step, key, now);
    }

    void took(String key, String step, String remote) {
        db.change("UPDATE step SET remote = ? WHERE effect = ? AND name = ?", remote, key, step);
    }

    void undo(String key, String step) {
        db.change("DELETE FROM step WHERE effect = ? AND name = ?", key, step);
    }

    void missed(String key, String step, Instant next) {
        db.change("UPDATE step SET misses = misses + 1 WHERE effect = ? AND name = ?", key, step);
        later(key, next);
    }

    void settle(Lease.Outbox lease, Outcome outcome, Instant now) {
        String key = lease.effect().key();
        switch (outcome) {
            case Outcome.Done _ -> end(lease, OutboxState.DONE, outcome, now);
            case Outcome.Failed _ -> end(lease, OutboxState.FAILED, outcome, now);
            case Outcome.Delayed(Instant until, Outcome.Why _) -> {
                putBack(key, OutboxState.PLANNED, until);
                db.change(
                        "UPDATE outbox SET told = ?, outcome = ? WHERE key = ?",
                        true,
                        OutcomeJson.versioned(outcome),
                        key);
            }
        }
    }

    private void end(Lease.Outbox lease, OutboxState state, Outcome outcome, Instant now) {
        String key = lease.effect().key();
        boolean last = db.change(
                        "UPDATE outbox SET state = ?, outcome = ?, " + FREE + " WHERE key = ? AND wish = ?",
                        state,
                        OutcomeJson.versioned(outcome),
                        key,
                        lease.wish())
                == 1;
        if (!last) {
            planAgain(key, now);
        }
    }

    private void putBack(String key, OutboxState state, Instant at) {
        db.change(
                "UPDATE outbox SET state = ?, due = ?, tries = tries + 1, " + FREE + " WHERE key = ?", state, at, key);
    }

    private void planAgain(String key, Instant now) {
        db.change(
                "UPDATE outbox SET state = ?, seq = " + db.dialect().nextSeq()
                        + ", due = ?, since = ?, tries = epoch, told = ?, bare = ?, outcome = NULL, " + FREE
                        + " WHERE key = ?",
                OutboxState.PLANNED,
                now,
                now,
                false,
                false,
                key);
    }

    private OutboxState state(String key) {
        return db.one("SELECT state FROM outbox WHERE key = ?", row -> OutboxState.valueOf(row.text("state")), key)
                .orElseThrow();
    }

    private List<Step> steps(String key) {
        return db.all(
                "SELECT name, intent, misses, remote FROM step WHERE effect = ? ORDER BY place", Outbox::step, key);
    }

    static Step step(Row row) throws SQLException {
        return new Step(row.text("name"), row.time("intent"), row.count("misses"), row.maybeText("remote"));
    }
}
