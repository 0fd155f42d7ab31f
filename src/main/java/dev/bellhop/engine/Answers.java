package dev.bellhop.engine;

import dev.bellhop.run.Need;
import dev.bellhop.run.Standing;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers needs. What stays open for too long is left out, and the policy says so. */
final class Answers {
    private final Forge forge;
    private final Reads reads;
    private final Patience patience;

    Answers(Ports ports, Reads reads) {
        this.forge = ports.forge();
        this.patience = ports.patience();
        this.reads = reads;
    }

    Map<Need, Standing> to(Set<Need> needs, Lease.Inbox lease, Instant now) {
        Map<Need, Standing> answers = new HashMap<>();
        for (Need need : needs) {
            switch (need) {
                case Need.Permission permission ->
                    standing(permission, lease, now).ifPresent(standing -> answers.put(need, standing));
            }
        }
        return answers;
    }

    private Optional<Standing> standing(Need.Permission need, Lease.Inbox lease, Instant now) {
        try {
            return reads.read(need.repo(), lease, now, () -> forge.standing(need.repo(), need.person()));
        } catch (Reads.Open open) {
            if (open.until().isBefore(lease.since().plus(patience.answer()))) {
                throw open;
            }
            return Optional.empty();
        }
    }
}
