package dev.bellhop.github;

import dev.bellhop.engine.Check;
import dev.bellhop.engine.Fault;
import java.time.Duration;
import java.time.Instant;

/** Whether our clock is near GitHub's, which judges by its own. */
record ClockCheck(AppSeen seen) implements Check {
    private static final Duration NOTABLE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Result look(Instant now) {
        try {
            seen.card();
        } catch (Fault _) {
            return Checkup.unknown();
        }
        Duration ahead = seen.ahead(now);
        if (ahead.abs().compareTo(NOTABLE) <= 0) {
            return Result.ok("This machine's clock is near GitHub's.");
        }
        return Result.warn(
                "This machine's clock is " + ahead.abs().toSeconds() + " s "
                        + (ahead.isNegative() ? "ahead of" : "behind")
                        + " GitHub's. One that is 60 s off makes tokens that GitHub refuses; Bellhop makes them by GitHub's.",
                "set the clock, and have it kept right by NTP");
    }
}
