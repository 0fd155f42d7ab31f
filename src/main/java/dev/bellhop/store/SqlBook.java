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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may be read of a ledger in a database, over the connections of those who only read. */
record SqlBook(Database database) implements Book {

    @Override
    public Queue queue(Instant now) {
        return database.read(db -> new Backlog(db).queue(now));
    }

    @Override
    public List<Arrival> deliveries(int most) {
        return database.read(db -> new Deliveries(db).newest(most));
    }

    @Override
    public List<Arrival> deliveries(DeliverySearch asked) {
        return database.read(db -> new Deliveries(db).found(asked));
    }

    @Override
    public Optional<Parcel> delivery(String guid) {
        return database.read(db -> new Deliveries(db).parcel(guid));
    }

    @Override
    public List<Run> runs(RunSearch asked) {
        return database.read(db -> new Runs(db).found(asked));
    }

    @Override
    public Optional<RunId> newest(String repo, int issue) {
        return database.read(db -> new Runs(db).newest(repo, issue));
    }

    @Override
    public Optional<Long> installation(String guid) {
        return database.read(db -> new Deliveries(db).installation(guid));
    }

    @Override
    public Optional<Run> run(RunId id) {
        return database.read(db -> new Runs(db).run(id));
    }

    @Override
    public Optional<Story> story(RunId run) {
        return database.read(db -> new Stories(db).of(run));
    }

    @Override
    public Optional<String> stamp(RunId run) {
        return database.read(db -> new Stories(db).stamp(run));
    }

    @Override
    public String stamp(RunSearch asked) {
        return database.read(db -> new Runs(db).stamp(asked));
    }

    @Override
    public List<Bill> usage(Instant from, Instant to) {
        Bills bills = new Bills();
        return database.read(db -> {
            new Runs(db).addTo(bills, RunId.first(from), RunId.first(to));
            return bills.all();
        });
    }
}
