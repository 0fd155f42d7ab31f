package dev.bellhop.engine;

import dev.bellhop.run.Filing;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import java.util.Optional;

/** Writes issues that an agent is on from the start. */
public interface Filer {

    /** It is written, and filing it again would write another; without the agent on it where there is a problem. */
    record Filed(Place place, Optional<Problem.Code> problem) {}

    Filed file(Place from, Filing filing, Steps steps);
}
