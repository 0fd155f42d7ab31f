package dev.bellhop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Looks at a file before anything is written to it. It is better to stop than to go on with a file that is not sound. */
final class SqliteFile {
    private SqliteFile() {}

    static Connection connect(Path file, String url) {
        SqliteLibrary.load(file);
        // Looked at without our settings, because turning the write-ahead log on writes to the file.
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            check(file, new Db(plain, Dialect.SQLITE));
            return DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new UnusableDatabase(file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static void check(Path file, Db db) {
        try {
            checkOwner(file, db);
            String health = text(db, "PRAGMA quick_check(1)", "quick_check");
            if (!health.equals("ok")) {
                throw new UnusableDatabase(file + " is damaged: " + health.replaceAll("\\s+", " "));
            }
        } catch (LedgerFailed e) {
            throw new UnusableDatabase(file + " is not a sound database: " + e.getMessage(), e);
        }
    }

    static void checkOwner(Path file, Db db) {
        int application = db.one("PRAGMA application_id", row -> row.count("application_id"))
                .orElseThrow();
        boolean empty = !db.has("SELECT 1 FROM sqlite_schema");
        if (application != Dialect.APPLICATION_ID && !(application == 0 && empty)) {
            throw new UnusableDatabase(file + " is the database of something else");
        }
    }

    private static String text(Db db, String sql, String column) {
        return db.one(sql, row -> row.text(column)).orElseThrow();
    }
}
