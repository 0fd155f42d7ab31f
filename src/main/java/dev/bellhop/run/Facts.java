package dev.bellhop.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is known of an attempt. Learning is order-free and repeatable: of each thing the newest by its source's own time
 * and id is kept, so any order of the same facts gives the same knowledge.
 */
public record Facts(
        Optional<Pull> pull,
        Optional<Fact.WorkSeen> work,
        Optional<Fact.Complained> complaint,
        Optional<Instant> lastSign) {

    private static final Comparator<Fact.WorkSeen> BY_TIME =
            Comparator.comparing(Fact.WorkSeen::at).thenComparingLong(Fact.WorkSeen::id);

    public static final Facts NONE = new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Facts learn(Fact fact) {
        return switch (fact) {
            case Fact.PullSeen(Pull seen) ->
                new Facts(Optional.of(pull.map(seen::over).orElse(seen)), work, complaint, latest(seen.updated()));
            case Fact.WorkSeen seen ->
                new Facts(
                        pull,
                        Optional.of(work.filter(known -> BY_TIME.compare(known, seen) >= 0)
                                .orElse(seen)),
                        complaint,
                        latest(seen.at()));
            case Fact.Complained seen ->
                new Facts(
                        pull,
                        work,
                        Optional.of(complaint
                                .filter(known -> known.id() >= seen.id())
                                .orElse(seen)),
                        latest(seen.at()));
        };
    }

    private Optional<Instant> latest(Instant sign) {
        return Optional.of(lastSign.filter(known -> known.isAfter(sign)).orElse(sign));
    }
}
