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
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Decision;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Note;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ledger of simulated worlds and of tests. What it holds outlives the life of the process that opened it. */
public final class MemoryLedger implements Library {
    private final Memory memory;
    private final Tenant tenant;
    private final MemoryAccounts accounts;
    private final Book book;

    public MemoryLedger(String boot, Duration lease) {
        this(Memory.empty(), new Tenant(boot, lease), new MemoryAccounts(boot));
    }

    private MemoryLedger(Memory memory, Tenant tenant, MemoryAccounts accounts) {
        this.memory = memory;
        this.tenant = tenant;
        this.accounts = accounts;
        this.book = new MemoryBook(memory);
    }

    /** The same rows in the next life of the process; what the last one leased is free, and its leases are lost. */
    public MemoryLedger reopen(String boot) {
        synchronized (memory) {
            memory.inbox().letters().forEach(row -> row.due.release());
            memory.outbox().release();
            return new MemoryLedger(memory, new Tenant(boot, tenant.lease()), accounts.reopen(boot));
        }
    }

    @Override
    public Receipt receive(Delivery delivery) {
        synchronized (memory) {
            return memory.inbox().receive(delivery);
        }
    }

    @Override
    public Optional<Lease> claim(Instant now) {
        synchronized (memory) {
            Optional<MemoryInbox.Row> letter = memory.inbox().first(now);
            Optional<MemoryOutbox.Row> effect = memory.outbox().first(now);
            if (letter.isPresent()
                    && effect.stream().noneMatch(other -> at(other.due).isBefore(at(letter.get().due)))) {
                return letter.map(row -> lease(row, now));
            }
            return effect.map(row -> row.lease(tenant, now));
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        synchronized (memory) {
            return memory.waiting().flatMap(due -> due.claimable().stream()).min(Instant::compareTo);
        }
    }

    @Override
    public Snapshot open(Subject subject, Set<String> scopes, Instant now) {
        synchronized (memory) {
            return memory.desks().open(subject, scopes, now);
        }
    }

    @Override
    public Optional<Snapshot> open(RunId run, Set<String> scopes, Instant now) {
        synchronized (memory) {
            return memory.desks().open(run, scopes, now);
        }
    }

    @Override
    public Optional<RunId> route(List<Handle> handles) {
        synchronized (memory) {
            return memory.desks().route(handles);
        }
    }

    @Override
    public Commit commit(Lease.Inbox lease, Decision decision, Instant now) {
        synchronized (memory) {
            Optional<MemoryInbox.Row> row = memory.inbox().leased(lease.id(), tenant, lease.epoch());
            if (row.isEmpty()) {
                return Commit.LOST;
            }
            if (!memory.desks().accepts(decision, now)) {
                return Commit.CHANGED;
            }
            write(decision, now);
            memory.timeline().write(Timeline.About.of(lease.letter(), decision), decision.notes(), now);
            // The letter goes before the alarms come: the alarm that rang may be set again.
            memory.inbox().finish(row.get(), decision.notes());
            wind(decision);
            return Commit.DONE;
        }
    }

    @Override
    public void done(Lease.Inbox lease, Note note, Instant now) {
        synchronized (memory) {
            leased(lease).ifPresent(row -> {
                memory.timeline().write(Timeline.About.of(lease.letter()), List.of(note), now);
                memory.inbox().finish(row, List.of(note));
            });
        }
    }

    @Override
    public void keep(Lease.Inbox lease, List<Handle> handles, Instant until) {
        synchronized (memory) {
            boolean bound = memory.desks().route(handles).isPresent();
            leased(lease).ifPresent(row -> memory.inbox().keep(row, handles, bound ? lease.since() : until));
        }
    }

    @Override
    public void dead(Lease.Inbox lease, String why, Instant now) {
        synchronized (memory) {
            leased(lease).ifPresent(row -> memory.inbox().dead(row, why));
        }
    }

    @Override
    public void spread(Lease.Inbox lease, Reading.Scope scope, int most, Instant now) {
        synchronized (memory) {
            leased(lease).ifPresent(row -> spread(row, scope, most, now));
        }
    }

    @Override
    public void put(Letter letter, Instant at) {
        synchronized (memory) {
            memory.inbox().putOnce(letter, at);
        }
    }

    @Override
    public void remind(Letter letter, Instant at) {
        synchronized (memory) {
            memory.inbox().remind(letter, at);
        }
    }

    @Override
    public Set<String> known(Collection<String> guids) {
        synchronized (memory) {
            return memory.inbox().known(guids);
        }
    }

    @Override
    public Optional<Delivery> received(String guid) {
        synchronized (memory) {
            return memory.inbox().received(guid);
        }
    }

    @Override
    public void forget(long installation) {
        synchronized (memory) {
            Set<String> guids = memory.inbox().forget(installation);
            Set<RunId> runs = memory.desks().forget(installation);
            memory.inbox().forget(runs);
            memory.outbox().forget(runs);
            memory.timeline().forget(runs, memory.desks().subjects(runs), guids);
        }
    }

    @Override
    public int expire(Retention before, int most) {
        synchronized (memory) {
            return new MemoryExpiry(memory, before).take(most);
        }
    }

    @Override
    public void later(Lease lease, Instant at) {
        synchronized (memory) {
            switch (lease) {
                case Lease.Inbox letter -> leased(letter).ifPresent(row -> row.due.putBack(at));
                case Lease.Outbox effect ->
                    leased(effect).ifPresent(row -> memory.outbox().later(row, at));
            }
        }
    }

    @Override
    public boolean intend(Lease.Outbox lease, String step, Instant now) {
        synchronized (memory) {
            Optional<MemoryOutbox.Row> row = leased(lease);
            row.ifPresent(ours -> memory.outbox().intend(ours, step, now));
            return row.isPresent();
        }
    }

    @Override
    public void took(Lease.Outbox lease, String step, String remote) {
        synchronized (memory) {
            leased(lease).ifPresent(row -> memory.outbox().took(row, step, remote));
        }
    }

    @Override
    public void undo(Lease.Outbox lease, String step) {
        synchronized (memory) {
            leased(lease).ifPresent(row -> memory.outbox().undo(row, step));
        }
    }

    @Override
    public void missed(Lease.Outbox lease, String step, Instant next) {
        synchronized (memory) {
            leased(lease).ifPresent(row -> memory.outbox().missed(row, step, next));
        }
    }

    @Override
    public void settle(Lease.Outbox lease, Outcome outcome, Instant now) {
        synchronized (memory) {
            leased(lease).ifPresent(row -> {
                memory.outbox().settle(row, lease, outcome, now);
                memory.inbox().put(Letters.settled(lease.effect(), lease.subject(), outcome, now), now);
            });
        }
    }

    @Override
    public Book book() {
        return book;
    }

    @Override
    public SessionBook sessions() {
        return memory.sessions();
    }

    @Override
    public SettingBook settings() {
        return memory.settings();
    }

    @Override
    public AccountBook accounts() {
        return accounts;
    }

    @Override
    public List<Check> checks() {
        return List.of();
    }

    @Override
    public void close() {}

    private Lease lease(MemoryInbox.Row row, Instant now) {
        row.due.lease(tenant, now);
        return new Lease.Inbox(row.id, row.due.epoch(), row.due.tries(), row.due.since(), row.letter);
    }

    private void write(Decision decision, Instant now) {
        memory.desks().write(decision);
        decision.withdrawn().forEach(memory.outbox()::withdraw);
        for (Effect effect : decision.effects()) {
            memory.outbox().plan(effect, decision.desk().subject(), now);
        }
        decision.runs().forEach(run -> memory.inbox().wake(run.handles(), now));
    }

    private void wind(Decision decision) {
        for (Alarm alarm : decision.alarms()) {
            memory.inbox().set(alarm);
        }
        decision.runs().stream().filter(Run::over).map(Run::id).forEach(memory.inbox()::silence);
    }

    private void spread(MemoryInbox.Row row, Reading.Scope scope, int most, Instant now) {
        if (!(row.letter instanceof Letter.Delivered(Delivery delivery))) {
            throw new IllegalArgumentException("only a delivery can concern many runs");
        }
        List<RunId> runs = memory.desks().activeAfter(row.spreadTo, scope, most);
        runs.forEach(run -> memory.inbox().put(new Letter.Shared(delivery, run), now));
        if (runs.size() < most) {
            memory.inbox().finish(row, List.of());
        } else {
            row.spreadTo = runs.getLast();
            row.due.putBack(now);
        }
    }

    private Optional<MemoryInbox.Row> leased(Lease.Inbox lease) {
        return memory.inbox().leased(lease.id(), tenant, lease.epoch());
    }

    private Optional<MemoryOutbox.Row> leased(Lease.Outbox lease) {
        return memory.outbox().leased(lease, tenant);
    }

    private static Instant at(Due due) {
        return due.at().orElseThrow();
    }
}
