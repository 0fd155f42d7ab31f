package dev.bellhop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.bellhop.engine.Check;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A server that several replicas work on at the same time. */
final class PostgresDatabase implements Database {
    private static final int WRITERS = 8;
    private static final int READERS = 4;
    private static final int MOST_TRIES = 10;

    /** GitHub hangs up after ten seconds; a refusal must be quicker. */
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    /** Two transactions that got into each other's way: one of them was taken back and may simply come again. */
    private static final Set<String> CAME_IN_THE_WAY = Set.of("40001", "40P01");

    private final PostgresLock lock;
    private final HikariDataSource writers;
    private final HikariDataSource readers;

    private PostgresDatabase(PostgresLock lock, HikariDataSource writers, HikariDataSource readers) {
        this.lock = lock;
        this.writers = writers;
        this.readers = readers;
    }

    /** Beside others who do the same. */
    static PostgresDatabase open(PostgresUrl url) {
        return open(url, PostgresLock.shared(url));
    }

    /** While nobody else has it, and keeping everybody else off. */
    static PostgresDatabase alone(PostgresUrl url) {
        return open(url, PostgresLock.alone(url));
    }

    private static PostgresDatabase open(PostgresUrl url, PostgresLock lock) {
        try {
            HikariDataSource writers = pool(url, "ledger-writers", "TRANSACTION_READ_COMMITTED", WRITERS);
            HikariDataSource readers = pool(url, "ledger-readers", "TRANSACTION_REPEATABLE_READ", READERS);
            PostgresDatabase database = new PostgresDatabase(lock, writers, readers);
            database.prepare();
            return database;
        } catch (PoolInitializationException e) {
            lock.release();
            throw new LedgerFailed("the database cannot be reached", e);
        }
    }

    @Override
    public <T> T write(Function<Db, T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction(writers, work);
            } catch (LedgerFailed e) {
                if (tries == MOST_TRIES || !cameInTheWay(e)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public <T> T read(Function<Db, T> work) {
        return transaction(readers, work);
    }

    @Override
    public List<Check> checks() {
        return List.of(new SameTime(this));
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
        lock.release();
    }

    private void prepare() {
        try {
            new Migrations(Dialect.POSTGRES).apply(this);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static <T> T transaction(HikariDataSource pool, Function<Db, T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                T result = work.apply(new Db(connection, Dialect.POSTGRES));
                connection.commit();
                return result;
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new LedgerFailed("the database failed: " + e.getMessage(), e);
        }
    }

    private static boolean cameInTheWay(LedgerFailed failure) {
        return failure.getCause() instanceof SQLException e
                && e.getSQLState() != null
                && CAME_IN_THE_WAY.contains(e.getSQLState());
    }

    private static HikariDataSource pool(PostgresUrl url, String name, String isolation, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url.jdbc());
        url.user().ifPresent(config::setUsername);
        url.password().ifPresent(config::setPassword);
        config.setAutoCommit(false);
        config.setTransactionIsolation(isolation);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        return new HikariDataSource(config);
    }
}
