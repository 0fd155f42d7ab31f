package dev.bellhop.engine;

import dev.bellhop.run.Need;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Situation;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers needs. What stays open for too long is known to be open, and the policy says so. */
final class Answers {
    private final Forge forge;
    private final Reads reads;
    private final Patience patience;

    Answers(Ports ports, Reads reads) {
        this.forge = ports.forge();
        this.patience = ports.patience();
        this.reads = reads;
    }

    Situation answer(Situation now, Need<?> need, Lease.Inbox lease) {
        return switch (need) {
            case Need.Permission permission ->
                now.knowing(
                        permission,
                        found(
                                permission.repo(),
                                lease,
                                now.now(),
                                () -> forge.standing(permission.repo(), permission.person())));
        };
    }

    private <A> Optional<A> found(Repo repo, Lease.Inbox lease, Instant now, Supplier<A> ask) {
        try {
            return reads.read(repo, lease, now, ask);
        } catch (Reads.Open open) {
            if (open.until().isBefore(lease.since().plus(patience.answer()))) {
                throw open;
            }
            return Optional.empty();
        }
    }
}
