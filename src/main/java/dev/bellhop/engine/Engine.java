package dev.bellhop.engine;

import dev.bellhop.run.Policy;
import dev.bellhop.run.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is due to its next commit, one row a turn. Whoever owns threads calls it as often as they like. */
public final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /** A mistake that lasts longer does not pass by itself. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Ledger ledger;
    private final Deciding deciding;
    private final Performer performer;
    private final Tidying tidying;
    private final Expiring expiring;
    private final Sweeping sweeping;
    private final Patience patience;

    public Engine(Ports ports, Policy policy) {
        this.ledger = ports.ledger();
        this.patience = ports.patience();
        this.deciding = new Deciding(ports, policy);
        this.performer = new Performer(ports);
        this.tidying = new Tidying(ports);
        this.expiring = new Expiring(ledger);
        this.sweeping = new Sweeping(ports);
    }

    /** Once in the life of a process, before its first turn: what the last one left is looked for. */
    public void begin(Instant now) {
        tidying.begin(now);
        expiring.begin(now);
        sweeping.begin(now);
    }

    /** False when nothing was due. */
    public boolean turn(Instant now) {
        Optional<Lease> due = ledger.claim(now);
        due.ifPresent(lease ->
                Quarantine.until(lease, now).ifPresentOrElse(later -> putOff(lease, later), () -> take(lease, now)));
        return due.isPresent();
    }

    private void putOff(Lease lease, Instant later) {
        LOG.warn("A row was at work whenever the process ended of late; it waits until {}", later);
        ledger.later(lease, later);
    }

    private void take(Lease lease, Instant now) {
        try {
            switch (lease) {
                case Lease.Inbox letter -> deciding.take(letter, now);
                case Lease.Outbox effect -> performer.perform(effect, now);
            }
        } catch (RuntimeException mistake) {
            LOG.error("A mistake of ours, in try {} since {}", lease.tries(), lease.since(), mistake);
            mistaken(lease, now);
        }
    }

    /** It may pass, as a full disk does; what does not pass is put where people see it. */
    private void mistaken(Lease lease, Instant now) {
        if (lease.since().plus(LONGEST).isAfter(now)) {
            ledger.later(lease, patience.again(lease.since(), now));
            return;
        }
        switch (lease) {
            case Lease.Inbox letter -> ledger.dead(letter, "a mistake in Bellhop; the log has the details", now);
            case Lease.Outbox effect -> performer.giveUp(effect, Problem.Code.INTERNAL, now);
        }
    }
}
