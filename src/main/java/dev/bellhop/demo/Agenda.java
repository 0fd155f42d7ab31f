package dev.bellhop.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What happens later, in the order of its time. Nothing happens unless somebody says what time it is. */
public final class Agenda {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::turn));
    private long turns;

    private record Entry(Instant due, long turn, Consumer<Instant> act) {}

    public void at(Instant due, Consumer<Instant> act) {
        entries.add(new Entry(due, ++turns, act));
    }

    public Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::due);
    }

    public void until(Instant now) {
        for (Entry next = entries.peek(); next != null && !next.due().isAfter(now); next = entries.peek()) {
            entries.remove(next);
            next.act().accept(next.due());
        }
    }
}
