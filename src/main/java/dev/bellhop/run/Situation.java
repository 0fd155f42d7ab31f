package dev.bellhop.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that a decision may look at: the time, the desk, the run that the event is about or else the active or
 * newest one, what was asked of the world, and how much of each limited thing is taken.
 */
public record Situation(Instant now, Desk desk, Optional<Run> run, Known known, Map<String, Long> taken) {

    public Situation {
        taken = Map.copyOf(taken);
    }

    public <A> Situation knowing(Need<A> need, Optional<A> answer) {
        return new Situation(now, desk, run, known.with(need, answer), taken);
    }

    /** The same, with the repository by its newest name. */
    Situation at(Repo repo) {
        return on(desk.at(repo));
    }

    Situation on(Desk other) {
        return new Situation(now, other, run, known, taken);
    }

    /** How things stand once that is decided. */
    Situation after(Decision decision) {
        Map<String, Long> more = new HashMap<>(taken);
        decision.claims().forEach(claim -> more.merge(claim.scope(), claim.amount(), Long::sum));
        return new Situation(now, decision.desk(), decision.run().or(() -> run), known, more);
    }

    /** Empty when it could not be found out, however often we asked. */
    <A> Optional<A> answer(Need<A> need) {
        return known.to(need);
    }

    /** What somebody may do; a bot is heard only where the operator invited it, and that is all it needs. */
    Optional<Standing> standing(Repo repo, Person person) {
        return person.bot() ? Optional.of(Standing.ADMIN) : answer(new Need.Permission(repo, person));
    }

    long taken(String scope) {
        return taken.getOrDefault(scope, 0L);
    }

    boolean free(Claim claim) {
        return taken(claim.scope()) + claim.amount() <= claim.limit();
    }
}
