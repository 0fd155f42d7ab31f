package dev.bellhop.store;

import dev.bellhop.engine.Check;
import java.time.Duration;
import java.time.Instant;

/** Each replica ends leases by its own clock, so each must be close to the clock that they have in common. */
record SameTime(Database database) implements Check {
    private static final Duration FARTHEST = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Result look(Instant now) {
        Instant servers = database.read(db -> db.one(
                        "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS millis",
                        row -> Instant.ofEpochMilli(row.number("millis"))))
                .orElseThrow();
        Duration off = Duration.between(servers, now);
        String why = off.toMillis() + " ms from the clock of the database";
        return off.abs().compareTo(FARTHEST) <= 0 ? Result.ok(why) : Result.fail(why, "");
    }
}
