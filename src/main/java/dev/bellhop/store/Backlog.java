package dev.bellhop.store;

import dev.bellhop.engine.Book;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** How much waits, and until when. */
record Backlog(Db db) {
    private static final String LETTERS = "FROM inbox WHERE due IS NOT NULL AND v <= ?";
    private static final String EFFECTS = "FROM outbox o WHERE due IS NOT NULL AND v <= ? AND " + Outbox.HEADS;
    private static final String CLAIMABLE = "SELECT min(CASE WHEN owner IS NULL THEN due ELSE lease_end END) AS at ";
    private static final String DUE = "SELECT count(*) AS due, min(since) AS oldest ";

    private record Part(long due, Optional<Instant> oldest) {
        private static Part read(Row row) throws SQLException {
            return new Part(row.number("due"), row.maybeTime("oldest"));
        }
    }

    Optional<Instant> nextDue() {
        return Stream.of(LETTERS, EFFECTS)
                .flatMap(part -> db.one(CLAIMABLE + part, row -> row.maybeTime("at"), Stored.VERSION).stream())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    Book.Queue queue(Instant now) {
        Part letters = due(LETTERS, now);
        Part effects = due(EFFECTS, now);
        Optional<Instant> oldest = Stream.of(letters, effects)
                .flatMap(part -> part.oldest().stream())
                .min(Instant::compareTo);
        return new Book.Queue(letters.due() + effects.due(), oldest, setAside("inbox") + setAside("outbox"));
    }

    private Part due(String part, Instant now) {
        return db.one(DUE + part + " AND due <= ?", Part::read, Stored.VERSION, now)
                .orElseThrow();
    }

    private long setAside(String table) {
        return db.one("SELECT count(*) AS dead FROM " + table + " WHERE due IS NULL", row -> row.number("dead"))
                .orElseThrow();
    }
}
