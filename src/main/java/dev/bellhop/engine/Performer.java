package dev.bellhop.engine;

import dev.bellhop.run.Effect;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one effect as far as it can be done now. Only here is it decided whether anything is repeated. */
final class Performer {
    private static final Logger LOG = LoggerFactory.getLogger(Performer.class);

    private final Ledger ledger;
    private final Acts acts;
    private final Pace pace = new Pace();
    private final Patience patience;

    Performer(Ports ports) {
        this.ledger = ports.ledger();
        this.acts = new Acts(ports);
        this.patience = ports.patience();
    }

    void perform(Lease.Outbox lease, Instant now) {
        Optional<Place> place =
                ledger.open(lease.subject(), Set.of(), now).desk().place();
        if (place.isEmpty() || Quarantine.guilty(lease)) {
            giveUp(lease, Problem.Code.INTERNAL, now);
            return;
        }
        Optional<Instant> wait = turn(lease.effect(), place.get(), now);
        if (wait.isPresent()) {
            ledger.later(lease, wait.get());
            return;
        }
        try {
            Journal journal = new Journal(ledger, lease, patience, now);
            ledger.settle(lease, new Outcome.Done(acts.act(lease.effect(), place.get(), journal)), now);
        } catch (Journal.Missed missed) {
            ledger.missed(lease, missed.step(), missed.next());
        } catch (Journal.Lost _) {
            LOG.info("{} is another worker's now", lease.effect().key());
        } catch (Fault fault) {
            LOG.warn("{} did not go through: {}", lease.effect().key(), fault.why());
            wentWrong(lease, fault, now);
        }
    }

    private Optional<Instant> turn(Effect effect, Place place, Instant now) {
        String credential = credential(effect, place);
        Map<String, Duration> distances = new HashMap<>(Map.of(credential, patience.betweenWrites()));
        if (effect instanceof Effect.Status) {
            distances.put(effect.key(), patience.betweenEdits());
        }
        return pace.write(distances, now);
    }

    private void wentWrong(Lease.Outbox lease, Fault fault, Instant now) {
        switch (fault.kind()) {
            case Fault.Kind.Refused(Problem problem) -> ledger.settle(lease, new Outcome.Failed(problem), now);
            case Fault.Kind.Wait(Instant until) -> again(lease, until, Outcome.Why.TOLD_TO_WAIT, now);
            case Fault.Kind.NotDone _ -> again(lease, patience.again(lease.since(), now), Outcome.Why.NO_ANSWER, now);
            case Fault.Kind.Unsure _ -> {
                Instant next = patience.again(lease.since(), now);
                Instant soonest = now.plus(patience.doubt());
                again(lease, next.isAfter(soonest) ? next : soonest, Outcome.Why.NO_ANSWER, now);
            }
        }
    }

    private void again(Lease.Outbox lease, Instant at, Outcome.Why why, Instant now) {
        if (lease.since().plus(patience.giveUp()).isBefore(now)) {
            giveUp(lease, Problem.Code.UNREACHABLE, now);
        } else if (!lease.told() && Duration.between(lease.since(), at).compareTo(patience.word()) > 0) {
            ledger.settle(lease, new Outcome.Delayed(at, why), now);
        } else {
            ledger.later(lease, at);
        }
    }

    void giveUp(Lease.Outbox lease, Problem.Code why, Instant now) {
        ledger.settle(lease, new Outcome.Failed(new Problem(why)), now);
    }

    /** A person's token has limits of its own. */
    private static String credential(Effect effect, Place place) {
        return switch (effect) {
            case Effect.Start _, Effect.Stop _, Effect.Steer _, Effect.Answer _, Effect.End _, Effect.File _ ->
                "person";
            case Effect.Open _, Effect.React _, Effect.Status _, Effect.Say _, Effect.Report _, Effect.TakeLabelOff _ ->
                Pace.installation(place.repo());
        };
    }
}
