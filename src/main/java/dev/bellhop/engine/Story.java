package dev.bellhop.engine;

import dev.bellhop.run.Effect;
import dev.bellhop.run.Note;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is written down of a run: what was decided and why, oldest first; its effects in the order in which they were
 * planned; and the guids of the deliveries that had to do with it, in the order in which they first did.
 */
public record Story(Run run, List<Line> lines, List<Act> acts, List<String> deliveries) {

    public Story {
        lines = List.copyOf(lines);
        acts = List.copyOf(acts);
        deliveries = List.copyOf(deliveries);
    }

    /** The trace is a delivery's guid, an effect's key, or the name of an alarm or of what an agent told. */
    public record Line(Instant at, String trace, Note.Kind kind, String words) {}

    /**
     * One effect. {@code since} is when it was planned, and planned last, if it was planned again; {@code due} when it is
     * tried next, if it is to be. The outcome is the last since then: of what is planned, the delay. What cannot be read
     * here has its key and no effect.
     */
    public record Act(
            String key,
            Optional<Effect> effect,
            State state,
            String lane,
            Instant since,
            Optional<Instant> due,
            List<Step> steps,
            Optional<Outcome> outcome) {

        public Act {
            steps = List.copyOf(steps);
        }
    }

    public enum State {
        PLANNED,
        SENDING,
        /** A step of it may have been taken. */
        UNKNOWN,
        /** Set aside until a person has looked. */
        HELD,
        DONE,
        FAILED,
        /** It was not needed any more. */
        WITHDRAWN
    }
}
