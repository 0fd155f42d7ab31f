package dev.bellhop.engine;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Place;
import java.util.List;

/** One kind of coding agent. Every call may end in a {@link Fault}. */
public interface Agent {

    /** Asks it to begin, and gives the outside name of what was begun. */
    String start(Place place, Attempt attempt, Steps steps);

    /** What it did since it was asked. The same thing may be told any number of times. */
    List<Fact> look(Place place, Attempt attempt);
}
