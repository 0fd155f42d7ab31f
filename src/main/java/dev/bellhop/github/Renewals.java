package dev.bellhop.github;

import dev.bellhop.engine.AccountBook;
import dev.bellhop.engine.AccountBook.Connected;
import dev.bellhop.engine.AccountBook.Pair;
import dev.bellhop.engine.Fault;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps people's tokens fresh. A pair is renewed by one at a time: whoever else comes in this process waits, whoever
 * comes in another is told to come again. The new pair is stored before it is used; if the process ends between GitHub's
 * answer and that, the person must connect again.
 */
public final class Renewals {
    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);

    private static final Duration SPARE = Duration.ofMinutes(5);

    /** Longer than a call may take. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int MOST = 2_000;

    private final AccountBook book;
    private final TokenDesk desk;
    private final InstantSource clock;
    private final Redaction redaction;
    private final Map<Long, Object> turns = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        // Those who then renew at the same time are kept apart by the lease.
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Object> eldest) {
            return size() > MOST;
        }
    };

    public Renewals(AccountBook book, TokenDesk desk, InstantSource clock, Redaction redaction) {
        this.book = book;
        this.desk = desk;
        this.clock = clock;
        this.redaction = redaction;
    }

    /** What may be used now; empty for somebody who has connected nothing, or nothing that GitHub still takes. */
    Optional<Connected> fresh(long id) {
        return unless(id, this::ending);
    }

    /** A token that GitHub did not take is not used again. */
    void refused(long id, Secret token) {
        unless(id, account -> account.pair().access().equals(token));
    }

    Optional<Connected> find(long id) {
        Optional<Connected> found = book.find(id);
        found.ifPresent(account -> remember(account.pair()));
        return found;
    }

    private Optional<Connected> unless(long id, Predicate<Connected> stale) {
        Optional<Connected> found = find(id);
        if (found.filter(stale).isEmpty()) {
            return found;
        }
        synchronized (turn(id)) {
            Optional<Connected> meanwhile = find(id);
            return meanwhile.filter(stale).isPresent() ? renewed(meanwhile.get()) : meanwhile;
        }
    }

    private boolean ending(Connected account) {
        return account.pair().refresh().isPresent()
                && account.pair()
                        .accessEnd()
                        .filter(end -> !desk.now().isBefore(end.minus(SPARE)))
                        .isPresent();
    }

    private Optional<Connected> renewed(Connected old) {
        Optional<Secret> refresh = old.pair().refresh();
        if (refresh.isEmpty()) {
            return forgotten(old);
        }
        Instant now = clock.instant();
        if (!book.lease(old.id(), old.epoch(), now, now.plus(LEASE))) {
            return another(old, now);
        }
        return switch (ask(old, refresh.get())) {
            case TokenDesk.Said.Given(Pair pair) -> stored(old, pair);
            case TokenDesk.Said.Denied denied when denied.error().equals("bad_refresh_token") -> forgotten(old);
            case TokenDesk.Said.Denied denied -> {
                book.release(old.id(), old.epoch());
                throw TokenDesk.misfit(denied);
            }
        };
    }

    /** What was to be done with the token was not done, whatever became of the renewal. */
    private TokenDesk.Said ask(Connected old, Secret refresh) {
        try {
            return desk.renew(refresh);
        } catch (Fault fault) {
            book.release(old.id(), old.epoch());
            throw switch (fault.kind()) {
                case Fault.Kind.Unsure _ -> Fault.notDone(fault.why());
                case Fault.Kind.Wait _, Fault.Kind.NotDone _, Fault.Kind.Refused _ -> fault;
            };
        }
    }

    private Optional<Connected> stored(Connected old, Pair pair) {
        boolean stored = book.renew(old.id(), old.epoch(), pair);
        Optional<Connected> found = find(old.id());
        if (!stored && found.isEmpty()) {
            orphaned(pair);
        }
        return found;
    }

    /** The person ended the connection meanwhile, and GitHub then knew only the old pair. */
    private void orphaned(Pair pair) {
        try {
            desk.revoke(pair.access());
        } catch (Fault fault) {
            LOG.warn("A connection was ended while it was renewed, and GitHub could not be told: {}", fault.why());
        }
    }

    private Optional<Connected> forgotten(Connected old) {
        if (book.disconnect(old.id(), old.epoch())) {
            LOG.info("GitHub does not take the connection of {} any more; it is forgotten", old.login());
        }
        return find(old.id());
    }

    private Optional<Connected> another(Connected old, Instant now) {
        Optional<Connected> found = find(old.id());
        if (found.filter(account -> account.epoch() == old.epoch()).isPresent()) {
            throw Fault.wait(now.plus(SOON), "the connection of " + old.login() + " is being renewed");
        }
        return found;
    }

    private synchronized Object turn(long id) {
        return turns.computeIfAbsent(id, _ -> new Object());
    }

    private void remember(Pair pair) {
        redaction.remember(pair.access());
        pair.refresh().ifPresent(redaction::remember);
    }
}
