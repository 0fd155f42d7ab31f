package dev.bellhop.engine;

import dev.bellhop.run.Fact;
import dev.bellhop.run.Halt;
import dev.bellhop.run.Message;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One kind of coding agent. Every call may end in a {@link Fault}. */
public interface Agent {

    /** Asks it to begin, and gives the outside name of what was begun. */
    String start(Place place, Run run, Steps steps);

    /**
     * Asks it to stop, as that person wishes, and closes its draft if they said so; done again it does no harm. What is
     * under way may still go on: the answer is what was done.
     */
    Set<Halt> stop(Place place, Run run, Person by, boolean close);

    /** Says something to it while it works or waits, and gives the outside name of what was said. */
    String steer(Place place, Run run, Message message, Steps steps);

    /** Whose limits are used up by looking. */
    Payer payer(Place place, Run run);

    /** Takes note of what it reported, so that it goes on, and gives the outside name of that. */
    String answer(Place place, Run run, String question, Steps steps);

    /** Clears away whatever it needed for the attempt; done again it does no harm. */
    void end(Place place, Run run, int attempt);

    /** Empty for one that has nothing elsewhere but its work. */
    default Optional<Housekeeping> housekeeping() {
        return Optional.empty();
    }

    /** What it did since it was asked. The same thing may be told any number of times. */
    List<Fact> look(Place place, Run run);

    /** Until when nobody needs to look, because it tells by itself what it does; empty where it does not. */
    default Optional<Instant> rest(Run run) {
        return Optional.empty();
    }
}
