package dev.bellhop.engine;

import dev.bellhop.json.JsonMisfit;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Change;
import dev.bellhop.run.Event;
import dev.bellhop.run.Filing;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Known;
import dev.bellhop.run.Note;
import dev.bellhop.run.Place;
import dev.bellhop.run.Policy;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Request;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Situation;
import dev.bellhop.run.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Takes one letter from the inbox through event, situation and decision to its commit. */
final class Deciding {
    /** Others decide about the same issue at the same time; so many in a row never do. */
    private static final int MOST_ROUNDS = 20;

    private static final int RUNS_AT_ONCE = 100;

    /** In this time the runs of an installation end; a minute after its end nobody is remembered. */
    private static final Duration FAREWELL = Duration.ofSeconds(30);

    private static final Change UNINSTALLED = new Change.Gone(Change.Cause.UNINSTALLED);
    private static final Note PUSHED =
            new Note(Note.Kind.IGNORED, "a push: the rules are read anew when they are needed next");
    private static final Note CONCERNS_NOBODY = new Note(Note.Kind.IGNORED, "it concerns no run");
    private static final Note FORGOTTEN = new Note(Note.Kind.IGNORED, "the account that was connected is forgotten");

    private final Ledger ledger;
    private final LongConsumer revoked;
    private final Forge forge;
    private final Policy policy;
    private final Reads reads;
    private final Answers answers;
    private final Looking looking;
    private final Tidying tidying;
    private final Expiring expiring;
    private final Sweeping sweeping;
    private final Patience patience;

    Deciding(Ports ports, Policy policy) {
        this.ledger = ports.ledger();
        this.revoked = ports.persons().revoked();
        this.forge = ports.forge();
        this.policy = policy;
        this.patience = ports.patience();
        this.reads = new Reads(patience);
        this.answers = new Answers(forge, new Answers.Ground(ports.persons().accounts(), ports.outlook()), policy);
        this.tidying = new Tidying(ports);
        this.expiring = new Expiring(ledger);
        this.sweeping = new Sweeping(ports);
        this.looking = new Looking(ports, reads);
    }

    void take(Lease.Inbox lease, Instant now) {
        if (Quarantine.guilty(lease)) {
            ledger.dead(lease, "it ended the process again and again", now);
            return;
        }
        try {
            switch (lease.letter()) {
                case Letter.Delivered(Delivery delivery) -> delivered(lease, delivery, now);
                case Letter.Shared(Delivery delivery, RunId run) -> shared(lease, delivery, run, now);
                case Letter.Proposed(Delivery delivery) -> proposed(lease, forge.read(delivery), now);
                case Letter.Settled(Event.Performed done, Subject subject) -> settled(lease, done, subject, now);
                case Letter.Filed(Filing filing, Place place) -> filed(lease, filing, place, now);
                case Letter.Ring(Alarm alarm) -> ring(lease, alarm, now);
                case Letter.Heard heard -> decide(lease, heard.event(now), about(heard.run(), now), now);
                case Letter.Pressed pressed -> pressed(lease, pressed.event(), now);
                case Letter.Farewell(long installation) -> forget(lease, installation, now);
                case Letter.Tidy(String service) -> tidying.tidy(lease, service, now);
                case Letter.Expire _ -> expiring.expire(now);
                case Letter.Sweep sweep -> sweeping.sweep(sweep, now);
            }
        } catch (JsonMisfit misfit) {
            ledger.dead(lease, "the payload has another shape than we can read: " + misfit.getMessage(), now);
        } catch (Fault unanswered) {
            ledger.later(lease, patience.again(lease.since(), now));
        } catch (Reads.Open open) {
            ledger.later(lease, open.until());
        }
    }

    private void delivered(Lease.Inbox lease, Delivery delivery, Instant now) {
        switch (forge.read(delivery)) {
            case Reading.Nothing(String why) -> ledger.done(lease, new Note(Note.Kind.IGNORED, why), now);
            case Reading.Pushed(Repo repo, Optional<Reading.Wide> noticed) -> {
                forge.forgetRules(repo);
                noticed.ifPresentOrElse(wide -> spread(lease, wide, now), () -> ledger.done(lease, PUSHED, now));
            }
            case Reading.Wide wide -> spread(lease, wide, now);
            case Reading.Revoked(long person) -> {
                revoked.accept(person);
                ledger.done(lease, FORGOTTEN, now);
            }
            case Reading.Told(Event.Told told, Optional<Event.Proposed> proposed, Optional<Reading.Wide> noticed) -> {
                // First, because a crash after the telling would lose it.
                proposed.ifPresent(_ -> ledger.put(new Letter.Proposed(delivery), now));
                noticed.ifPresentOrElse(wide -> spread(lease, wide, now), () -> told(lease, told, now));
            }
            case Reading.Asked(Event event, Subject issue) -> decide(lease, event, about(issue, now), now);
        }
    }

    private void told(Lease.Inbox lease, Event.Told told, Instant now) {
        Optional<RunId> run = ledger.route(told.handles());
        Instant until = lease.since().plus(patience.early());
        if (run.isPresent()) {
            decide(lease, told, about(run.get(), now), now);
        } else if (told.handles().stream().anyMatch(Handle::isAwaited) && now.isBefore(until)) {
            ledger.keep(lease, told.handles(), until);
        } else {
            ledger.done(lease, CONCERNS_NOBODY, now);
        }
    }

    private void proposed(Lease.Inbox lease, Reading reading, Instant now) {
        if (reading instanceof Reading.Told told && told.proposed().isPresent()) {
            Event.Proposed proposed = told.proposed().get();
            decide(lease, proposed, about(proposed.place().subject(), now), now);
        } else {
            ledger.done(lease, CONCERNS_NOBODY, now);
        }
    }

    private void spread(Lease.Inbox lease, Reading.Wide wide, Instant now) {
        // First, because a crash after the spreading would lose it.
        if (wide.scope() instanceof Reading.Scope.Installation(long id)
                && wide.change().equals(UNINSTALLED)) {
            ledger.put(new Letter.Farewell(id), now.plus(FAREWELL));
        }
        ledger.spread(lease, wide.scope(), RUNS_AT_ONCE, now);
    }

    private void shared(Lease.Inbox lease, Delivery delivery, RunId run, Instant now) {
        Optional<Reading.Wide> wide = forge.read(delivery).wide();
        if (wide.isPresent()) {
            Event event = new Event.Changed(
                    delivery.received(), delivery.guid(), run, wide.get().change());
            decide(lease, event, about(run, now), now);
        } else {
            ledger.done(lease, CONCERNS_NOBODY, now);
        }
    }

    /** Not every act belongs to a run; then it belongs to the issue. */
    private void settled(Lease.Inbox lease, Event.Performed done, Subject subject, Instant now) {
        Supplier<Optional<Snapshot>> read = about(done.run(), now);
        decide(lease, done, read.get().isPresent() ? read : about(subject, now), now);
    }

    private void filed(Lease.Inbox lease, Filing filing, Place place, Instant now) {
        Request request = filing.request();
        decide(lease, new Event.Filed(request.at(), request.trace(), place, filing), about(place.subject(), now), now);
    }

    /** By now the issue may have another run. */
    private void pressed(Lease.Inbox lease, Event.Pressed event, Instant now) {
        Optional<Snapshot> known = about(event.run(), now).get();
        known.ifPresentOrElse(
                found -> decide(lease, event, about(found.desk().subject(), now), now),
                () -> ledger.done(lease, CONCERNS_NOBODY, now));
    }

    private void forget(Lease.Inbox lease, long installation, Instant now) {
        ledger.forget(installation);
        ledger.done(lease, new Note(Note.Kind.DONE, "installation " + installation + " is forgotten"), now);
    }

    private void ring(Lease.Inbox lease, Alarm alarm, Instant now) {
        Supplier<Optional<Snapshot>> read = about(alarm.run(), now);
        Optional<Snapshot> known = read.get();
        if (known.isEmpty()) {
            ledger.done(lease, CONCERNS_NOBODY, now);
            return;
        }
        String trace = "alarm:" + alarm.run();
        Event event = switch (alarm.kind()) {
            case LOOK, HINT -> looking.look(lease, known.get(), new Event.Looked(now, trace, alarm.run(), List.of()));
            case QUEUE, CONNECT, HOLD -> new Event.Rang(now, trace, alarm.run(), alarm.kind());
        };
        decide(lease, event, read, now);
    }

    private void decide(Lease.Inbox lease, Event event, Supplier<Optional<Snapshot>> read, Instant now) {
        Known known = Known.NOTHING;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Snapshot> found = read.get();
            if (found.isEmpty()) {
                ledger.done(lease, CONCERNS_NOBODY, now);
                return;
            }
            Asker asker = new Asker.Persistent(reads, patience, lease, now);
            Situation situation = answers.all(found.get().at(now, known), event, asker);
            if (ledger.commit(lease, policy.decide(situation, event), now) != Ledger.Commit.CHANGED) {
                return;
            }
            known = situation.known();
        }
        ledger.later(lease, patience.again(lease.since(), now));
    }

    private Supplier<Optional<Snapshot>> about(Subject subject, Instant now) {
        return () -> Optional.of(ledger.open(subject, policy.scopes(subject), now));
    }

    private Supplier<Optional<Snapshot>> about(RunId run, Instant now) {
        return () -> ledger.open(run, Set.of(), now)
                .flatMap(known -> ledger.open(run, policy.scopes(known.desk().subject()), now));
    }
}
