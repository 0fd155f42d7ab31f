package dev.bellhop.store;

import dev.bellhop.engine.Snapshot;
import dev.bellhop.run.Claim;
import dev.bellhop.run.Desk;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Desks, runs, what they have taken, and the names that lead to them. */
record Desks(Db db) {

    Snapshot open(Subject subject, Set<String> scopes, Instant now) {
        Optional<Run> newest = db.one(
                "SELECT body FROM run WHERE subject = ? ORDER BY active DESC, id DESC LIMIT 1",
                row -> RunJson.read(Stored.parse(row.text("body"))),
                subject);
        return new Snapshot(desk(subject), newest, taken(scopes, now));
    }

    Optional<Snapshot> open(RunId id, Set<String> scopes, Instant now) {
        return db.one("SELECT body FROM run WHERE id = ?", row -> RunJson.read(Stored.parse(row.text("body"))), id)
                .map(run -> new Snapshot(desk(run.place().subject()), Optional.of(run), taken(scopes, now)));
    }

    Optional<RunId> route(List<Handle> handles) {
        return handles.stream()
                .flatMap(handle -> db
                        .one("SELECT run FROM handle WHERE name = ?", row -> new RunId(row.text("run")), handle.value())
                        .stream())
                .findFirst();
    }

    /** Only from the version that was read. */
    void advance(Desk desk) {
        Optional<Long> installation = desk.repo().map(Repo::installation);
        int changed = desk.version() == 0
                ? db.change("""
                        INSERT INTO desk (subject, version, installation, body) VALUES (?, 1, ?, ?)
                        ON CONFLICT (subject) DO NOTHING""", desk.subject(), installation, DeskJson.write(desk))
                : db.change(
                        "UPDATE desk SET version = version + 1, installation = ?, body = ? WHERE subject = ? AND version = ?",
                        installation,
                        DeskJson.write(desk),
                        desk.subject(),
                        desk.version());
        if (changed == 0) {
            throw new Refused("the desk has changed");
        }
    }

    void write(Run run) {
        new Runs(db).write(run);
        for (Handle handle : run.handles()) {
            db.change("""
                    INSERT INTO handle (name, run) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET run = excluded.run WHERE excluded.run > handle.run""", handle.value(), run.id());
        }
    }

    void take(Claim claim, Instant now) {
        db.change("DELETE FROM claim WHERE scope = ? AND until <= ?", claim.scope(), now);
        long others = db.one(
                        "SELECT coalesce(sum(amount), 0) AS taken FROM claim WHERE scope = ? AND holder <> ?",
                        row -> row.number("taken"),
                        claim.scope(),
                        claim.holder())
                .orElseThrow();
        if (others + claim.amount() > claim.limit()) {
            throw new Refused("nothing is left of " + claim.scope());
        }
        db.change("""
                INSERT INTO claim (scope, holder, amount, until) VALUES (?, ?, ?, ?)
                ON CONFLICT (scope, holder) DO UPDATE SET amount = excluded.amount, until = excluded.until""", claim.scope(), claim.holder(), claim.amount(), claim.until());
    }

    /** What has a time of its own stays taken until then. */
    void freeAll(RunId holder) {
        db.change("DELETE FROM claim WHERE holder = ? AND until IS NULL", holder);
    }

    private Desk desk(Subject subject) {
        return db.one(
                        "SELECT version, body FROM desk WHERE subject = ?",
                        row -> DeskJson.read(Stored.parse(row.text("body")), subject, row.number("version")),
                        subject)
                .orElse(Desk.empty(subject));
    }

    private Map<String, Long> taken(Set<String> scopes, Instant now) {
        Map<String, Long> taken = new HashMap<>();
        for (String scope : scopes) {
            taken.put(
                    scope,
                    db.one(
                                    "SELECT coalesce(sum(amount), 0) AS taken FROM claim WHERE scope = ? AND (until IS NULL OR until > ?)",
                                    row -> row.number("taken"),
                                    scope,
                                    now)
                            .orElseThrow());
        }
        return Map.copyOf(taken);
    }
}
