package dev.bellhop.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that happened in a managed session, with the time and the id that its platform gave it. */
public sealed interface SessionFact extends Fact {
    Instant at();

    /** How the session stands, and since which event; the detail is the platform's own word. */
    record Stood(String session, Instant at, String event, Stage stage, String detail) implements SessionFact {}

    /** A true step of the work, when it was taken. */
    record Did(Deed deed, Instant at) implements SessionFact {}

    record Said(String event, Instant at, String text) implements SessionFact {}

    /** What the session has used so far, altogether. */
    record Spent(String session, Instant at, Spending spending) implements SessionFact {}

    /** It waits for an answer to exactly this. */
    record Asked(String event, Instant at, Question question, String text) implements SessionFact {}

    record Answered(String event, Instant at) implements SessionFact {}

    /** We looked at GitHub for the branch that we named: its newest commit, if it is there. */
    record BranchSeen(Instant at, Optional<String> head) implements SessionFact {}

    /** Something that people should look at. */
    record Warned(Warning warning, Instant at, String detail) implements SessionFact {
        private static final int MOST = 20;
        private static final Comparator<Warned> BY_AGE =
                Comparator.comparing(Warned::at).thenComparing(Warned::detail);

        /** Both where they add up, each named once; else the newer word. */
        Warned and(Warned other) {
            Warned newer = BY_AGE.compare(this, other) >= 0 ? this : other;
            return warning.adds()
                    ? new Warned(
                            warning,
                            newer.at,
                            Stream.concat(names(), other.names())
                                    .distinct()
                                    .sorted()
                                    .limit(MOST)
                                    .collect(Collectors.joining(", ")))
                    : newer;
        }

        Stream<String> names() {
            return Stream.of(detail.split(", "));
        }
    }

    /** So far its events have been read. */
    record ReadTo(Instant at, String cursor) implements SessionFact {}

    /** In the order in which one outlives another of the same time; of those that are the last the first counts. */
    enum Stage {
        RUNNING,
        RESCHEDULED,
        /** It ended its turn, well or ill. */
        TURN_ENDED,
        /** It goes on when it is answered. */
        ASKS,
        OVER_BUDGET,
        REFUSED,
        EXHAUSTED,
        /** The platform goes on without the repository. */
        NO_REPOSITORY,
        /** The repository was not copied into the session, or not in time. */
        NOT_CLONED,
        FAILED,
        TERMINATED,
        ARCHIVED,
        DELETED;

        /** Nothing that comes after it makes it good. */
        boolean isLast() {
            return compareTo(NO_REPOSITORY) >= 0;
        }
    }

    enum Deed {
        READ,
        EDITED,
        RAN,
        TESTED,
        COMMITTED,
        PUSHED
    }

    enum Question {
        /** For a person to answer in words. */
        WORDS,
        /** For a person to allow or to deny. */
        PERMISSION,
        /** A report to us, which we only acknowledge. */
        REPORT
    }

    enum Warning {
        BASE_PUSHED,
        SECOND_PULL,
        WORKFLOWS_CHANGED,
        AGENT_SETTINGS_CHANGED,
        SUBMODULES_OUTSIDE,
        NOT_ALL_SEEN,
        NOT_PUSHED,
        /** GitHub does not take the token any more that its container began with. */
        TOKEN_REFUSED,
        /** What git said last of changes that are only on its disk; nothing, if there were none. */
        LEFT_BEHIND,
        /** Another session goes on with the work; the detail is what the one before left behind. */
        RESUMED,
        /** As before, but nobody knows what was left behind. */
        RESUMED_BLINDLY;

        /** What happened twice, to two things, is both; of all else the newest word holds. */
        private boolean adds() {
            return this == BASE_PUSHED || this == SECOND_PULL;
        }
    }
}
