package dev.bellhop.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What happens later, in the order of its time. Nothing happens unless somebody says what time it is. */
public final class Agenda {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::turn));
    private long turns;
    boolean held;

    private record Entry(Instant due, long turn, Consumer<Instant> act) {
        Entry later(Duration late) {
            return new Entry(due.plus(late), turn, act);
        }
    }

    public void at(Instant due, Consumer<Instant> act) {
        entries.add(new Entry(due, ++turns, act));
    }

    public Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::due);
    }

    public void until(Instant now) {
        for (Entry next = entries.peek(); !held && next != null && !next.due().isAfter(now); next = entries.peek()) {
            entries.remove(next);
            next.act().accept(next.due());
        }
    }

    void step(Instant now) {
        Optional.ofNullable(entries.poll()).ifPresent(next -> next.act().accept(now));
    }

    /** What was due meanwhile is late, and all else as late as that. */
    void release(Instant now) {
        Duration late = next().filter(due -> held && due.isBefore(now))
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
        held = false;
        List<Entry> all = List.copyOf(entries);
        entries.clear();
        all.forEach(one -> entries.add(one.later(late)));
    }
}
