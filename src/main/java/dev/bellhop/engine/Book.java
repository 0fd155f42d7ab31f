package dev.bellhop.engine;

import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What pages and checks may read. Every method is one consistent reading, and keeps no writer waiting. */
public interface Book {

    /** How much is due and for how long the oldest has waited; throws when the ledger cannot be read. */
    Queue queue(Instant now);

    /** The newest deliveries first. */
    List<Arrival> deliveries(int most);

    /** The newest first. After a delivery that is not known comes nothing. */
    List<Arrival> deliveries(DeliverySearch asked);

    Optional<Parcel> delivery(String guid);

    /** For whom a delivery came, for a fraction of its price; empty where it came for nobody in particular, or never. */
    Optional<Long> installation(String guid);

    /** The newest first, by when they were asked for. */
    List<Run> runs(RunSearch asked);

    /** The newest run of the issue, by the repository's name in whatever case, which it has or had last. */
    Optional<RunId> newest(String repo, int issue);

    Optional<Run> run(RunId id);

    Optional<Story> story(RunId run);

    /**
     * Another one whenever anything of the run's story has changed, for a fraction of its price. Who wants both reads this
     * first: then what comes between the two is read once too often, and not never.
     */
    Optional<String> stamp(RunId run);

    /** Another one whenever these runs would be others, or any of them has changed. */
    String stamp(RunSearch asked);

    /** What the runs used that were asked for in this span, the end excluded. */
    List<Bill> usage(Instant from, Instant to);

    record Queue(long due, Optional<Instant> oldest, long dead) {}

    /** A delivery and what became of it, in plain words. The repository is as it was called then, where it was said. */
    record Arrival(String guid, String event, Optional<String> repo, Instant received, State state, String verdict) {}

    enum State {
        WAITING,
        HANDLED,
        IGNORED,
        DEAD
    }
}
