package dev.bellhop.run;

import dev.bellhop.command.Command;
import java.util.Optional;

/** A request that is well understood: what is to be started, and with which words. */
record Wish(Request request, Place place, Command.Fix order) {

    RunId id() {
        return request.id();
    }

    Person by() {
        return request.by();
    }

    /** What the asker may do here. */
    Optional<Standing> standing(Situation now) {
        return now.standing(place.repo(), request.by());
    }
}
