package dev.bellhop.session;

import dev.bellhop.engine.Fault;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Run;
import dev.bellhop.run.SessionFact.BranchSeen;
import dev.bellhop.run.SessionFact.Stage;
import dev.bellhop.run.SessionFact.Stood;
import dev.bellhop.run.SessionFact.Warned;
import dev.bellhop.run.SessionFact.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that an agent left at its platform in a turn of which nothing came to GitHub. */
final class Leftovers {
    /** The platform shows them some seconds late. */
    private static final Duration LATE = Duration.ofSeconds(5);

    private static final int MOST_NAMED = 5;

    private final Platform platform;

    Leftovers(Platform platform) {
        this.platform = platform;
    }

    /** Asked once for each turn. Until they would be to be seen, that nothing was pushed is kept back as well. */
    List<Fact> beside(String session, Run run, List<Fact> facts, Instant now) {
        Optional<Stood> end = end(run, facts);
        if (end.isEmpty() || platform.dialect().fileHeaders().isEmpty() || !isWithoutBranch(run, facts)) {
            return facts;
        }
        Instant ended = end.get().at();
        if (ended.plus(LATE).isAfter(platform.theirs(now))) {
            return facts.stream().filter(fact -> !(fact instanceof BranchSeen)).toList();
        }
        boolean known = run.facts()
                .sitting()
                .branch()
                .filter(seen -> seen.at().isAfter(ended))
                .isPresent();
        Stream<Fact> left = known
                ? Stream.empty()
                : named(session).<Fact>map(names -> new Warned(Warning.NOT_PUSHED, now, names)).stream();
        return Stream.concat(facts.stream(), left).toList();
    }

    private static Optional<Stood> end(Run run, List<Fact> facts) {
        Stream<Stood> now = facts.stream().filter(Stood.class::isInstance).map(Stood.class::cast);
        return Stream.concat(run.facts().sitting().stood().stream(), now)
                .max(Comparator.comparing(Stood::at).thenComparing(Stood::stage))
                .filter(seen -> seen.stage() == Stage.TURN_ENDED);
    }

    private static boolean isWithoutBranch(Run run, List<Fact> facts) {
        return run.pull().isEmpty()
                && facts.stream().noneMatch(Fact.PullSeen.class::isInstance)
                && facts.stream()
                        .anyMatch(fact ->
                                fact instanceof BranchSeen seen && seen.head().isEmpty());
    }

    /** Nothing, too, where the platform keeps them from us: the work does not depend on them. */
    private Optional<String> named(String session) {
        List<Output> all = outputs(session);
        String names = all.stream()
                .limit(MOST_NAMED)
                .map(output -> output.name() + " (" + output.size() + " bytes)")
                .collect(Collectors.joining(", "));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.size() > MOST_NAMED ? names + " and " + (all.size() - MOST_NAMED) + " more" : names);
    }

    private List<Output> outputs(String session) {
        try {
            return platform.outputs(session);
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused) {
                return List.of();
            }
            throw fault;
        }
    }
}
