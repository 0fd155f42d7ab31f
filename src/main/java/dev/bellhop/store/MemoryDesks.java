package dev.bellhop.store;

import dev.bellhop.engine.Reading.Scope;
import dev.bellhop.engine.Snapshot;
import dev.bellhop.run.Claim;
import dev.bellhop.run.Decision;
import dev.bellhop.run.Desk;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** In memory: desks, runs, what they have taken, and the names that lead to them. */
final class MemoryDesks {
    private final Map<Subject, Desk> desks = new HashMap<>();
    private final TreeMap<String, Run> runs = new TreeMap<>();
    private final Map<Subject, RunId> active = new HashMap<>();
    private final Map<String, Map<RunId, Long>> claims = new HashMap<>();
    private final Map<Handle, RunId> handles = new HashMap<>();

    Snapshot open(Subject subject, Set<String> scopes) {
        return snapshot(subject, Optional.ofNullable(active.get(subject)).map(this::run), scopes);
    }

    Optional<Snapshot> open(RunId id, Set<String> scopes) {
        return Optional.ofNullable(runs.get(id.value()))
                .map(run -> snapshot(run.place().subject(), Optional.of(run), scopes));
    }

    Optional<RunId> route(List<Handle> candidates) {
        return candidates.stream().filter(handles::containsKey).findFirst().map(handles::get);
    }

    boolean accepts(Decision decision) {
        Desk desk = decision.desk();
        return desk(desk.subject()).version() == desk.version()
                && decision.run().stream().allMatch(this::mayBeActive)
                && decision.claims().stream().allMatch(this::free);
    }

    void write(Decision decision) {
        Desk desk = decision.desk();
        desks.put(desk.subject(), desk.next());
        decision.run().ifPresent(this::write);
        for (Claim claim : decision.claims()) {
            claims.computeIfAbsent(claim.scope(), _ -> new HashMap<>()).put(claim.holder(), claim.amount());
        }
        decision.run().filter(Run::over).ifPresent(this::freeAll);
    }

    List<RunId> activeAfter(RunId last, Scope scope, int most) {
        return runs.tailMap(last.value(), false).values().stream()
                .filter(run -> !run.over() && within(scope, run.place().repo()))
                .limit(most)
                .map(Run::id)
                .toList();
    }

    /** The runs whose people are forgotten. */
    Set<RunId> forget(long installation) {
        desks.replaceAll((_, desk) ->
                desk.repo().filter(repo -> repo.installation() == installation).isPresent() ? desk.anonymous() : desk);
        Set<RunId> forgotten = new HashSet<>();
        runs.values().stream()
                .filter(run -> run.place().repo().installation() == installation)
                .forEach(run -> forgotten.add(run.id()));
        UnaryOperator<Run> anonymous = run -> forgotten.contains(run.id()) ? Anonymous.run(run) : run;
        runs.replaceAll((_, run) -> anonymous.apply(run));
        return forgotten;
    }

    private Run run(RunId id) {
        Run run = runs.get(id.value());
        if (run == null) {
            throw new IllegalStateException("no run " + id);
        }
        return run;
    }

    private Desk desk(Subject subject) {
        return desks.getOrDefault(subject, Desk.empty(subject));
    }

    private Snapshot snapshot(Subject subject, Optional<Run> run, Set<String> scopes) {
        Map<String, Long> taken = new HashMap<>();
        scopes.forEach(scope -> taken.put(scope, sum(taken(scope).values())));
        return new Snapshot(desk(subject), run, Map.copyOf(taken));
    }

    private Map<RunId, Long> taken(String scope) {
        return claims.getOrDefault(scope, Map.of());
    }

    private boolean mayBeActive(Run run) {
        RunId other = active.get(run.place().subject());
        return run.over() || other == null || other.equals(run.id());
    }

    private boolean free(Claim claim) {
        long others = sum(taken(claim.scope()).values()) - taken(claim.scope()).getOrDefault(claim.holder(), 0L);
        return others + claim.amount() <= claim.limit();
    }

    private void write(Run run) {
        runs.put(run.id().value(), run);
        if (run.over()) {
            active.remove(run.place().subject(), run.id());
        } else {
            active.put(run.place().subject(), run.id());
        }
        for (Handle handle : run.handles()) {
            handles.merge(handle, run.id(), (a, b) -> a.value().compareTo(b.value()) >= 0 ? a : b);
        }
    }

    private void freeAll(Run run) {
        claims.values().forEach(holders -> holders.remove(run.id()));
    }

    private static long sum(Collection<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static boolean within(Scope scope, Repo repo) {
        return switch (scope) {
            case Scope.Installation(long id) -> repo.installation() == id;
            case Scope.Repositories(Set<Long> ids) -> ids.contains(repo.id());
        };
    }
}
