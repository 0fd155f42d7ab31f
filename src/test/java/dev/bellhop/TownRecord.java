package dev.bellhop;

import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Ledger;
import dev.bellhop.run.Decision;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Note;
import dev.bellhop.run.Person;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import dev.bellhop.store.Library;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes down what a house decides and begins, and what of it must never be. */
final class TownRecord {
    private final Map<RunId, Run> runs = new LinkedHashMap<>();
    private final Map<String, Planned> effects = new LinkedHashMap<>();
    private final Map<Class<?>, Set<String>> steps = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final Set<RunId> withdrawn = new HashSet<>();
    private final List<Note> notes = new ArrayList<>();

    record Planned(Subject subject, Effect effect) {}

    Library around(Library library) {
        return (Library) Proxy.newProxyInstance(
                Library.class.getClassLoader(), new Class<?>[] {Library.class}, (_, method, arguments) -> {
                    Object result = Trap.invoke(() -> method.invoke(library, arguments));
                    switch (method.getName()) {
                        case "commit" -> committed((Decision) arguments[1], (Ledger.Commit) result);
                        case "intend" -> intended((Lease.Outbox) arguments[0], (String) arguments[1]);
                        default -> {}
                    }
                    return result;
                });
    }

    private void intended(Lease.Outbox lease, String step) {
        steps.computeIfAbsent(lease.effect().getClass(), _ -> new LinkedHashSet<>())
                .add(step);
    }

    private void committed(Decision decision, Ledger.Commit commit) {
        if (commit == Ledger.Commit.DONE) {
            Subject subject = decision.desk().subject();
            decision.effects().forEach(effect -> effects.putIfAbsent(effect.key(), new Planned(subject, effect)));
            withdrawn.addAll(decision.withdrawn());
            notes.addAll(decision.notes());
            decision.runs().forEach(this::changed);
        }
    }

    private void changed(Run run) {
        Optional<Run> before = Optional.ofNullable(runs.put(run.id(), run));
        if (before.filter(Run::over).isPresent() && !how(before.get()).equals(how(run))) {
            broken.add("a run that was over is over in another way: " + before.get() + " and then " + run);
        }
        if (active(run.place().subject()) > 1) {
            broken.add("two runs are active on " + run.place());
        }
    }

    /** Who stopped it may be forgotten later. */
    private static Optional<Ended> how(Run run) {
        Person nobody = new Person(0, "", false);
        return run.ended().map(ended -> ended instanceof Ended.Stopped ? new Ended.Stopped(nobody) : ended);
    }

    private long active(Subject subject) {
        return runs.values().stream()
                .filter(run -> !run.over() && run.place().subject().equals(subject))
                .count();
    }

    /** Whether some of what was planned for the run was taken back. */
    boolean withdrew(RunId run) {
        return withdrawn.contains(run);
    }

    Collection<Run> runs() {
        return runs.values();
    }

    Collection<Planned> effects() {
        return effects.values();
    }

    /** Everything that was decided, in its order. */
    List<Note> notes() {
        return List.copyOf(notes);
    }

    /** The kinds of effects that were planned, and the steps of each that were begun. */
    Map<Class<?>, Set<String>> steps() {
        effects.values()
                .forEach(planned -> steps.computeIfAbsent(planned.effect().getClass(), _ -> new LinkedHashSet<>()));
        return steps;
    }

    List<String> broken() {
        return broken;
    }
}
