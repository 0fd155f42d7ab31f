package dev.bellhop.web;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.DeliverySearch;
import dev.bellhop.engine.Parcel;
import dev.bellhop.engine.Readers;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.engine.Story;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What of the book a visitor may read: the operator all, a person the runs of repositories that they can read, and what
 * came for organisations of theirs.
 */
record Sight(Book book, Supplier<Optional<Readers>> readers) {
    /** Pages of deliveries that are looked through for those that somebody may see. */
    private static final int MOST_PAGES = 5;

    static Sight of(EdgeParts parts) {
        return new Sight(parts.book(), () -> parts.lobby().get().readers());
    }

    boolean sees(Visitor visitor, Run run) {
        return reach(visitor).reads(run.place().repo());
    }

    Picked runs(Visitor visitor, RunSearch asked) {
        return Picked.of(book, asked, reach(visitor));
    }

    /** Some deliveries that may be seen, and the one to go on after, seen or not. */
    record Shown(List<Book.Arrival> arrivals, Optional<String> next) {}

    /** An organisation's owner sees what came for it; what came for nobody in particular is the operator's. */
    Shown deliveries(Visitor visitor, DeliverySearch asked) {
        List<Book.Arrival> seen = new ArrayList<>();
        DeliverySearch next = asked;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Book.Arrival> more = book.deliveries(next);
            for (Book.Arrival arrival : more) {
                if (seen.size() == asked.most()) {
                    return new Shown(seen, Optional.of(seen.getLast().guid()));
                }
                if (sees(visitor, arrival.guid())) {
                    seen.add(arrival);
                }
            }
            if (more.size() < next.most()) {
                return new Shown(seen, Optional.empty());
            }
            next = next.before(more.getLast().guid());
        }
        return new Shown(seen, next.before());
    }

    Parcel parcel(Visitor visitor, String guid) {
        return Optional.of(guid)
                .filter(asked -> sees(visitor, asked))
                .flatMap(book::delivery)
                .orElseThrow(() -> new Refused(Problem.of(404)));
    }

    private boolean sees(Visitor visitor, String guid) {
        return visitor instanceof Visitor.Operator
                || book.installation(guid).filter(reach(visitor)::owns).isPresent();
    }

    /** The same nothing for what is not there and for what is not for them. */
    Run run(Visitor visitor, String id) {
        return RunId.read(id)
                .flatMap(book::run)
                .filter(run -> sees(visitor, run))
                .orElseThrow(() -> new Refused(Problem.of(404)));
    }

    /** The whole of it is read only for who may see it. */
    Story story(Visitor visitor, String id) {
        return book.story(run(visitor, id).id()).orElseThrow(() -> new Refused(Problem.of(404)));
    }

    private Reach reach(Visitor visitor) {
        return new Reach(visitor, readers.get());
    }
}
