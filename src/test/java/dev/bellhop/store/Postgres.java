package dev.bellhop.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** One real server for the whole test run, and a new database in it for whoever asks. */
public final class Postgres {
    private static final Optional<EmbeddedPostgres> SERVER = start();
    private static int databases;

    private Postgres() {}

    /** Skips the test where no server can be started, and says why. */
    public static synchronized String newDatabase() {
        Assumptions.assumeTrue(SERVER.isPresent(), "PostgreSQL could not be started");
        String name = "ledger_" + ++databases;
        try (Connection connection = SERVER.orElseThrow().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.orElseThrow().getJdbcUrl("postgres", name);
    }

    private static Optional<EmbeddedPostgres> start() {
        try {
            return Optional.of(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start());
        } catch (IOException | RuntimeException e) {
            System.out.println("NOT TESTED: the ledger on PostgreSQL, because it could not be started: " + e);
            return Optional.empty();
        }
    }
}
