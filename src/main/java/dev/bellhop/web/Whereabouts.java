package dev.bellhop.web;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Lookout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Where the App is installed, as GitHub said it last: it takes two calls for each place, and every step tells of it. */
final class Whereabouts {
    static final Duration KEPT = Duration.ofSeconds(30);

    private final Lookout lookout;
    private final InstantSource clock;
    private Optional<Said> last = Optional.empty();

    private record Said(List<Lookout.Place> places, Instant at) {}

    Whereabouts(Lookout lookout, InstantSource clock) {
        this.lookout = lookout;
        this.clock = clock;
    }

    /** Asked anew. A {@link Fault} is kept as no place at all. */
    synchronized List<Lookout.Place> asked() {
        last = Optional.of(new Said(List.of(), clock.instant()));
        List<Lookout.Place> places = lookout.places();
        last = Optional.of(new Said(places, clock.instant()));
        return places;
    }

    synchronized List<Lookout.Place> known() {
        Instant now = clock.instant();
        Optional<Said> fresh = last.filter(said -> now.isBefore(said.at().plus(KEPT)));
        return fresh.isPresent() ? fresh.get().places() : asked();
    }
}
