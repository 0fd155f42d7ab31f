package dev.bellhop.store;

import dev.bellhop.engine.AccountBook;
import dev.bellhop.text.Secret;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connected accounts in a database. What is secret of them is sealed before it comes near a statement. */
final class SqlAccounts implements AccountBook {
    private static final Logger LOG = LoggerFactory.getLogger(SqlAccounts.class);

    private static final String OF_THIS_PAIR = " WHERE id = ? AND epoch = ?";

    private final Database database;
    private final Tenant tenant;
    private final Seal seal;

    /** A pair as its row holds it; both tokens are under one key. */
    private record Closed(Seal.Sealed access, Optional<Seal.Sealed> refresh) {}

    SqlAccounts(Database database, Tenant tenant, Seal seal) {
        this.database = database;
        this.tenant = tenant;
        this.seal = seal;
    }

    @Override
    public void connect(long id, String login, Pair pair) {
        Closed closed = close(id, pair);
        database.write(db -> db.change(
                """
                INSERT INTO account (id, login, epoch, key, access, access_end, refresh, refresh_end)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET login = excluded.login, epoch = excluded.epoch, key = excluded.key,
                    access = excluded.access, access_end = excluded.access_end, refresh = excluded.refresh,
                    refresh_end = excluded.refresh_end, owner = NULL, lease_end = NULL""",
                id,
                login,
                nextEpoch(db),
                closed.access().key(),
                closed.access().value(),
                pair.accessEnd(),
                closed.refresh().map(Seal.Sealed::value),
                pair.refreshEnd()));
    }

    @Override
    public boolean isEmpty() {
        return database.read(db -> db.one("SELECT id FROM account LIMIT 1", row -> row.number("id")))
                .isEmpty();
    }

    @Override
    public Optional<Connected> find(long id) {
        try {
            return database.read(db -> db.one("SELECT * FROM account WHERE id = ?", this::connected, id));
        } catch (SealBroken broken) {
            LOG.error("{}; the person is asked to connect again", broken.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public boolean hasAny() {
        return database.read(db -> db.one("SELECT id FROM account LIMIT 1", row -> row.number("id")))
                .isPresent();
    }

    @Override
    public boolean lease(long id, long epoch, Instant now, Instant until) {
        return changed(
                "UPDATE account SET owner = ?, lease_end = ?" + OF_THIS_PAIR
                        + " AND (lease_end IS NULL OR lease_end <= ?)",
                tenant.boot(),
                until,
                id,
                epoch,
                now);
    }

    @Override
    public boolean renew(long id, long epoch, Pair pair) {
        Closed closed = close(id, pair);
        return database.write(db -> db.change(
                        """
                        UPDATE account SET epoch = ?, key = ?, access = ?, access_end = ?, refresh = ?, refresh_end = ?,
                            owner = NULL, lease_end = NULL""" + OF_THIS_PAIR,
                        nextEpoch(db),
                        closed.access().key(),
                        closed.access().value(),
                        pair.accessEnd(),
                        closed.refresh().map(Seal.Sealed::value),
                        pair.refreshEnd(),
                        id,
                        epoch)
                == 1);
    }

    @Override
    public void release(long id, long epoch) {
        changed(
                "UPDATE account SET owner = NULL, lease_end = NULL" + OF_THIS_PAIR + " AND owner = ?",
                id,
                epoch,
                tenant.boot());
    }

    @Override
    public boolean disconnect(long id, long epoch) {
        return changed("DELETE FROM account" + OF_THIS_PAIR, id, epoch);
    }

    @Override
    public void forget(long id) {
        changed("DELETE FROM account WHERE id = ?", id);
    }

    @Override
    public void begin(Pending pending) {
        Seal.Sealed verifier = seal.seal(Shelf.PENDING.place(pending.state(), "verifier"), pending.verifier());
        database.write(db -> new Beginnings(db).begin(pending, verifier));
    }

    @Override
    public Optional<Pending> take(String state, Instant now) {
        return database.write(db -> new Beginnings(db).take(state, now))
                .map(taken -> new Pending(
                        state,
                        taken.cookie(),
                        seal.open(Shelf.PENDING.place(state, "verifier"), taken.verifier()),
                        taken.end()));
    }

    /** What this life of the process was renewing is anybody's. */
    void giveBack() {
        changed("UPDATE account SET owner = NULL, lease_end = NULL WHERE owner = ?", tenant.boot());
    }

    private boolean changed(String sql, Object... values) {
        return database.write(db -> db.change(sql, values)) > 0;
    }

    /** Never the same again, also for a person who was forgotten meanwhile. */
    private static long nextEpoch(Db db) {
        db.change("UPDATE account_epoch SET last = last + 1");
        return db.one("SELECT last FROM account_epoch", row -> row.number("last"))
                .orElseThrow();
    }

    private Closed close(long id, Pair pair) {
        return new Closed(
                seal.seal(Shelf.ACCOUNT.place(id, "access"), pair.access()),
                pair.refresh().map(token -> seal.seal(Shelf.ACCOUNT.place(id, "refresh"), token)));
    }

    private Connected connected(Row row) throws SQLException {
        long id = row.number("id");
        String key = row.text("key");
        Secret access = seal.open(Shelf.ACCOUNT.place(id, "access"), new Seal.Sealed(key, row.bytes("access")));
        Optional<Secret> refresh = row.maybeBytes("refresh")
                .map(value -> seal.open(Shelf.ACCOUNT.place(id, "refresh"), new Seal.Sealed(key, value)));
        Pair pair = new Pair(access, row.maybeTime("access_end"), refresh, row.maybeTime("refresh_end"));
        return new Connected(id, row.text("login"), pair, row.number("epoch"));
    }
}
