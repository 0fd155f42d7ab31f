package dev.bellhop.store;

import dev.bellhop.engine.Bill;
import dev.bellhop.engine.Bills;
import dev.bellhop.engine.Book;
import dev.bellhop.engine.DeliverySearch;
import dev.bellhop.engine.Parcel;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.engine.Story;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.text.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may be read of a ledger in memory. */
record MemoryBook(Memory memory) implements Book {
    private static final int STAMP = 24;

    @Override
    public Queue queue(Instant now) {
        synchronized (memory) {
            List<Due> due = memory.waiting().filter(row -> row.isDue(now)).toList();
            long dead = memory.inbox().letters().stream()
                    .filter(row -> row.due.at().isEmpty())
                    .count();
            return new Queue(due.size(), due.stream().map(Due::since).min(Instant::compareTo), dead);
        }
    }

    @Override
    public List<Arrival> deliveries(int most) {
        synchronized (memory) {
            return memory.inbox().newest().limit(most).toList();
        }
    }

    @Override
    public List<Arrival> deliveries(DeliverySearch asked) {
        synchronized (memory) {
            return memory.inbox().found(asked);
        }
    }

    @Override
    public Optional<Parcel> delivery(String guid) {
        synchronized (memory) {
            return memory.inbox().parcel(guid, memory.timeline().runs(Letters.traces(guid)));
        }
    }

    @Override
    public List<Run> runs(RunSearch asked) {
        synchronized (memory) {
            return memory.desks().found(asked);
        }
    }

    @Override
    public Optional<RunId> newest(String repo, int issue) {
        synchronized (memory) {
            return memory.desks().newest(repo, issue);
        }
    }

    @Override
    public Optional<Long> installation(String guid) {
        synchronized (memory) {
            return memory.inbox().parcel(guid, List.of()).flatMap(Parcel::installation);
        }
    }

    @Override
    public Optional<Run> run(RunId id) {
        synchronized (memory) {
            return memory.desks().run(id);
        }
    }

    @Override
    public Optional<Story> story(RunId id) {
        synchronized (memory) {
            List<Story.Line> lines = memory.timeline().of(id);
            List<String> deliveries = lines.stream()
                    .flatMap(line -> memory.inbox().guid(line.trace()).stream())
                    .distinct()
                    .toList();
            return memory.desks()
                    .run(id)
                    .map(run -> new Story(run, lines, memory.outbox().acts(id), deliveries));
        }
    }

    /** Nobody reads a simulated world so often that its stories were dear. */
    @Override
    public Optional<String> stamp(RunId run) {
        return story(run).map(story -> Sha256.hex(story.toString(), STAMP));
    }

    @Override
    public String stamp(RunSearch asked) {
        return Sha256.hex(runs(asked).toString(), STAMP);
    }

    @Override
    public List<Bill> usage(Instant from, Instant to) {
        Bills bills = new Bills();
        synchronized (memory) {
            memory.desks().between(RunId.first(from), RunId.first(to)).forEach(bills::add);
        }
        return bills.all();
    }
}
