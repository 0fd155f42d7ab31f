package dev.bellhop.session;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Housekeeping;
import dev.bellhop.engine.SessionBook.Holder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears away what attempts left at a platform: their sessions first, then what these worked with. */
final class Broom implements Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Broom.class);

    private final Platform platform;
    private final Registry registry;
    private final Keys keys;
    private final Rest rest;

    /** Brings a session to rest, or says when it will be. */
    interface Rest {
        void bring(String session);
    }

    Broom(Platform platform, Registry registry, Keys keys, Rest rest) {
        this.platform = platform;
        this.registry = registry;
        this.keys = keys;
        this.rest = rest;
    }

    @Override
    public boolean tidy(Predicate<Holder> isLeft, Instant before) {
        Round round = new Round();
        for (Listed session : old(platform.sessions(), before)) {
            left(session, isLeft).ifPresent(holder -> round.clear(holder, session.id(), () -> putAway(session)));
        }
        for (Listed vault : old(platform.vaults(), before)) {
            left(vault, isLeft)
                    .ifPresent(holder -> round.clear(holder, vault.id(), () -> platform.deleteVault(vault.id())));
        }
        keys.holders().stream()
                .filter(isLeft)
                .forEach(holder -> round.clear(holder, "its tokens", () -> keys.takeBack(holder)));
        return round.settled;
    }

    /** What keeps a session from being cleared away keeps no other from it, but leaves it all that it works with. */
    private static final class Round {
        private final Set<Holder> atWork = new HashSet<>();
        private boolean settled = true;

        private void clear(Holder holder, String what, Runnable act) {
            if (atWork.contains(holder)) {
                return;
            }
            try {
                act.run();
                LOG.info("Left behind by {} and cleared away: {}", holder, what);
            } catch (Fault fault) {
                LOG.warn("Left behind by {} and not cleared away yet: {}: {}", holder, what, fault.why());
                atWork.add(holder);
                settled &= !(fault.kind() instanceof Fault.Kind.Wait);
            }
        }
    }

    private List<Listed> old(List<Listed> all, Instant before) {
        return all.stream()
                .filter(one -> !one.archived() && one.made().isBefore(platform.theirs(before)))
                .toList();
    }

    private Optional<Holder> left(Listed one, Predicate<Holder> isLeft) {
        return registry.holder(one.metadata()).filter(isLeft);
    }

    private void putAway(Listed session) {
        rest.bring(session.id());
        platform.archive(session.id());
    }
}
