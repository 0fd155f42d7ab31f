package dev.bellhop.engine;

import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Note;
import dev.bellhop.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the process begins, and each hour, whatever runs left behind is cleared away: also runs that nobody knows. */
final class Tidying {
    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(1);

    /** What is younger may belong to an act under way. */
    private static final Duration YOUNG = Duration.ofMinutes(10);

    private static final Note NOBODY = new Note(Note.Kind.IGNORED, "nobody here does that work any more");

    private final Ledger ledger;
    private final Map<String, Agent> agents;

    Tidying(Ports ports) {
        this.ledger = ports.ledger();
        this.agents = ports.agents();
    }

    void begin(Instant now) {
        agents.forEach((service, agent) ->
                agent.housekeeping().ifPresent(_ -> ledger.put(new Letter.Tidy(service), now.plus(SOON))));
    }

    /** The next time is written down first: a round may take longer than a lease. */
    void tidy(Lease.Inbox lease, String service, Instant now) {
        Optional<Housekeeping> here = Optional.ofNullable(agents.get(service)).flatMap(Agent::housekeeping);
        if (here.isEmpty()) {
            ledger.done(lease, NOBODY, now);
            return;
        }
        ledger.put(new Letter.Tidy(service), now.plus(EVERY));
        if (!isTidy(here.get(), service, now)) {
            ledger.put(new Letter.Tidy(service), now.plus(SOON));
        }
    }

    private boolean isTidy(Housekeeping here, String service, Instant now) {
        try {
            return here.tidy(holder -> isLeft(holder, service), now.minus(YOUNG));
        } catch (Fault fault) {
            LOG.warn("What is left at {} could not be looked through: {}", service, fault.why());
            return true;
        }
    }

    /** Only the newest attempt of a run that goes on is waited for. */
    private boolean isLeft(Holder holder, String service) {
        Optional<Run> run = ledger.open(holder.run(), Set.of(), Instant.EPOCH).flatMap(Snapshot::run);
        return run.map(known -> isLeft(known, holder.attempt(), service)).orElse(true);
    }

    private static boolean isLeft(Run run, int number, String service) {
        List<Attempt> attempts = run.attempts();
        if (number < 1 || number > attempts.size()) {
            return true;
        }
        boolean here = attempts.get(number - 1).service().equals(service);
        return here && (run.over() || number < attempts.size());
    }
}
