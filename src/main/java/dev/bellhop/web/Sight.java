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

    /** An organisation's owner sees what came for it; what came for nobody in particular is the operator's. */
    boolean sees(Visitor visitor, Parcel parcel) {
        return visitor instanceof Visitor.Operator
                || parcel.installation().filter(reach(visitor)::owns).isPresent();
    }

    List<Book.Arrival> deliveries(Visitor visitor, DeliverySearch asked) {
        if (visitor instanceof Visitor.Operator) {
            return book.deliveries(asked);
        }
        List<Book.Arrival> seen = new ArrayList<>();
        DeliverySearch next = asked;
        for (int page = 0; page < MOST_PAGES && seen.size() < asked.most(); page++) {
            List<Book.Arrival> more = book.deliveries(next);
            more.stream()
                    .filter(arrival -> book.delivery(arrival.guid())
                            .filter(parcel -> sees(visitor, parcel))
                            .isPresent())
                    .limit(asked.most() - seen.size())
                    .forEach(seen::add);
            if (more.size() < next.most()) {
                break;
            }
            next = next.before(more.getLast().guid());
        }
        return List.copyOf(seen);
    }

    Parcel parcel(Visitor visitor, String guid) {
        return book.delivery(guid)
                .filter(parcel -> sees(visitor, parcel))
                .orElseThrow(() -> new Refused(Problem.of(404)));
    }

    /** The same nothing for what is not there and for what is not for them. */
    Story story(Visitor visitor, String id) {
        return RunId.read(id)
                .flatMap(book::story)
                .filter(story -> sees(visitor, story.run()))
                .orElseThrow(() -> new Refused(Problem.of(404)));
    }

    private Reach reach(Visitor visitor) {
        return new Reach(visitor, readers.get());
    }
}
