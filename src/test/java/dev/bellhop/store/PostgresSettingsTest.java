package dev.bellhop.store;

import dev.bellhop.engine.SettingBook;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class PostgresSettingsTest extends SettingsContract {
    private static String url = "";
    private static Library first = new MemoryLedger("", Given.LEASE);

    private Optional<Library> later = Optional.empty();

    @BeforeAll
    static void open() {
        url = Postgres.newDatabase();
        first = Store.open(url, "boot-1", Given.LEASE, Given.KEYS);
    }

    @AfterAll
    static void close() {
        first.close();
    }

    @AfterEach
    void empty() throws SQLException {
        later.ifPresent(Library::close);
        later = Optional.empty();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE setting");
        }
    }

    @Override
    protected SettingBook book() {
        return later.orElse(first).settings();
    }

    @Override
    protected SettingBook nextLife() {
        Library next = Store.open(url, "boot-2", Given.LEASE, Given.KEYS);
        later = Optional.of(next);
        return next.settings();
    }
}
