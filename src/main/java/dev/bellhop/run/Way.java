package dev.bellhop.run;

import dev.bellhop.rules.AgentRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How a task is handed over. */
public sealed interface Way {
    /** By which door an issue is assigned, where there are several. */
    record Door(AgentRule.Api api, AgentRule.Assign assign) implements Way {
        public static final Door USUAL = new Door(AgentRule.Api.REST, AgentRule.Assign.ADD);
    }

    /**
     * In a session of its own, with repositories in it, of which the first is the one to work in; to be pushed to the
     * branch that we chose, for so many US dollars where somebody set a limit. A draft is to stay one.
     */
    record Seat(List<Mount> mounts, String branch, Optional<BigDecimal> budget, boolean draft) implements Way {
        public Seat {
            mounts = List.copyOf(mounts);
        }
    }

    /** For an agent that comes to the issue. */
    default Door door() {
        return this instanceof Door door ? door : Door.USUAL;
    }

    default Optional<Seat> seat() {
        return this instanceof Seat seat ? Optional.of(seat) : Optional.empty();
    }
}
