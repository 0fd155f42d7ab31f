package dev.bellhop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When the process begins, and ever again, GitHub's list of deliveries is compared with ours: what we do not have is
 * fetched and put in as if it had come. One turn asks little enough to be over before its lease is.
 */
final class Sweeping {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    /** A new ledger does not do what was asked of somebody else days ago. */
    private static final Duration FIRST = Duration.ofHours(1);

    /** A delivery may be on GitHub's list later than one that was sent after it. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int MOST_PAGES = 5;
    private static final int MOST_READ = 25;
    private static final int MOST_FAILED = 3;

    private final Ledger ledger;
    private final Postbox postbox;
    private final Duration every;

    Sweeping(Ports ports) {
        this.ledger = ports.ledger();
        this.postbox = ports.post().postbox();
        this.every = ports.post().every();
    }

    void begin(Instant now) {
        ledger.remind(Letter.Sweep.from(now.minus(FIRST)), now);
    }

    void sweep(Letter.Sweep sweep, Instant now) {
        try {
            Listed listed = list(sweep);
            Fetched fetched = fetch(listed.missing(), now);
            if (fetched.rest()) {
                ledger.put(sweep, now.plus(SOON));
                return;
            }
            Letter.Sweep whole = sweep.upTo(fetched.failed() ? sweep.since() : listed.newest());
            ledger.put(listed.next().map(whole::at).orElseGet(whole::next), now.plus(pause(listed)));
        } catch (Fault fault) {
            LOG.warn("GitHub's list of deliveries could not be compared with ours: {}", fault.why());
            ledger.put(afresh(sweep, fault), later(fault, now));
        }
    }

    private Duration pause(Listed listed) {
        return listed.next().isPresent() ? SOON : every;
    }

    /** A cursor that GitHub does not take any more is of no use. */
    private static Letter.Sweep afresh(Letter.Sweep sweep, Fault fault) {
        return fault.kind() instanceof Fault.Kind.Refused ? Letter.Sweep.from(sweep.since()) : sweep;
    }

    private Instant later(Fault fault, Instant now) {
        Instant usual = now.plus(every);
        return fault.kind() instanceof Fault.Kind.Wait(Instant until) && until.isAfter(usual) ? until : usual;
    }

    /** What we miss, the newest first; the newest time seen; and where to go on. */
    private record Listed(Collection<Postbox.Sent> missing, Instant newest, Optional<String> next) {}

    private Listed list(Letter.Sweep sweep) {
        Instant from = sweep.since().minus(OVERLAP);
        List<Postbox.Sent> seen = new ArrayList<>();
        Optional<String> cursor = sweep.cursor();
        for (int page = 0; page == 0 || (page < MOST_PAGES && cursor.isPresent()); page++) {
            Postbox.Page read = postbox.page(cursor);
            seen.addAll(read.sent());
            boolean old = read.sent().stream().anyMatch(sent -> sent.at().isBefore(from));
            cursor = old ? Optional.empty() : read.next();
        }
        return new Listed(missing(seen, from), newest(sweep, seen), cursor);
    }

    private Collection<Postbox.Sent> missing(List<Postbox.Sent> seen, Instant from) {
        Map<String, Postbox.Sent> wanted = new LinkedHashMap<>();
        seen.stream()
                .filter(sent -> sent.about().wanted() && !sent.at().isBefore(from))
                .forEach(sent -> wanted.putIfAbsent(sent.guid(), sent));
        wanted.keySet().removeAll(ledger.known(wanted.keySet()));
        return wanted.values();
    }

    /** Of the first page; those that follow are older, and what came meanwhile is for the next time. */
    private static Instant newest(Letter.Sweep sweep, List<Postbox.Sent> seen) {
        return sweep.cursor().isPresent()
                ? sweep.upTo()
                : seen.stream()
                        .map(Postbox.Sent::at)
                        .filter(sweep.since()::isBefore)
                        .max(Instant::compareTo)
                        .orElse(sweep.since());
    }

    private record Fetched(boolean rest, boolean failed) {}

    /**
     * The oldest first, as they would have come. One that cannot be read, or is too large for us, does not
     * keep the others back.
     */
    private Fetched fetch(Collection<Postbox.Sent> missing, Instant now) {
        List<Postbox.Sent> all = new ArrayList<>(missing).reversed();
        boolean more = all.size() > MOST_READ;
        int failed = 0;
        int unanswered = 0;
        int found = 0;
        for (Postbox.Sent sent : all.subList(0, more ? MOST_READ : all.size())) {
            try {
                found += found(sent, now) ? 1 : 0;
            } catch (Fault fault) {
                failed++;
                unanswered += fault.kind() instanceof Fault.Kind.Refused ? 0 : 1;
                LOG.warn("Delivery {} could not be fetched from GitHub: {}", sent.guid(), fault.why());
                if (unanswered == MOST_FAILED || fault.kind() instanceof Fault.Kind.Wait) {
                    throw fault;
                }
            }
        }
        return new Fetched(more && found > 0, failed > 0 || more);
    }

    private boolean found(Postbox.Sent sent, Instant now) {
        Optional<Delivery> delivery = postbox.read(sent.id(), now);
        boolean stored = delivery.map(ledger::receive)
                .filter(Ledger.Receipt.STORED::equals)
                .isPresent();
        if (stored) {
            LOG.info("Delivery {} ({}) was fetched from GitHub's list", sent.guid(), sent.what());
        }
        return stored;
    }
}
