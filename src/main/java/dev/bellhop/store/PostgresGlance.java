package dev.bellhop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** At a server. */
record PostgresGlance(PostgresUrl url) implements Glance {

    @Override
    public Optional<Integer> schema() {
        try (Connection connection = PostgresLock.connect(url)) {
            Db db = new Db(connection, Dialect.POSTGRES);
            return db.has("SELECT 1 WHERE to_regclass('schema_version') IS NOT NULL")
                    ? db.one("SELECT version FROM schema_version", row -> row.count("version"))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new LedgerFailed("the database failed: " + e.getMessage(), e);
        }
    }
}
