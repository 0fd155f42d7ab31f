package dev.bellhop.run;

import java.time.Instant;
import java.util.Optional;

/** What a person asked, as the signed payload said it; and the run that was before, where it is to be tried again. */
public record Request(Person by, Trigger trigger, Instant at, String trace, Issue issue, Optional<RunId> again) {

    /** The same, to be tried again after that run. */
    Request after(RunId run) {
        return new Request(by, trigger, at, trace, issue, Optional.of(run));
    }

    /** What the run of an issue that was filed goes back to. */
    Request filed(Place from, Issue issue) {
        return new Request(by, new Trigger.Filed(from.toString()), at, trace + "/filed", issue, again);
    }

    boolean isPressed() {
        return trigger instanceof Trigger.Pressed;
    }

    /** The run that it asks for, whether or not there will be one. */
    public RunId id() {
        return RunId.of(at, trace);
    }
}
