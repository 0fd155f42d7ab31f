package dev.bellhop.store;

import dev.bellhop.engine.Check;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How old the last copy is that {@code backup} made. In the first week nobody is asked for one. */
record BackupCheck(Glance glance, Migrations migrations) implements Check {
    /** The schema that has a place for it. */
    static final int FIRST = 9;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final String ACTION = "run ./bellhop backup FILE beside the bot, once a week or more often, and keep"
            + " FILE on another machine";

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Result look(Instant now) {
        try {
            Optional<Integer> schema = glance.schema();
            schema.ifPresent(migrations::known);
            if (schema.isEmpty()) {
                return Result.skip("There is no database yet.");
            }
            return schema.get() < FIRST
                    ? Result.skip("Not known before serve has brought the database to schema " + FIRST + ".")
                    : glance.at(db -> judge(db, now)).orElseThrow();
        } catch (LedgerFailed | UnusableDatabase _) {
            return Result.skip("Not looked at: the database must be mended first.");
        }
    }

    private static Result judge(Db db, Instant now) {
        Instant due = now.minus(WEEK);
        Optional<Instant> last = db.one("SELECT at FROM backup WHERE id = 1", row -> row.time("at"));
        if (last.isPresent()) {
            String why = "The last backup is of " + last.get().truncatedTo(ChronoUnit.SECONDS);
            return last.get().isBefore(due)
                    ? Result.warn(why + ", more than " + WEEK.toDays() + " days ago.", ACTION)
                    : Result.ok(why + ".");
        }
        return db.has("SELECT 1 FROM delivery WHERE received < ? LIMIT 1", due)
                ? Result.warn("No backup was made yet by ./bellhop backup.", ACTION)
                : Result.skip("No backup was made yet, and no delivery here is " + WEEK.toDays() + " days old.");
    }
}
