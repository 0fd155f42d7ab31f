package dev.bellhop.store;

import dev.bellhop.engine.Check;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The way in: from the address of a database to a ledger. */
public final class Store {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String FORMS =
            "expected jdbc:sqlite:FILE, jdbc:postgresql://host/database or postgres://user:password@host/database";

    private Store() {}

    /**
     * Opens it, made ready where it is new or old. The boot names this life of this process, and a row that it leases is
     * its own for so long. The keys are asked for when the database is ours, because they can change while it is another's.
     * Throws {@link AlreadyRunning} or {@link UnusableDatabase}, and {@link LedgerFailed} when it cannot be reached now.
     */
    public static Library open(String databaseUrl, String boot, Duration lease, Supplier<Seal> keys) {
        Database database = database(databaseUrl);
        try {
            return new SqlLedger(database, new Tenant(boot, lease), keys.get());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Everything sealed in it, while nobody else works on it. Throws as {@link #open} does. */
    public static Rekeying rekeying(String databaseUrl) {
        return new SqlRekeying(
                PostgresUrl.fits(databaseUrl)
                        ? PostgresDatabase.alone(PostgresUrl.parse(databaseUrl))
                        : database(databaseUrl));
    }

    /** A copy beside whoever works on it. Throws {@link UnusableDatabase} where none can be made of such a one. */
    public static Copied copy(String databaseUrl, Path target, Instant now) {
        if (PostgresUrl.fits(databaseUrl)) {
            throw new UnusableDatabase("a database of PostgreSQL is copied by pg_dump, and not by this command");
        }
        return new SqliteCopy(file(databaseUrl), new Migrations(Dialect.SQLITE)).to(target, now);
    }

    /** What can be looked at beside whoever works on it. */
    public static List<Check> checks(String databaseUrl) {
        if (PostgresUrl.fits(databaseUrl)) {
            return List.of(
                    new DatabaseCheck(
                            new PostgresGlance(PostgresUrl.parse(databaseUrl)), new Migrations(Dialect.POSTGRES)),
                    new ByOthers());
        }
        Path file = file(databaseUrl);
        return List.of(
                new DatabaseCheck(new SqliteGlance(file), new Migrations(Dialect.SQLITE)),
                new DiskCheck(file, DiskCheck.GIGABYTE),
                new BackupCheck(new SqliteGlance(file), new Migrations(Dialect.SQLITE)));
    }

    /** What was set up, beside whoever works on it. */
    public static Remembered remembered(String databaseUrl, Supplier<Optional<Seal>> keys) {
        return PostgresUrl.fits(databaseUrl)
                ? Remembered.read(
                        new PostgresGlance(PostgresUrl.parse(databaseUrl)), new Migrations(Dialect.POSTGRES), keys)
                : Remembered.read(new SqliteGlance(file(databaseUrl)), new Migrations(Dialect.SQLITE), keys);
    }

    private static Path file(String sqliteUrl) {
        return Path.of(sqliteUrl.substring(SQLITE.length()));
    }

    /** What is wrong with the address of a database, if anything; no part of it is said again. */
    public static Optional<String> problem(String databaseUrl) {
        if (databaseUrl.startsWith(SQLITE)) {
            String file = databaseUrl.substring(SQLITE.length());
            return file.isEmpty() || file.startsWith(":") || file.startsWith("file:") || file.contains("?")
                    ? Optional.of("expected jdbc:sqlite: and the path of a file")
                    : Optional.empty();
        }
        try {
            PostgresUrl.parse(databaseUrl);
            return PostgresUrl.fits(databaseUrl) ? Optional.empty() : Optional.of(FORMS);
        } catch (UnusableDatabase unreadable) {
            return Optional.of(FORMS);
        }
    }

    /** Where the server's own tools make backups, nobody tells us when. */
    private record ByOthers() implements Check {
        @Override
        public String name() {
            return "backup";
        }

        @Override
        public Result look(Instant now) {
            return Result.skip("Not looked at: a database of PostgreSQL is copied by pg_dump.");
        }
    }

    private static Database database(String url) {
        if (url.startsWith(SQLITE)) {
            return SqliteDatabase.open(file(url));
        }
        if (PostgresUrl.fits(url)) {
            return PostgresDatabase.open(PostgresUrl.parse(url));
        }
        throw new UnusableDatabase("the address of a database: " + FORMS);
    }
}
