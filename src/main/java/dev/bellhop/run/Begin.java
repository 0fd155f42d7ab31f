package dev.bellhop.run;

import java.time.Instant;

/** What became of asking an agent to start. */
public sealed interface Begin {

    /** Not asked yet. */
    record Planned(Instant at) implements Begin {}

    record Asked(Instant at) implements Begin {}

    record Begun(Instant asked, String remote) implements Begin {}

    record Refused(Instant asked, Problem problem) implements Begin {}
}
