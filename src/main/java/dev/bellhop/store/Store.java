package dev.bellhop.store;

import java.nio.file.Path;
import java.time.Duration;

/** The way in: from the address of a database to a ledger. */
public final class Store {
    private static final String SQLITE = "jdbc:sqlite:";

    private Store() {}

    /**
     * Opens it, made ready where it is new or old. The boot names this life of this process, and a row that it leases is
     * its own for so long. Throws {@link AlreadyRunning} or {@link UnusableDatabase}, and {@link LedgerFailed} when it
     * cannot be reached now.
     */
    public static Library open(String databaseUrl, String boot, Duration lease) {
        return new SqlLedger(database(databaseUrl), new Tenant(boot, lease));
    }

    private static Database database(String url) {
        if (url.startsWith(SQLITE)) {
            return SqliteDatabase.open(Path.of(url.substring(SQLITE.length())));
        }
        if (PostgresUrl.fits(url)) {
            return PostgresDatabase.open(PostgresUrl.parse(url));
        }
        throw new UnusableDatabase("a database must be jdbc:sqlite:, jdbc:postgresql: or postgres:");
    }
}
