package dev.bellhop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.bellhop.engine.Check;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** One file, one process, one writer, a few readers who never wait for it. */
final class SqliteDatabase implements Database {
    private static final int READERS = 4;
    private static final String DURABLE = "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000";

    private final FileLock lock;
    private final Writer writer;
    private final HikariDataSource readers;

    private SqliteDatabase(FileLock lock, Writer writer, HikariDataSource readers) {
        this.lock = lock;
        this.writer = writer;
        this.readers = readers;
    }

    static SqliteDatabase open(Path file) {
        FileLock lock = FileLock.take(file);
        try {
            Writer writer = new Writer(SqliteFile.connect(file, url(file)));
            SqliteDatabase database = new SqliteDatabase(lock, writer, readers(file));
            database.prepare();
            return database;
        } catch (RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    @Override
    public <T> T write(Function<Db, T> work) {
        return writer.write(work);
    }

    @Override
    public <T> T read(Function<Db, T> work) {
        try (Connection connection = readers.getConnection()) {
            T found = work.apply(new Db(connection, Dialect.SQLITE));
            connection.rollback();
            return found;
        } catch (SQLException e) {
            throw new LedgerFailed("the database cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Check> checks() {
        return List.of();
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
        lock.release();
    }

    /** Nobody else is on this file, so whatever is leased was leased by a process that is no more. */
    private void prepare() {
        try {
            new Migrations(Dialect.SQLITE).apply(this);
            write(db -> {
                db.change("UPDATE inbox SET owner = NULL, lease_end = NULL WHERE owner IS NOT NULL");
                db.change("UPDATE outbox SET owner = NULL, lease_end = NULL WHERE owner IS NOT NULL");
                return db.change("UPDATE account SET owner = NULL, lease_end = NULL WHERE owner IS NOT NULL");
            });
        } catch (RuntimeException e) {
            readers.close();
            writer.close();
            throw e;
        }
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file + DURABLE;
    }

    private static HikariDataSource readers(Path file) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ledger-readers");
        config.setJdbcUrl(url(file));
        config.setConnectionInitSql("PRAGMA query_only = ON");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
