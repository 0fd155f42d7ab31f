package dev.bellhop.store;

import dev.bellhop.engine.Reading.Scope;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.engine.Snapshot;
import dev.bellhop.run.Claim;
import dev.bellhop.run.Decision;
import dev.bellhop.run.Desk;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In memory: desks, runs, what they have taken, and the names that lead to them. */
final class MemoryDesks {
    private final Map<Subject, Desk> desks = new HashMap<>();
    private final TreeMap<String, Run> runs = new TreeMap<>();
    private final Map<Subject, RunId> active = new HashMap<>();
    private final Map<String, Map<RunId, Claim>> claims = new HashMap<>();
    private final Map<Handle, RunId> handles = new HashMap<>();

    Snapshot open(Subject subject, Set<String> scopes, Instant now) {
        Optional<Run> newest = Optional.ofNullable(active.get(subject))
                .flatMap(this::run)
                .or(() -> runs.descendingMap().values().stream()
                        .filter(run -> run.place().subject().equals(subject))
                        .findFirst());
        return snapshot(subject, newest, scopes, now);
    }

    Optional<Snapshot> open(RunId id, Set<String> scopes, Instant now) {
        return Optional.ofNullable(runs.get(id.value()))
                .map(run -> snapshot(run.place().subject(), Optional.of(run), scopes, now));
    }

    Optional<RunId> route(List<Handle> candidates) {
        return candidates.stream().filter(handles::containsKey).findFirst().map(handles::get);
    }

    boolean accepts(Decision decision, Instant now) {
        Desk desk = decision.desk();
        return desk(desk.subject()).version() == desk.version()
                && mayBeActive(decision)
                && decision.claims().stream().allMatch(claim -> free(claim, now));
    }

    void write(Decision decision) {
        Desk desk = decision.desk();
        desks.put(desk.subject(), desk.next());
        decision.runs().forEach(this::write);
        for (Claim claim : decision.claims()) {
            claims.computeIfAbsent(claim.scope(), _ -> new HashMap<>()).put(claim.holder(), claim);
        }
        decision.runs().stream().filter(Run::over).forEach(this::freeAll);
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

    Optional<Run> run(RunId id) {
        return Optional.ofNullable(runs.get(id.value()));
    }

    Set<Subject> subjects(Set<RunId> some) {
        return some.stream()
                .flatMap(id -> run(id).stream())
                .map(run -> run.place().subject())
                .collect(Collectors.toSet());
    }

    List<Run> found(RunSearch asked) {
        Optional<Long> repo = asked.repo().flatMap(this::repo);
        return newest().filter(run -> asked.before()
                        .filter(last -> run.id().compareTo(last) >= 0)
                        .isEmpty())
                .filter(run -> asked.repo().isEmpty()
                        || repo.equals(Optional.of(run.place().repo().id())))
                .filter(run ->
                        asked.agent().filter(name -> !run.agent().equals(name)).isEmpty())
                .filter(run -> asked.person()
                        .filter(login -> !run.request().by().login().equalsIgnoreCase(login))
                        .isEmpty())
                .filter(run -> asked.state()
                        .filter(state -> RunSearch.State.of(run.phase()) != state)
                        .isEmpty())
                .limit(asked.most())
                .toList();
    }

    Optional<RunId> newest(String name, int issue) {
        return repo(name)
                .map(id -> new Subject(id, issue))
                .flatMap(subject -> newest().filter(run -> run.place().subject().equals(subject))
                        .map(Run::id)
                        .findFirst());
    }

    Collection<Run> between(RunId first, RunId end) {
        return first.compareTo(end) < 0
                ? runs.subMap(first.value(), end.value()).values()
                : List.of();
    }

    private Stream<Run> newest() {
        return runs.descendingMap().values().stream();
    }

    /** Who has the name, or had it last. */
    private Optional<Long> repo(String name) {
        return newest().map(run -> run.place().repo())
                .filter(repo -> repo.fullName().equalsIgnoreCase(name))
                .map(Repo::id)
                .findFirst();
    }

    private Desk desk(Subject subject) {
        return desks.getOrDefault(subject, Desk.empty(subject));
    }

    private Snapshot snapshot(Subject subject, Optional<Run> run, Set<String> scopes, Instant now) {
        Map<String, Long> taken = new HashMap<>();
        scopes.forEach(scope -> taken.put(scope, sum(taken(scope, now))));
        return new Snapshot(desk(subject), run, Map.copyOf(taken));
    }

    private List<Claim> taken(String scope, Instant now) {
        return claims.getOrDefault(scope, Map.of()).values().stream()
                .filter(claim -> claim.until().filter(end -> !end.isAfter(now)).isEmpty())
                .toList();
    }

    /** The runs are written one after the other: one that ends makes room for the next. */
    private boolean mayBeActive(Decision decision) {
        Optional<RunId> at = Optional.ofNullable(active.get(decision.desk().subject()));
        for (Run run : decision.runs()) {
            if (!run.over() && at.filter(other -> !other.equals(run.id())).isPresent()) {
                return false;
            }
            at = run.over() ? at.filter(other -> !other.equals(run.id())) : Optional.of(run.id());
        }
        return true;
    }

    private boolean free(Claim claim, Instant now) {
        List<Claim> others = taken(claim.scope(), now).stream()
                .filter(other -> !other.holder().equals(claim.holder()))
                .toList();
        return sum(others) + claim.amount() <= claim.limit();
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
        claims.values()
                .forEach(holders -> holders.computeIfPresent(
                        run.id(), (_, claim) -> claim.until().isPresent() ? claim : null));
    }

    private static long sum(List<Claim> some) {
        return some.stream().mapToLong(Claim::amount).sum();
    }

    private static boolean within(Scope scope, Repo repo) {
        return switch (scope) {
            case Scope.Installation(long id) -> repo.installation() == id;
            case Scope.Repositories(Set<Long> ids) -> ids.contains(repo.id());
        };
    }
}
