package dev.bellhop.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an attempt. Learning is order-free and repeatable: of each thing the newest by its source's own time
 * and id is kept, so any order of the same facts gives the same knowledge. Tasks are kept by their ids: a pull request may
 * be worked on by several, one after the other.
 */
public record Facts(
        Optional<Pull> pull,
        Optional<Fact.WorkSeen> work,
        Optional<Fact.Complained> complaint,
        Map<String, Fact.TaskSeen> tasks,
        Optional<Fact.ChecksSeen> checks,
        Set<Halt> halted,
        Sitting sitting,
        Optional<Instant> lastSign) {

    private static final Comparator<Fact.WorkSeen> BY_TIME =
            Comparator.comparing(Fact.WorkSeen::at).thenComparingLong(Fact.WorkSeen::id);
    private static final Comparator<Fact.TaskSeen> BY_STATE = Comparator.comparing(Fact.TaskSeen::at)
            .thenComparing(Fact.TaskSeen::state)
            .thenComparing(seen -> seen.usage().isPresent())
            .thenComparing(Fact.TaskSeen::id);
    private static final Comparator<Fact.ChecksSeen> BY_LOOK = Comparator.comparing(Fact.ChecksSeen::at)
            .thenComparingInt(Fact.ChecksSeen::passed)
            .thenComparingInt(Fact.ChecksSeen::failed)
            .thenComparing(Fact.ChecksSeen::commit);

    public static final Facts NONE = new Facts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Set.of(),
            Sitting.NONE,
            Optional.empty());

    public Facts {
        tasks = Map.copyOf(tasks);
        halted = Set.copyOf(halted);
    }

    /** The task that was heard of last. */
    public Optional<Fact.TaskSeen> task() {
        return tasks.values().stream().max(BY_STATE);
    }

    /** Whether another task than this one came to its good end, so that its work stands. */
    boolean followed(Fact.TaskSeen last) {
        return tasks.values().stream()
                .anyMatch(task ->
                        task.state() == Fact.State.COMPLETED && !task.id().equals(last.id()));
    }

    /** What all tasks together used of it, where their platform says so. */
    Optional<String> used(Usage.Unit unit) {
        return tasks.values().stream()
                .flatMap(task -> task.usage().stream())
                .filter(usage -> usage.unit() == unit)
                .map(Usage::amount)
                .reduce(BigDecimal::add)
                .map(sum -> sum.stripTrailingZeros().toPlainString());
    }

    Facts learn(Fact fact) {
        return switch (fact) {
            case Fact.PullSeen(Pull seen) ->
                new Facts(
                        Optional.of(pull.map(seen::over).orElse(seen)),
                        work,
                        complaint,
                        tasks,
                        checks,
                        halted,
                        sitting,
                        latest(seen.updated()));
            case Fact.WorkSeen seen ->
                new Facts(
                        pull,
                        newest(BY_TIME, work, seen),
                        complaint,
                        tasks,
                        checks,
                        halted,
                        sitting,
                        latest(seen.at()));
            case Fact.Complained seen ->
                new Facts(
                        pull,
                        work,
                        newest(Comparator.comparingLong(Fact.Complained::id), complaint, seen),
                        tasks,
                        checks,
                        halted,
                        sitting,
                        latest(seen.at()));
            case Fact.TaskSeen seen ->
                new Facts(pull, work, complaint, with(seen), checks, halted, sitting, latest(seen.at()));
            case Fact.ChecksSeen seen ->
                new Facts(pull, work, complaint, tasks, newest(BY_LOOK, checks, seen), halted, sitting, lastSign);
            case SessionFact seen ->
                new Facts(pull, work, complaint, tasks, checks, halted, sitting.learn(seen), sign(seen));
        };
    }

    Facts halted(Set<Halt> more) {
        EnumSet<Halt> all = EnumSet.noneOf(Halt.class);
        all.addAll(halted);
        all.addAll(more);
        return new Facts(pull, work, complaint, tasks, checks, all, sitting, lastSign);
    }

    Facts resumed(Instant now) {
        return new Facts(pull, work, complaint, tasks, checks, halted, Resuming.resumed(sitting, now), lastSign);
    }

    private Map<String, Fact.TaskSeen> with(Fact.TaskSeen seen) {
        Map<String, Fact.TaskSeen> more = new HashMap<>(tasks);
        newest(BY_STATE, Optional.ofNullable(tasks.get(seen.id())), seen).ifPresent(one -> more.put(seen.id(), one));
        return more;
    }

    private static <T> Optional<T> newest(Comparator<T> order, Optional<T> known, T seen) {
        return Optional.of(known.filter(one -> order.compare(one, seen) >= 0).orElse(seen));
    }

    /** What we did ourselves is no sign of it. */
    private Optional<Instant> sign(SessionFact seen) {
        return switch (seen) {
            case SessionFact.BranchSeen _, SessionFact.Warned _, SessionFact.Answered _ -> lastSign;
            case SessionFact.Stood _,
                    SessionFact.Did _,
                    SessionFact.Said _,
                    SessionFact.Spent _,
                    SessionFact.Asked _,
                    SessionFact.ReadTo _ -> latest(seen.at());
        };
    }

    private Optional<Instant> latest(Instant sign) {
        return Optional.of(lastSign.filter(known -> known.isAfter(sign)).orElse(sign));
    }
}
