package dev.bellhop.store;

import static dev.bellhop.store.Given.NOON;

import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Ledger.Commit;
import dev.bellhop.engine.Letter;
import dev.bellhop.run.Desk;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import dev.bellhop.run.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Workers that claim from one ledger at the same time, and what they did. */
final class ManyHands {
    private final Library library;
    private final int issues;
    private final AtomicInteger decided = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> performed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger heard = new AtomicInteger();

    ManyHands(Library library, int issues) {
        this.library = library;
        this.issues = issues;
    }

    void work(int hands) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(hands)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < hands; i++) {
                all.add(workers.submit(this::untilNothingIsLeft));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    int decided() {
        return decided.get();
    }

    List<String> performed() {
        return List.copyOf(performed);
    }

    int heard() {
        return heard.get();
    }

    /** Of all desks together: one for every decision that was committed. */
    long versions() {
        long sum = 0;
        for (int i = 0; i < issues; i++) {
            sum += desk(new Subject(7, i)).version();
        }
        return sum;
    }

    private void untilNothingIsLeft() {
        for (Optional<Lease> due = library.claim(NOON); due.isPresent(); due = library.claim(NOON)) {
            switch (due.get()) {
                case Lease.Inbox letter -> read(letter);
                case Lease.Outbox effect -> {
                    performed.add(effect.effect().key());
                    library.settle(effect, new Outcome.Done(""), NOON);
                }
            }
        }
    }

    private void read(Lease.Inbox lease) {
        if (lease.letter() instanceof Letter.Delivered(Delivery delivery)) {
            decide(lease, delivery.guid());
        } else {
            heard.incrementAndGet();
            library.done(lease, Given.NOTED, NOON);
        }
    }

    private void decide(Lease.Inbox lease, String guid) {
        Subject subject = new Subject(7, Math.floorMod(guid.hashCode(), issues));
        Effect effect = new Effect.React(RunId.of(NOON, guid), new Target.Issue(), Reaction.EYES);
        Commit commit = Commit.CHANGED;
        while (commit == Commit.CHANGED) {
            commit = library.commit(
                    lease, Draft.on(desk(subject)).effects(effect).decision(), NOON);
        }
        if (commit == Commit.DONE) {
            decided.incrementAndGet();
        }
    }

    private Desk desk(Subject subject) {
        return library.open(subject, Set.of(), NOON).desk();
    }
}
