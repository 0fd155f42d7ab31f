package dev.bellhop.engine;

import dev.bellhop.run.Alarm;
import dev.bellhop.run.Event;
import dev.bellhop.run.Filing;
import dev.bellhop.run.Place;
import dev.bellhop.run.RunId;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can lie in the inbox: everything that comes in, comes back, or falls due. */
public sealed interface Letter {

    record Delivered(Delivery delivery) implements Letter {}

    /** A delivery that concerns many runs, for one of them. */
    record Shared(Delivery delivery, RunId run) implements Letter {}

    /** A delivery that proposes a change of the rules, besides what else it says. */
    record Proposed(Delivery delivery) implements Letter {}

    record Settled(Event.Performed event, Subject subject) implements Letter {}

    record Ring(Alarm alarm) implements Letter {}

    /** What an attempt's agent told by itself, up to the last of its own events. */
    record Heard(RunId run, int attempt, String last, List<SessionFact> facts) implements Letter {
        public Heard {
            facts = List.copyOf(facts);
        }

        Event.Heard event(Instant now) {
            return new Event.Heard(now, "heard:" + run, run, attempt, List.copyOf(facts));
        }
    }

    /** An issue was written, whose run begins there. */
    record Filed(Filing filing, Place place) implements Letter {}

    /** Somebody pressed on a run's page. */
    record Pressed(Press press, Instant at) implements Letter {
        Event.Pressed event() {
            return new Event.Pressed(at, press.trace(), press.run(), press.command(), press.by());
        }
    }

    /** The App was taken away from an installation, whose people are to be forgotten. */
    record Farewell(long installation) implements Letter {}

    /** What is left at a service by attempts that are over is to be cleared away. */
    record Tidy(String service) implements Letter {}

    /** What is older than it is kept is to be let go. */
    record Expire() implements Letter {}

    /**
     * GitHub's list of deliveries is to be compared with ours, back to that time: from its beginning, or from where the
     * last turn stopped. When it is through, the next begins at {@code upTo}.
     */
    record Sweep(Instant since, Instant upTo, Optional<String> cursor) implements Letter {
        static Sweep from(Instant since) {
            return new Sweep(since, since, Optional.empty());
        }

        Sweep upTo(Instant newest) {
            return new Sweep(since, newest, cursor);
        }

        Sweep at(String further) {
            return new Sweep(since, upTo, Optional.of(further));
        }

        Sweep next() {
            return from(upTo);
        }
    }
}
