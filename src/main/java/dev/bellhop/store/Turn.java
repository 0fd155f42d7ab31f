package dev.bellhop.store;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Ledger.Commit;
import dev.bellhop.engine.Ledger.Receipt;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Reading.Scope;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Claim;
import dev.bellhop.run.Decision;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Note;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.text.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one transaction does with a letter. */
final class Turn {
    private final Db db;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Desks desks;
    private final Deliveries deliveries;
    private final Timeline timeline;

    Turn(Db db, Tenant tenant) {
        this.db = db;
        this.inbox = new Inbox(db, tenant);
        this.outbox = new Outbox(db, tenant);
        this.desks = new Desks(db);
        this.deliveries = new Deliveries(db);
        this.timeline = new Timeline(db);
    }

    Receipt receive(Delivery delivery, Bytes hash, Origin origin) {
        String name = "delivery:" + delivery.guid();
        if (deliveries.add(delivery, hash, origin)) {
            inbox.putOnce(new Letter.Delivered(delivery), name, delivery.received());
            return Receipt.STORED;
        }
        Deliveries.Known known = deliveries.known(delivery.guid());
        if (!known.hash().equals(hash)) {
            return Receipt.CONFLICT;
        }
        if (known.state() == Book.State.DEAD) {
            deliveries.revive(delivery);
            inbox.putOnce(new Letter.Delivered(delivery), name, delivery.received());
        }
        return Receipt.DUPLICATE;
    }

    /** A row that cannot be read is set aside, and the next one is looked at. */
    Optional<Lease> claim(Instant now) {
        while (true) {
            Optional<Waiting<Long>> letter = inbox.first(now);
            Optional<Waiting<String>> effect = outbox.first(now);
            if (letter.isEmpty() && effect.isEmpty()) {
                return Optional.empty();
            }
            Optional<Lease> lease = Waiting.letterFirst(letter, effect)
                    ? inbox.lease(letter.orElseThrow().key(), now)
                    : outbox.lease(effect.orElseThrow().key(), now);
            if (lease.isPresent()) {
                return lease;
            }
        }
    }

    Commit commit(Lease.Inbox lease, Decision decision, Instant now) {
        db.dialect().lock(db, names(decision));
        if (!inbox.ours(lease)) {
            return Commit.LOST;
        }
        desks.advance(decision.desk());
        decision.runs().forEach(desks::write);
        decision.claims().stream().sorted(Comparator.comparing(Claim::scope)).forEach(claim -> desks.take(claim, now));
        send(decision, now);
        finish(lease, decision.notes(), Timeline.About.of(lease.letter(), decision), now);
        // The letter is gone before the alarms come: the alarm that rang may be set again.
        wind(decision, now);
        return Commit.DONE;
    }

    void done(Lease.Inbox lease, List<Note> notes, Instant now) {
        finish(lease, notes, Timeline.About.of(lease.letter()), now);
    }

    /** A handle that was bound while the letter was being read must not be waited for. */
    void keep(Lease.Inbox lease, List<Handle> handles, Instant until) {
        SortedSet<String> names = new TreeSet<>();
        handles.forEach(handle -> names.add(handle.value()));
        db.dialect().lock(db, names);
        if (inbox.ours(lease)) {
            boolean bound = desks.route(handles).isPresent();
            inbox.keep(lease.id(), handles, bound ? lease.since() : until);
        }
    }

    void later(Lease.Inbox lease, Instant at) {
        inbox.later(lease.id(), at);
    }

    void dead(Lease.Inbox lease, String why) {
        inbox.setAside(lease.id(), why);
        if (lease.letter() instanceof Letter.Delivered(Delivery delivery)) {
            deliveries.state(delivery.guid(), Book.State.DEAD);
            deliveries.verdict(delivery.guid(), why);
        }
    }

    void spread(Lease.Inbox lease, Scope scope, int most, Instant now) {
        if (!(lease.letter() instanceof Letter.Delivered(Delivery delivery))) {
            throw new IllegalArgumentException("only a delivery can concern many runs");
        }
        List<RunId> runs = activeAfter(inbox.spreadTo(lease.id()), scope, most);
        for (RunId run : runs) {
            inbox.putOnce(new Letter.Shared(delivery, run), "shared:" + delivery.guid() + ":" + run, now);
        }
        if (runs.size() < most) {
            done(lease, List.of(), now);
        } else {
            inbox.goOn(lease.id(), runs.getLast(), now);
        }
    }

    private List<RunId> activeAfter(RunId last, Scope scope, int most) {
        List<Object> values = new ArrayList<>();
        values.add(last);
        String within = switch (scope) {
            case Scope.Installation(long id) -> {
                values.add(id);
                yield "installation = ?";
            }
            case Scope.Repositories(Set<Long> ids) -> {
                values.addAll(ids);
                yield "repo IN (-1" + ", ?".repeat(ids.size()) + ")";
            }
        };
        values.add(most);
        return db.all(
                "SELECT id FROM run WHERE active AND id > ? AND " + within + " ORDER BY id LIMIT ?",
                row -> new RunId(row.text("id")),
                values.toArray());
    }

    /** All that two decisions could want at once, in one order for everybody. */
    private static SortedSet<String> names(Decision decision) {
        SortedSet<String> names = new TreeSet<>();
        names.add("desk:" + decision.desk().subject());
        decision.claims().forEach(claim -> names.add("scope:" + claim.scope()));
        decision.runs().forEach(run -> run.handles().forEach(handle -> names.add(handle.value())));
        return names;
    }

    private void send(Decision decision, Instant now) {
        decision.withdrawn().forEach(outbox::withdraw);
        for (Effect effect : decision.effects()) {
            outbox.plan(effect, decision.desk().subject(), now);
        }
    }

    private void finish(Lease.Inbox lease, List<Note> notes, Timeline.About about, Instant now) {
        timeline.write(about, notes, now);
        Letters.guid(lease.letter()).ifPresent(guid -> deliveries.verdict(guid, notes));
        if (lease.letter() instanceof Letter.Delivered(Delivery delivery)) {
            deliveries.state(delivery.guid(), Letters.state(notes));
        }
        inbox.remove(lease.id());
    }

    private void wind(Decision decision, Instant now) {
        for (Alarm alarm : decision.alarms()) {
            inbox.set(alarm);
        }
        decision.runs().forEach(run -> inbox.wake(run.handles(), now));
        decision.runs().stream().filter(Run::over).map(Run::id).forEach(run -> {
            desks.freeAll(run);
            inbox.silence(run);
        });
    }
}
