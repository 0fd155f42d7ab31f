package dev.bellhop.run;

import java.time.Instant;

/** What became of asking an agent to start. */
public sealed interface Begin {

    /** Not asked yet. */
    record Planned(Instant at) implements Begin {}

    record Asked(Instant at) implements Begin {}

    /** It works only on behalf of a person, and that person has connected no account yet. */
    record Unconnected(Instant asked) implements Begin {}

    record Begun(Instant asked, String remote) implements Begin {}

    record Refused(Instant asked, Problem problem) implements Begin {}
}
