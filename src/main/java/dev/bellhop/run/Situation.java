package dev.bellhop.run;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * All that a decision may look at: the time, the desk, the run that the event is about or else the active one,
 * the answers to the needs, and how much of each limited thing is taken.
 */
public record Situation(
        Instant now, Desk desk, Optional<Run> run, Map<Need, Standing> answers, Map<String, Long> taken) {

    public Situation {
        answers = Map.copyOf(answers);
        taken = Map.copyOf(taken);
    }

    /** The same, with the repository by its newest name. */
    Situation at(Repo repo) {
        return new Situation(now, desk.at(repo), run, answers, taken);
    }

    /** Empty when it could not be found out, however often we asked. */
    Optional<Standing> standing(Need.Permission need) {
        return Optional.ofNullable(answers.get(need));
    }

    boolean free(Claim claim) {
        return taken.getOrDefault(claim.scope(), 0L) + claim.amount() <= claim.limit();
    }
}
