package dev.bellhop.store;

import dev.bellhop.engine.AccountBook;
import dev.bellhop.engine.Bill;
import dev.bellhop.engine.Book;
import dev.bellhop.engine.Check;
import dev.bellhop.engine.DeliverySearch;
import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.Parcel;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.engine.SessionBook;
import dev.bellhop.engine.SettingBook;
import dev.bellhop.engine.Story;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is written and what may be read of it, over the same rows. */
public interface Library extends Ledger, Book {

    /** The part of it that is only read. */
    Book book();

    /** The accounts of people; no installation that goes takes them along. */
    AccountBook accounts();

    SessionBook sessions();

    SettingBook settings();

    /** What must hold for us to be ready, besides that it can be read. */
    List<Check> checks();

    @Override
    default Queue queue(Instant now) {
        return book().queue(now);
    }

    @Override
    default List<Arrival> deliveries(int most) {
        return book().deliveries(most);
    }

    @Override
    default List<Arrival> deliveries(DeliverySearch asked) {
        return book().deliveries(asked);
    }

    @Override
    default Optional<Parcel> delivery(String guid) {
        return book().delivery(guid);
    }

    @Override
    default List<Run> runs(RunSearch asked) {
        return book().runs(asked);
    }

    @Override
    default Optional<RunId> newest(String repo, int issue) {
        return book().newest(repo, issue);
    }

    @Override
    default Optional<Long> installation(String guid) {
        return book().installation(guid);
    }

    @Override
    default Optional<Run> run(RunId id) {
        return book().run(id);
    }

    @Override
    default Optional<Story> story(RunId run) {
        return book().story(run);
    }

    @Override
    default Optional<String> stamp(RunId run) {
        return book().stamp(run);
    }

    @Override
    default String stamp(RunSearch asked) {
        return book().stamp(asked);
    }

    @Override
    default List<Bill> usage(Instant from, Instant to) {
        return book().usage(from, to);
    }
}
