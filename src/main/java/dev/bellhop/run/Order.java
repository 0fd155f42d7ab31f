package dev.bellhop.run;

import dev.bellhop.command.Command;
import dev.bellhop.command.Heard;
import java.util.Optional;

/** A line of a comment that was said to us, and by whom. */
record Order(Request request, Place place, Heard heard) {

    boolean asksForAgent() {
        return heard instanceof Heard.Understood(Command command, String _)
                && (command instanceof Command.Fix || command instanceof Command.Retry);
    }

    /** What whoever said it may do here. */
    Optional<Standing> standing(Situation now) {
        return now.standing(place.repo(), request.by());
    }
}
