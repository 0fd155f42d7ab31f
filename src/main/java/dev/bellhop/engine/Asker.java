package dev.bellhop.engine;

import dev.bellhop.run.Repo;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** How a question is put to the outside, and what becomes of one that stays open. */
interface Asker {

    /** Empty when it cannot be found out. */
    <A> Optional<A> ask(Repo repo, Supplier<A> question);

    /** On behalf of a letter, which waits for the answer; but not for ever. */
    record Persistent(Reads reads, Patience patience, Lease.Inbox lease, Instant now) implements Asker {
        @Override
        public <A> Optional<A> ask(Repo repo, Supplier<A> question) {
            try {
                return reads.read(repo, lease, now, question);
            } catch (Reads.Open open) {
                if (open.until().isBefore(lease.since().plus(patience.answer()))) {
                    throw open;
                }
                return Optional.empty();
            }
        }
    }
}
