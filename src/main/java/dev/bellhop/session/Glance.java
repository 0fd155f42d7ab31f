package dev.bellhop.session;

import dev.bellhop.engine.Fault;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Phase;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Run;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.SessionFact.Stage;
import dev.bellhop.run.Sitting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look at a session and at what came of it. Only what is new is read, and its token is changed in time. */
final class Glance {
    /** A session that says nothing for so long is asked whether it is still there. */
    private static final Duration QUIET = Duration.ofMinutes(5);

    /** In this time a repository is copied into a session, or it never is. */
    private static final Duration TO_CLONE = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Glance.class);

    private final Platform platform;
    private final Keys keys;
    private final Renewal renewal;
    private final Harvest harvest;
    private final Leftovers leftovers;
    private final InstantSource clock;

    Glance(Platform platform, Keys keys, Renewal renewal, Harvest harvest, InstantSource clock) {
        this.platform = platform;
        this.keys = keys;
        this.renewal = renewal;
        this.harvest = harvest;
        this.leftovers = new Leftovers(platform);
        this.clock = clock;
    }

    List<Fact> look(Place place, Run run, Names names) {
        Instant now = clock.instant();
        Sitting sitting = run.facts().sitting();
        Optional<Cursor> since = readTo(run, List.of());
        Optional<Batch> batch = batch(names, since);
        if (batch.isEmpty()) {
            return List.of(stood(names, Stage.DELETED, now));
        }
        List<SessionEvent> events = batch.get().events();
        List<Fact> facts = new ArrayList<>(Chronicle.of(names.session(), events).stream()
                .filter(fact -> !isRefusal(fact) || platform.dialect().keepsFirstToken())
                .toList());
        batch.get()
                .cursor()
                .filter(cursor -> !since.equals(Optional.of(cursor)))
                .map(cursor -> new SessionFact.ReadTo(cursor.at(), cursor.toString()))
                .ifPresent(facts::add);
        if (isQuiet(run, now)) {
            facts.addAll(presence(names, sitting.stood().isEmpty() && isSilent(run, facts), now));
        }
        if (!names.outside().isEmpty() && sitting.stood().isEmpty()) {
            String outside = String.join(", ", names.outside());
            facts.add(new SessionFact.Warned(SessionFact.Warning.SUBMODULES_OUTSIDE, now, outside));
        }
        renew(place, run, names, events);
        boolean ended = facts.stream().anyMatch(Glance::isRefusal)
                || events.stream().anyMatch(SessionEvent.Idle.class::isInstance);
        facts.addAll(harvested(place, run, new Harvest.Cause(now, ended, Opened.in(events))));
        return leftovers.beside(names.session(), run, facts, now);
    }

    private static boolean isRefusal(Fact fact) {
        return fact instanceof SessionFact.Warned(SessionFact.Warning warning, Instant _, String _)
                && warning == SessionFact.Warning.TOKEN_REFUSED;
    }

    static Optional<Cursor> readTo(Run run, List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> fact instanceof SessionFact.ReadTo read ? Stream.of(read) : Stream.of())
                .findFirst()
                .or(() -> run.facts().sitting().read())
                .map(SessionFact.ReadTo::cursor)
                .flatMap(Cursor::parse);
    }

    private Optional<Batch> batch(Names names, Optional<Cursor> since) {
        try {
            return Optional.of(platform.events(names.session(), since));
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused(Problem problem)
                    && problem.code() == Problem.Code.PLATFORM_NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private static boolean isQuiet(Run run, Instant now) {
        return run.facts()
                .lastSign()
                .filter(sign -> sign.plus(QUIET).isAfter(now))
                .isEmpty();
    }

    /** Since it was asked to begin, not a word of it; while we were away it may have had much to say. */
    private static boolean isSilent(Run run, List<Fact> facts) {
        return facts.stream().noneMatch(SessionFact.Stood.class::isInstance)
                && run.facts().sitting().deeds().isEmpty();
    }

    /** What somebody put away says so nowhere but in the session itself. */
    private List<Fact> presence(Names names, boolean silent, Instant now) {
        Optional<Sighting> seen = platform.show(names.session());
        if (seen.isEmpty()) {
            return List.of(stood(names, Stage.DELETED, now));
        }
        if (seen.get().archived()) {
            return List.of(stood(names, Stage.ARCHIVED, now));
        }
        boolean never =
                silent && seen.get().made().isBefore(platform.theirs(now).minus(TO_CLONE));
        return never ? List.of(stood(names, Stage.NOT_CLONED, now)) : List.of();
    }

    private static Fact stood(Names names, Stage stage, Instant now) {
        return new SessionFact.Stood(names.session(), now, stage.name().toLowerCase(Locale.ROOT), stage, "");
    }

    /** While it works, in time; and once after somebody did not take the token any more. */
    private void renew(Place place, Run run, Names names, List<SessionEvent> events) {
        boolean works = run.phase() instanceof Phase.Working;
        boolean refused = events.stream()
                .anyMatch(event -> event instanceof SessionEvent.Trouble trouble
                        && trouble.type().equals("mcp_authentication_failed_error")
                        && keys.isOlderThan(run, trouble.at()));
        if ((works && keys.isDue(run)) || refused) {
            renewed(place, run, names);
        }
    }

    /** A platform that takes no new token hides nothing else. */
    private void renewed(Place place, Run run, Names names) {
        try {
            renewal.renew(place, run, names);
        } catch (Fault fault) {
            if (!(fault.kind() instanceof Fault.Kind.Refused)) {
                throw fault;
            }
            LOG.warn("Run {} keeps its token: {}", run.id(), fault.why());
        }
    }

    /** Before anything can have been pushed nobody looks. */
    private List<Fact> harvested(Place place, Run run, Harvest.Cause cause) {
        Sitting sitting = run.facts().sitting();
        boolean over =
                sitting.stood().filter(seen -> seen.stage() == Stage.TURN_ENDED).isPresent();
        boolean pushed = sitting.deeds().containsKey(SessionFact.Deed.PUSHED);
        boolean looks = cause.ended() || !cause.opened().isEmpty();
        return looks || over || pushed || run.pull().isPresent() ? harvest.look(place, run, cause) : List.of();
    }
}
