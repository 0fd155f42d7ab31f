package dev.bellhop.store;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Retention;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Note;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Run;
import dev.bellhop.run.Subject;
import dev.bellhop.text.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Two years of a ledger, drawn by lot: what comes, what is decided, what is done, and what is let go meanwhile. */
final class Ages {
    private static final int STEPS = 200;
    private static final Duration ALL = Duration.ofDays(9_999);

    private final Library library;
    private final Random chance;
    private final Random broom;
    private Instant now = Given.NOON;
    private Optional<Delivery> last = Optional.empty();
    private int count;

    Ages(Library library, long seed) {
        this.library = library;
        this.chance = new Random(seed);
        this.broom = new Random(seed + 1);
    }

    /** How many rows were let go before the end. */
    int live(boolean swept) {
        int gone = 0;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofHours(chance.nextInt(200)));
            if (chance.nextInt(3) == 0) {
                arrives();
            } else {
                works();
            }
            gone += swept ? library.expire(Retention.at(now), broom.nextInt(6)) : 0;
        }
        while (works()) {
            now = now.plusSeconds(1);
        }
        library.expire(Retention.at(now), Integer.MAX_VALUE);
        return gone;
    }

    /** All that anybody can read of it. */
    List<Object> told() {
        List<Book.Arrival> arrivals = library.deliveries(999);
        List<Run> runs = library.runs(RunSearch.newest(100));
        return List.of(
                arrivals,
                arrivals.stream().map(one -> library.delivery(one.guid())).toList(),
                arrivals.stream().map(one -> library.received(one.guid())).toList(),
                runs,
                runs.stream().map(run -> library.story(run.id())).toList(),
                library.usage(Given.NOON.minus(ALL), now.plus(ALL)),
                library.queue(now),
                library.nextDue());
    }

    /** Sometimes what came last comes again, while that can be known. */
    private void arrives() {
        Delivery next = last.filter(
                        one -> one.received().plus(Duration.ofDays(80)).isAfter(now))
                .filter(_ -> chance.nextInt(4) == 0)
                .orElseGet(() -> new Delivery("g" + ++count, "issues", now, Bytes.utf8("{\"n\":" + count + "}")));
        last = Optional.of(next);
        library.receive(next);
    }

    private boolean works() {
        Optional<Lease> due = library.claim(now);
        due.ifPresent(lease -> {
            switch (lease) {
                case Lease.Inbox letter -> decides(letter);
                case Lease.Outbox effect -> library.settle(effect, outcome(), now);
            }
        });
        return due.isPresent();
    }

    private Outcome outcome() {
        return chance.nextBoolean()
                ? new Outcome.Done("remote")
                : new Outcome.Failed(new Problem(Problem.Code.LOCKED, "by mona"));
    }

    private void decides(Lease.Inbox lease) {
        int lot = lease.letter() instanceof Letter.Settled ? 0 : chance.nextInt(6);
        switch (lot) {
            case 0 -> library.done(lease, Given.NOTED, now);
            case 1 -> library.done(lease, new Note(Note.Kind.IGNORED, "not ours"), now);
            case 2 -> library.dead(lease, "cannot be read", now);
            default -> commits(lease);
        }
    }

    private void commits(Lease.Inbox lease) {
        var known = library.open(new Subject(7, chance.nextInt(3)), Set.of(), now);
        Run run = known.run()
                .filter(Predicate.not(Run::over))
                .orElseGet(() -> Given.run("r" + ++count, known.desk().subject()));
        Draft draft = Draft.on(known.desk())
                .run(chance.nextInt(3) == 0 ? Given.over(run) : run)
                .effects(new Effect.Status(run.id()), new Effect.Say(run.id(), "c" + ++count, "@mona, look."));
        library.commit(lease, (chance.nextInt(4) == 0 ? draft.withdrawn() : draft).decision(), now);
    }
}
