package dev.bellhop.engine;

import dev.bellhop.run.Need;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Situation;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers needs. What stays open for too long is known to be open, and the policy says so. */
final class Answers {
    private final Forge forge;
    private final Voices voices;
    private final Reads reads;
    private final Patience patience;

    Answers(Ports ports, Reads reads) {
        this.forge = ports.forge();
        this.voices = new Voices(ports.forge());
        this.patience = ports.patience();
        this.reads = reads;
    }

    Situation answer(Situation now, Need<?> need, Lease.Inbox lease) {
        return switch (need) {
            case Need.Permission who ->
                now.knowing(who, found(who.repo(), lease, now, () -> forge.standing(who.repo(), who.person())));
            case Need.Elsewhere other ->
                now.knowing(
                        other,
                        found(
                                other.here(),
                                lease,
                                now,
                                () -> forge.elsewhere(other.here(), other.repo(), other.person())));
            case Need.RulesOf rules ->
                now.knowing(rules, found(rules.repo(), lease, now, () -> forge.rules(rules.repo())));
            case Need.Earlier earlier ->
                now.knowing(earlier, found(earlier.place().repo(), lease, now, () -> voices.heard(earlier, now.now())));
            case Need.Change change ->
                now.knowing(
                        change,
                        found(change.pull().repo(), lease, now, () -> forge.change(change.pull(), change.commit())));
            case Need.OwnName name -> now.knowing(name, found(name.repo(), lease, now, forge::name));
        };
    }

    private <A> Optional<A> found(Repo repo, Lease.Inbox lease, Situation now, Supplier<A> ask) {
        try {
            return reads.read(repo, lease, now.now(), ask);
        } catch (Reads.Open open) {
            if (open.until().isBefore(lease.since().plus(patience.answer()))) {
                throw open;
            }
            return Optional.empty();
        }
    }
}
