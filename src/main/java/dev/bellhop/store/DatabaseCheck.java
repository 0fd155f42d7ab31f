package dev.bellhop.store;

import dev.bellhop.engine.Check;
import java.time.Instant;
import java.util.Optional;

/** Whether the database can be opened and is of a schema that we know. */
record DatabaseCheck(Glance glance, Migrations migrations) implements Check {

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Result look(Instant now) {
        try {
            Optional<Integer> found = glance.schema();
            found.ifPresent(migrations::known);
            return Result.ok(found.map(this::words).orElse("There is none yet; serve makes it."));
        } catch (LedgerFailed | UnusableDatabase e) {
            return Result.fail(
                    "It cannot be used: " + e.getMessage() + ".",
                    "see that DATABASE_URL and BELLHOP_HOME name the database of this Bellhop");
        }
    }

    private String words(int schema) {
        int newest = migrations.newest();
        return "It can be read, and its schema is " + schema + (schema < newest ? "; serve brings it to " + newest : "")
                + ".";
    }
}
