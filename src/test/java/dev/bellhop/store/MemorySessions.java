package dev.bellhop.store;

import dev.bellhop.engine.Listeners;
import dev.bellhop.engine.Pass;
import dev.bellhop.engine.SessionBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What sessions need, for simulated worlds and tests. It outlives the life of the process that opened it. */
final class MemorySessions implements SessionBook {
    private final MemoryListeners listeners = new MemoryListeners();
    private final Map<String, Fixture> fixtures = new HashMap<>();
    private final Map<Holder, List<Pass>> passes = new HashMap<>();
    private final Map<Holder, Set<Pass>> used = new HashMap<>();

    @Override
    public synchronized Optional<Fixture> fixture(String name) {
        return Optional.ofNullable(fixtures.get(name));
    }

    @Override
    public synchronized void keep(String name, Fixture fixture) {
        fixtures.put(name, fixture);
    }

    @Override
    public synchronized void give(Holder holder, Pass pass) {
        List<Pass> given = passes.computeIfAbsent(holder, _ -> new ArrayList<>());
        given.remove(pass);
        given.add(pass);
        given.sort(Comparator.comparing(Pass::ends).reversed());
    }

    @Override
    public synchronized void use(Holder holder, Pass pass) {
        used.computeIfAbsent(holder, _ -> new HashSet<>()).add(pass);
    }

    @Override
    public synchronized Optional<Pass> current(Holder holder) {
        return passes(holder).stream()
                .filter(used.getOrDefault(holder, Set.of())::contains)
                .findFirst();
    }

    @Override
    public synchronized List<Pass> passes(Holder holder) {
        return List.copyOf(passes.getOrDefault(holder, List.of()));
    }

    @Override
    public synchronized void took(Holder holder, Pass pass) {
        passes.computeIfPresent(holder, (_, given) -> {
            given.remove(pass);
            return given.isEmpty() ? null : given;
        });
        used.computeIfPresent(holder, (_, known) -> {
            known.remove(pass);
            return known.isEmpty() ? null : known;
        });
    }

    @Override
    public synchronized List<Holder> holders() {
        return passes.keySet().stream()
                .sorted(Comparator.comparing(Holder::run).thenComparingInt(Holder::attempt))
                .toList();
    }

    @Override
    public Listeners listeners() {
        return listeners;
    }
}
