package dev.bellhop.store;

import java.sql.SQLException;
import java.util.SortedSet;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the two databases do not have in common. */
enum Dialect {
    /** One writer at a time: there is nobody to wait for and nothing to lock. */
    SQLITE("sqlite", "", "", "(SELECT coalesce(max(seq), 0) + 1 FROM outbox)") {
        @Override
        void lock(Db db, SortedSet<String> names) {}

        @Override
        int version(Db db) {
            return db.one("PRAGMA user_version", row -> row.count("user_version"))
                    .orElseThrow();
        }

        @Override
        void version(Db db, int version) {
            db.run("PRAGMA application_id = " + APPLICATION_ID);
            db.run("PRAGMA user_version = " + version);
        }

        @Override
        boolean isDuplicate(SQLException e) {
            return e instanceof SQLiteException failure
                    && (failure.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                            || failure.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);
        }
    },

    POSTGRES("postgres", " FOR UPDATE", " SKIP LOCKED", "nextval('outbox_order')") {
        @Override
        void lock(Db db, SortedSet<String> names) {
            for (String name : names) {
                db.has("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", name);
            }
        }

        @Override
        int version(Db db) {
            db.run("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)");
            return db.one("SELECT version FROM schema_version", row -> row.count("version"))
                    .orElse(0);
        }

        @Override
        void version(Db db, int version) {
            db.run("DELETE FROM schema_version");
            db.change("INSERT INTO schema_version (version) VALUES (?)", version);
        }

        @Override
        boolean isDuplicate(SQLException e) {
            return "23505".equals(e.getSQLState());
        }
    };

    /** "BELL". */
    static final int APPLICATION_ID = 0x42454C4C;

    private final String folder;
    private final String forUpdate;
    private final String skipLocked;
    private final String nextSeq;

    Dialect(String folder, String forUpdate, String skipLocked, String nextSeq) {
        this.folder = folder;
        this.forUpdate = forUpdate;
        this.skipLocked = skipLocked;
        this.nextSeq = nextSeq;
    }

    String folder() {
        return folder;
    }

    /** Ends a query whose rows nobody else may change until the transaction is over. */
    String forUpdate() {
        return forUpdate;
    }

    /** The same, and rows that somebody else is changing are passed over. */
    String forUpdateSkipLocked() {
        return forUpdate + skipLocked;
    }

    /** The next place in the order of effects. */
    String nextSeq() {
        return nextSeq;
    }

    /** Waits for these names, in their order, and holds them until the transaction is over. */
    abstract void lock(Db db, SortedSet<String> names);

    abstract int version(Db db);

    abstract void version(Db db, int version);

    abstract boolean isDuplicate(SQLException e);
}
