package dev.bellhop.platform;

import java.time.Duration;
import java.time.Instant;

/** What an agent does, so long after what it did before. */
record Step(Duration after, Act act) {

    interface Act {
        void at(Instant at);
    }

    static Step now(Act act) {
        return new Step(Duration.ZERO, act);
    }
}
