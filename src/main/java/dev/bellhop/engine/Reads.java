package dev.bellhop.engine;

import dev.bellhop.run.Repo;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads of the outside on behalf of a letter, while no transaction is open. */
final class Reads {
    private static final Logger LOG = LoggerFactory.getLogger(Reads.class);

    private final Patience patience;

    Reads(Patience patience) {
        this.patience = patience;
    }

    /** Empty when the other side refuses for good. */
    <T> Optional<T> read(Repo repo, Lease.Inbox lease, Instant now, Supplier<T> ask) {
        try {
            return Optional.of(ask.get());
        } catch (Fault fault) {
            switch (fault.kind()) {
                case Fault.Kind.Refused _ -> {
                    LOG.warn("{} cannot be read: {}", repo.fullName(), fault.why());
                    return Optional.empty();
                }
                case Fault.Kind.Wait(Instant until) -> throw new Open(until);
                case Fault.Kind.NotDone _, Fault.Kind.Unsure _ -> throw new Open(patience.again(lease.since(), now));
            }
        }
    }

    /** The question is still open: the letter waits, and others go on. */
    static final class Open extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Instant until;

        Open(Instant until) {
            this.until = until;
        }

        Instant until() {
            return until;
        }
    }
}
