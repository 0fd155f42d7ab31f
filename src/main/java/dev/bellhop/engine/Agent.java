package dev.bellhop.engine;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Place;
import dev.bellhop.run.Run;
import java.util.List;

/** One kind of coding agent. Every call may end in a {@link Fault}. */
public interface Agent {

    /** Asks it to begin, and gives the outside name of what was begun. */
    String start(Place place, Run run, Steps steps);

    /** Asks it to stop; done again it does no harm. What is under way may still go on. */
    void stop(Place place, Attempt attempt);

    /** What it did since it was asked. The same thing may be told any number of times. */
    List<Fact> look(Place place, Attempt attempt);
}
