package dev.bellhop.store;

import dev.bellhop.engine.AccountBook;
import dev.bellhop.engine.Book;
import dev.bellhop.engine.Check;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Reading;
import dev.bellhop.engine.Retention;
import dev.bellhop.engine.SessionBook;
import dev.bellhop.engine.SettingBook;
import dev.bellhop.engine.Snapshot;
import dev.bellhop.run.Decision;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Note;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import dev.bellhop.text.Bytes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The ledger in a database: which work is one transaction, and whether it still may. */
final class SqlLedger implements Library {
    private static final String GIVEN_BACK = "tries = tries + 1, owner = NULL, lease_end = NULL WHERE owner = ?";

    private final Database database;
    private final Tenant tenant;
    private final SqlAccounts accounts;
    private final SqlSessions sessions;
    private final SqlSettings settings;

    SqlLedger(Database database, Tenant tenant, Seal seal) {
        this.database = database;
        this.tenant = tenant;
        this.accounts = new SqlAccounts(database, tenant, seal);
        this.sessions = new SqlSessions(database, seal);
        this.settings = new SqlSettings(database, seal);
    }

    @Override
    public Receipt receive(Delivery delivery) {
        // Read before the transaction, which others wait for.
        Bytes hash = Hash.of(delivery.body());
        Origin origin = Origin.of(delivery);
        return database.write(db -> new Turn(db, tenant).receive(delivery, hash, origin));
    }

    @Override
    public Optional<Lease> claim(Instant now) {
        return database.write(db -> new Turn(db, tenant).claim(now));
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.read(db -> new Backlog(db).nextDue());
    }

    @Override
    public Snapshot open(Subject subject, Set<String> scopes, Instant now) {
        return database.read(db -> new Desks(db).open(subject, scopes, now));
    }

    @Override
    public Optional<Snapshot> open(RunId run, Set<String> scopes, Instant now) {
        return database.read(db -> new Desks(db).open(run, scopes, now));
    }

    @Override
    public Optional<RunId> route(List<Handle> handles) {
        return database.read(db -> new Desks(db).route(handles));
    }

    @Override
    public Commit commit(Lease.Inbox lease, Decision decision, Instant now) {
        try {
            return database.write(db -> new Turn(db, tenant).commit(lease, decision, now));
        } catch (Refused refused) {
            return Commit.CHANGED;
        }
    }

    @Override
    public void done(Lease.Inbox lease, Note note, Instant now) {
        whileOurs(lease, turn -> turn.done(lease, List.of(note), now));
    }

    @Override
    public void keep(Lease.Inbox lease, List<Handle> handles, Instant until) {
        database.write(db -> {
            new Turn(db, tenant).keep(lease, handles, until);
            return true;
        });
    }

    @Override
    public void dead(Lease.Inbox lease, String why, Instant now) {
        whileOurs(lease, turn -> turn.dead(lease, why));
    }

    @Override
    public void spread(Lease.Inbox lease, Reading.Scope scope, int most, Instant now) {
        whileOurs(lease, turn -> turn.spread(lease, scope, most, now));
    }

    @Override
    public void put(Letter letter, Instant at) {
        database.write(db -> {
            new Inbox(db, tenant).putOnce(letter, Letters.trace(letter), at);
            return true;
        });
    }

    @Override
    public void remind(Letter letter, Instant at) {
        database.write(db -> {
            new Inbox(db, tenant).remind(letter, Letters.trace(letter), at);
            return true;
        });
    }

    @Override
    public Set<String> known(Collection<String> guids) {
        return database.read(
                db -> guids.stream().filter(new Deliveries(db)::has).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Optional<Delivery> received(String guid) {
        return database.read(db -> new Deliveries(db).find(guid));
    }

    @Override
    public void forget(long installation) {
        database.write(db -> {
            new Forgetting(db).forget(installation);
            return true;
        });
    }

    @Override
    public int expire(Retention before, int most) {
        return database.write(db -> new Expiry(db, before).take(most));
    }

    @Override
    public void later(Lease lease, Instant at) {
        switch (lease) {
            case Lease.Inbox letter -> whileOurs(letter, turn -> turn.later(letter, at));
            case Lease.Outbox effect -> whileOurs(effect, outbox -> outbox.later(key(effect), at));
        }
    }

    @Override
    public boolean intend(Lease.Outbox lease, String step, Instant now) {
        return whileOurs(lease, outbox -> outbox.intend(key(lease), step, now));
    }

    @Override
    public void took(Lease.Outbox lease, String step, String remote) {
        whileOurs(lease, outbox -> outbox.took(key(lease), step, remote));
    }

    @Override
    public void undo(Lease.Outbox lease, String step) {
        whileOurs(lease, outbox -> outbox.undo(key(lease), step));
    }

    @Override
    public void missed(Lease.Outbox lease, String step, Instant next) {
        whileOurs(lease, outbox -> outbox.missed(key(lease), step, next));
    }

    @Override
    public void settle(Lease.Outbox lease, Outcome outcome, Instant now) {
        database.write(db -> {
            Outbox outbox = new Outbox(db, tenant);
            boolean ours = outbox.ours(lease);
            if (ours) {
                outbox.settle(lease, outcome, now);
                new Inbox(db, tenant).put(Letters.settled(lease.effect(), lease.subject(), outcome, now), now);
            }
            return ours;
        });
    }

    @Override
    public Book book() {
        return new SqlBook(database);
    }

    @Override
    public SessionBook sessions() {
        return sessions;
    }

    @Override
    public SettingBook settings() {
        return settings;
    }

    @Override
    public AccountBook accounts() {
        return accounts;
    }

    @Override
    public List<Check> checks() {
        return database.checks();
    }

    /** What is ours is somebody else's at once, and not only when the lease has run out. */
    @Override
    public void close() {
        try {
            accounts.giveBack();
            database.write(db -> {
                db.change("UPDATE inbox SET " + GIVEN_BACK, tenant.boot());
                return db.change("UPDATE outbox SET " + GIVEN_BACK, tenant.boot());
            });
        } finally {
            database.close();
        }
    }

    private void whileOurs(Lease.Inbox lease, Consumer<Turn> work) {
        database.write(db -> {
            boolean ours = new Inbox(db, tenant).ours(lease);
            if (ours) {
                work.accept(new Turn(db, tenant));
            }
            return ours;
        });
    }

    private boolean whileOurs(Lease.Outbox lease, Consumer<Outbox> work) {
        return database.write(db -> {
            Outbox outbox = new Outbox(db, tenant);
            boolean ours = outbox.ours(lease);
            if (ours) {
                work.accept(outbox);
            }
            return ours;
        });
    }

    private static String key(Lease.Outbox lease) {
        return lease.effect().key();
    }
}
