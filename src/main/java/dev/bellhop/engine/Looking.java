package dev.bellhop.engine;

import dev.bellhop.run.Event;
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

    Event.Looked look(Lease.Inbox lease, Snapshot known, Event.Looked empty) {
        Optional<Run> run = known.run().filter(one -> one.attempt().mayBeAtWork());
        Optional<Agent> agent = run.map(one -> one.attempt().service()).map(agents::get);
        Optional<Place> place = known.desk().place();
        if (run.isEmpty() || agent.isEmpty() || place.isEmpty()) {
            return empty;
        }
        Instant now = empty.at();
        ration.take(agent.get().payer(place.get(), run.get()), now).ifPresent(again -> {
            throw new Reads.Open(again);
        });
        return reads.read(place.get().repo(), lease, now, () -> seen(agent.get(), place.get(), run.get(), empty))
                .orElse(empty);
    }

    private static Event.Looked seen(Agent agent, Place place, Run run, Event.Looked empty) {
        List<Fact> facts = agent.look(place, run);
        return new Event.Looked(empty.at(), empty.trace(), empty.run(), facts, agent.rest(run));
    }
}
