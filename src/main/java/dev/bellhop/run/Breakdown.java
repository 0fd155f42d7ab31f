package dev.bellhop.run;

import java.util.Optional;

/** How a session breaks off, and what that means to a person. */
final class Breakdown {
    private Breakdown() {}

    static Optional<Problem> of(SessionFact.Stood seen) {
        return code(seen.stage()).map(code -> new Problem(code, seen.detail()));
    }

    /** What became of the newest turn of a run whose earlier work stands. */
    static Optional<Problem> inReview(Run run) {
        return Optional.of(run.phase())
                .filter(Phase.InReview.class::isInstance)
                .flatMap(_ -> run.facts().sitting().stood())
                .flatMap(Breakdown::of);
    }

    private static Optional<Problem.Code> code(SessionFact.Stage stage) {
        return switch (stage) {
            case RUNNING, RESCHEDULED, TURN_ENDED, ASKS -> Optional.empty();
            case OVER_BUDGET -> Optional.of(Problem.Code.OVER_BUDGET);
            case REFUSED -> Optional.of(Problem.Code.AGENT_DECLINED);
            case EXHAUSTED -> Optional.of(Problem.Code.MODEL_UNREACHABLE);
            case NO_REPOSITORY -> Optional.of(Problem.Code.NO_REPOSITORY);
            case NOT_CLONED -> Optional.of(Problem.Code.REPOSITORY_TOO_LARGE);
            case FAILED -> Optional.of(Problem.Code.AGENT_FAILED);
            case TERMINATED -> Optional.of(Problem.Code.SESSION_ENDED);
            case ARCHIVED, DELETED -> Optional.of(Problem.Code.SESSION_REMOVED);
        };
    }
}
