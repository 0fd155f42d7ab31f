package dev.bellhop.run;

import java.time.Instant;
import java.util.Optional;

/**
 * A share of something limited, taken together with the decision that needs it. It is given back when the run is over,
 * or at its own time where it has one.
 */
public record Claim(String scope, RunId holder, long amount, long limit, Optional<Instant> until) {

    /** Gives back what was taken. */
    static Claim none(String scope, RunId holder) {
        return new Claim(scope, holder, 0, Long.MAX_VALUE, Optional.empty());
    }
}
