package dev.bellhop.store;

import java.util.stream.Stream;

/** All rows of a ledger in memory. Whoever is at them holds its lock. */
record Memory(
        MemoryInbox inbox,
        MemoryOutbox outbox,
        MemoryDesks desks,
        MemoryTimeline timeline,
        MemorySessions sessions,
        MemorySettings settings) {

    static Memory empty() {
        return new Memory(
                new MemoryInbox(),
                new MemoryOutbox(),
                new MemoryDesks(),
                new MemoryTimeline(),
                new MemorySessions(),
                new MemorySettings());
    }

    Stream<Due> waiting() {
        return Stream.concat(
                inbox.letters().stream().map(row -> row.due),
                outbox.heads().stream().map(row -> row.due));
    }
}
