package dev.bellhop;

import dev.bellhop.engine.Check;
import java.time.Instant;

/** In the place of all that is looked at of an App. What is missing is said of the settings. */
record NoApp() implements Check {

    @Override
    public String name() {
        return "app";
    }

    @Override
    public Result look(Instant now) {
        return Result.skip("Not looked at: there are no credentials of an App.");
    }
}
