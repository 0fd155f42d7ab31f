package dev.bellhop.run;

import dev.bellhop.command.Command;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that happened. The time is the source's own; the trace is the delivery or effect that brought it. */
public sealed interface Event {
    Instant at();

    String trace();

    /** A person put a label on an issue. */
    record Labeled(Instant at, String trace, Place place, Issue issue, String label, Person by) implements Event {}

    /** A person wrote, changed or deleted a comment, which may hold commands. */
    record Commented(Instant at, String trace, Place place, Issue issue, Remark remark, Person by) implements Event {}

    /** GitHub told of an agent's doing; the handles say, best first, whose it may be. */
    record Told(Instant at, String trace, Repo repo, List<Handle> handles, List<Fact> facts) implements Event {}

    /** A person pressed on a run's page what they could have commanded in a comment. */
    record Pressed(Instant at, String trace, RunId run, Command.OfRun command, Person by) implements Event {}

    /** A pull request came up or went on, and may change the rules; the head is its newest commit. */
    record Proposed(Instant at, String trace, Place place, String head) implements Event {}

    /** We looked at what a run's agent did, and need not look again before the time, if there is one. */
    record Looked(Instant at, String trace, RunId run, List<Fact> facts, Optional<Instant> rest) implements Event {
        public Looked(Instant at, String trace, RunId run, List<Fact> facts) {
            this(at, trace, run, facts, Optional.empty());
        }
    }

    /** An attempt's agent told by itself how it goes on. */
    record Heard(Instant at, String trace, RunId run, int attempt, List<Fact> facts) implements Event {}

    /** An issue was written with an agent on it, as somebody asked elsewhere. */
    record Filed(Instant at, String trace, Place place, Filing filing) implements Event {}

    /** An act of ours came out. */
    record Performed(Instant at, String trace, RunId run, String effect, Outcome outcome) implements Event {}

    /** A time has come that a run asked for. */
    record Rang(Instant at, String trace, RunId run, Alarm.Kind alarm) implements Event {}

    /** Something happened to all of the run's repository or installation. */
    record Changed(Instant at, String trace, RunId run, Change change) implements Event {}
}
