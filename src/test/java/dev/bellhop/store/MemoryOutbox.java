package dev.bellhop.store;

import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Step;
import dev.bellhop.engine.Story;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** In memory: every effect there ever was, by its key, and the unfinished ones in the order in which they were planned. */
final class MemoryOutbox {
    private final Map<String, Row> rows = new HashMap<>();
    private final TreeMap<Long, Row> unfinished = new TreeMap<>();
    private long lastSeq;

    static final class Row {
        private Effect effect;
        private final Subject subject;
        private final Map<String, Step> steps = new LinkedHashMap<>();
        final Due due;
        private OutboxState state = OutboxState.PLANNED;
        private long seq;
        private long wish = 1;
        private boolean told;
        private boolean bare;
        private Optional<Outcome> outcome = Optional.empty();

        private Row(Effect effect, Subject subject, Instant now) {
            this.effect = effect;
            this.subject = subject;
            this.due = new Due(now);
        }

        Lease.Outbox lease(Tenant tenant, Instant now) {
            due.lease(tenant, now);
            state = OutboxState.SENDING;
            return new Lease.Outbox(
                    due.epoch(), due.tries(), due.since(), effect, subject, wish, told, List.copyOf(steps.values()));
        }

        private Story.Act act() {
            Optional<Instant> at = due.at().filter(_ -> state.unfinished());
            return new Story.Act(
                    effect.key(),
                    Optional.of(effect),
                    state.shown(due.at().isEmpty()),
                    effect.lane(),
                    due.since(),
                    at,
                    List.copyOf(steps.values()),
                    outcome);
        }

        private void anonymise() {
            effect = Anonymous.effect(effect);
            outcome = outcome.map(Anonymous::outcome);
        }

        private OutboxState waiting() {
            boolean inDoubt =
                    steps.values().stream().anyMatch(step -> step.remote().isEmpty());
            return inDoubt ? OutboxState.UNKNOWN : OutboxState.PLANNED;
        }
    }

    void plan(Effect effect, Subject subject, Instant now) {
        Row known = rows.get(effect.key());
        if (known == null) {
            Row row = new Row(effect, subject, now);
            rows.put(effect.key(), row);
            append(row);
        } else if (effect instanceof Effect.Status) {
            known.wish++;
            if (!known.state.unfinished()) {
                planAgain(known, now);
            }
        } else if (known.state == OutboxState.WITHDRAWN) {
            planAgain(known, now);
        }
    }

    void withdraw(RunId run) {
        List<Row> idle = unfinished.values().stream()
                .filter(row -> row.effect.run().equals(run))
                .filter(row -> row.state == OutboxState.PLANNED && row.steps.isEmpty())
                .toList();
        idle.forEach(row -> finish(row, OutboxState.WITHDRAWN));
    }

    List<Story.Act> acts(RunId run) {
        return rows.values().stream()
                .filter(row -> row.effect.run().equals(run))
                .sorted(Comparator.comparingLong(row -> row.seq))
                .map(Row::act)
                .toList();
    }

    /** The first unfinished effect of every lane. */
    List<Row> heads() {
        Set<String> lanes = new HashSet<>();
        List<Row> heads = new ArrayList<>();
        for (Row row : unfinished.values()) {
            if (lanes.add(row.subject + " " + row.effect.lane())) {
                heads.add(row);
            }
        }
        return heads;
    }

    Optional<Row> first(Instant now) {
        return heads().stream()
                .filter(row -> row.due.claimable(now))
                .min(Comparator.comparing(row -> row.due.at().orElseThrow()));
    }

    Optional<Row> leased(Lease.Outbox lease, Tenant tenant) {
        return Optional.ofNullable(rows.get(lease.effect().key()))
                .filter(row -> row.due.isLeased(tenant, lease.epoch()));
    }

    void later(Row row, Instant at) {
        row.due.putBack(at);
        row.state = row.waiting();
    }

    void intend(Row row, String step, Instant now) {
        row.steps.merge(step, new Step(step, now, 0, Optional.empty()), Step::again);
    }

    void took(Row row, String name, String remote) {
        row.steps.computeIfPresent(
                name, (_, step) -> new Step(name, step.intent(), step.misses(), Optional.of(remote)));
    }

    void undo(Row row, String step) {
        row.steps.remove(step);
    }

    void missed(Row row, String name, Instant next) {
        row.steps.computeIfPresent(name, (_, step) -> new Step(name, step.intent(), step.misses() + 1, step.remote()));
        later(row, next);
    }

    void settle(Row row, Lease.Outbox lease, Outcome outcome, Instant now) {
        row.outcome = Optional.of(outcome);
        switch (outcome) {
            case Outcome.Done _ -> end(row, lease, OutboxState.DONE, now);
            case Outcome.Failed _ -> end(row, lease, OutboxState.FAILED, now);
            case Outcome.Delayed(Instant until, Outcome.Why _) -> {
                row.due.putBack(until);
                row.state = OutboxState.PLANNED;
                row.told = true;
            }
        }
    }

    void forget(Set<RunId> runs) {
        rows.values().stream().filter(row -> runs.contains(row.effect.run())).forEach(Row::anonymise);
    }

    /** What never began has no key to be remembered by. */
    int strip(Instant before, Predicate<RunId> over, int most) {
        List<Row> old = rows.values().stream()
                .filter(row -> !row.bare && !row.state.unfinished())
                .filter(row -> row.due.since().isBefore(before) && over.test(row.effect.run()))
                .limit(most)
                .toList();
        old.stream().filter(row -> row.state == OutboxState.WITHDRAWN).forEach(row -> rows.remove(row.effect.key()));
        for (Row row : old) {
            row.anonymise();
            row.bare = true;
        }
        return old.size();
    }

    /** After a crash nobody holds anything. */
    void release() {
        unfinished.values().stream().filter(row -> row.due.leased()).forEach(row -> row.due.release());
    }

    private void end(Row row, Lease.Outbox lease, OutboxState state, Instant now) {
        if (row.wish == lease.wish()) {
            finish(row, state);
        } else {
            unfinished.remove(row.seq);
            planAgain(row, now);
        }
    }

    private void finish(Row row, OutboxState state) {
        row.state = state;
        row.due.release();
        unfinished.remove(row.seq);
    }

    private void planAgain(Row row, Instant now) {
        row.due.startAnew(now);
        row.state = OutboxState.PLANNED;
        row.told = false;
        row.bare = false;
        row.outcome = Optional.empty();
        append(row);
    }

    private void append(Row row) {
        row.seq = ++lastSeq;
        unfinished.put(row.seq, row);
    }
}
