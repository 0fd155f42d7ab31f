package dev.bellhop.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Says to others on the same server that we are there, for as long as one connection lives: the server gives it up with the
 * process. Where the connection is cut and the process goes on, a new key can be made beside it; all of the rows still open
 * with the keys of then, and the process needs a start to know them.
 */
final class PostgresLock {
    private final Connection session;

    private PostgresLock(Connection session) {
        this.session = session;
    }

    static PostgresLock shared(PostgresUrl url) {
        return take(url, "SELECT pg_try_advisory_lock_shared(hashtextextended('bellhop is running', 0))");
    }

    static PostgresLock alone(PostgresUrl url) {
        return take(url, "SELECT pg_try_advisory_lock(hashtextextended('bellhop is running', 0))");
    }

    /** Given up first: the server may notice only some time later that the connection is closed. */
    void release() {
        try (session;
                PreparedStatement unlock = session.prepareStatement("SELECT pg_advisory_unlock_all()")) {
            unlock.execute();
        } catch (SQLException e) {
            throw new LedgerFailed("the lock on the database could not be given up", e);
        }
    }

    private static PostgresLock take(PostgresUrl url, String lock) {
        PostgresLock taken = new PostgresLock(connect(url));
        if (taken.isOurs(lock)) {
            return taken;
        }
        taken.release();
        throw new AlreadyRunning("this database");
    }

    private boolean isOurs(String lock) {
        try (PreparedStatement statement = session.prepareStatement(lock);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            release();
            throw new LedgerFailed("the database cannot be locked: " + e.getMessage(), e);
        }
    }

    static Connection connect(PostgresUrl url) {
        Properties properties = new Properties();
        properties.setProperty("tcpKeepAlive", "true");
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().ifPresent(password -> properties.setProperty("password", password));
        try {
            return DriverManager.getConnection(url.jdbc(), properties);
        } catch (SQLException e) {
            throw new LedgerFailed("the database cannot be reached", e);
        }
    }
}
