package dev.bellhop.engine;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Place;
import dev.bellhop.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at what a run's agent did. Where looking is refused, nothing was seen, and silence has an end of its own. */
final class Looking {
    private final Map<String, Agent> agents;
    private final Reads reads;
    private final Ration ration = new Ration();

    Looking(Ports ports, Reads reads) {
        this.agents = ports.agents();
        this.reads = reads;
    }

    List<Fact> facts(Lease.Inbox lease, Snapshot known, Instant now) {
        Optional<Attempt> attempt = known.run().map(Run::attempt).filter(Attempt::mayBeAtWork);
        Optional<Agent> agent = attempt.map(Attempt::service).map(agents::get);
        Optional<Place> place = known.desk().place();
        if (agent.isEmpty() || place.isEmpty()) {
            return List.of();
        }
        ration.take(agent.get().payer(place.get(), known.run().get()), now).ifPresent(again -> {
            throw new Reads.Open(again);
        });
        return reads.read(
                        place.get().repo(),
                        lease,
                        now,
                        () -> agent.get().look(place.get(), known.run().get()))
                .orElse(List.of());
    }
}
