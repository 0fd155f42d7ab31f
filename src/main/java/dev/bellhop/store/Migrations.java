package dev.bellhop.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Brings a database to the newest schema: numbered scripts, each whole or not at all. */
final class Migrations {
    private final Dialect dialect;
    private final List<String> scripts = new ArrayList<>();

    Migrations(Dialect dialect) {
        this.dialect = dialect;
        for (Optional<String> script = script(1); script.isPresent(); script = script(scripts.size() + 1)) {
            scripts.add(script.get());
        }
    }

    void apply(Database database) {
        int found = database.write(this::current);
        known(found);
        for (int number = found + 1; number <= scripts.size(); number++) {
            int next = number;
            database.write(db -> step(db, next));
        }
    }

    /** Throws where it is of a later Bellhop. */
    void known(int schema) {
        if (schema > scripts.size()) {
            throw new UnusableDatabase("the database is of a newer Bellhop: its schema is " + schema
                    + ", this one knows up to " + scripts.size());
        }
    }

    int newest() {
        return scripts.size();
    }

    private int current(Db db) {
        dialect.lock(db, new TreeSet<>(List.of("schema")));
        return dialect.version(db);
    }

    /** Another replica may have been here first. */
    private boolean step(Db db, int number) {
        boolean missing = current(db) < number;
        if (missing) {
            for (String statement : scripts.get(number - 1).split(";\n", -1)) {
                if (!statement.isBlank()) {
                    db.run(statement);
                }
            }
            dialect.version(db, number);
        }
        return missing;
    }

    private Optional<String> script(int number) {
        String name = String.format(Locale.ROOT, "%s/%03d.sql", dialect.folder(), number);
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
