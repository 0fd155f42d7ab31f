package dev.bellhop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** At a server. */
record PostgresGlance(PostgresUrl url) implements Glance {

    @Override
    public Optional<Integer> schema() {
        return at(db -> db.one("SELECT version FROM schema_version", row -> row.count("version")))
                .flatMap(version -> version);
    }

    @Override
    public <T> Optional<T> at(Function<Db, T> look) {
        try (Connection connection = PostgresLock.connect(url)) {
            Db db = new Db(connection, Dialect.POSTGRES);
            return db.has("SELECT 1 WHERE to_regclass('schema_version') IS NOT NULL")
                    ? Optional.of(look.apply(db))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new LedgerFailed("the database failed: " + e.getMessage(), e);
        }
    }
}
