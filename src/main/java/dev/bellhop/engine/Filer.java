package dev.bellhop.engine;

import dev.bellhop.run.Filing;
import dev.bellhop.run.Place;

/** Writes issues that an agent is on from the start. */
public interface Filer {

    /** The new issue; refused, too, where it was written and the agent is not on it. */
    Place file(Place from, Filing filing, Steps steps);
}
