package dev.bellhop.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Copies a file beside whoever works on it, as of one moment. The copy is looked at before it gets its name, so that under
 * that name there is a sound one or none.
 */
record SqliteCopy(Path file, Migrations migrations) {
    private static final String PATIENT = "?synchronous=FULL&busy_timeout=10000";
    private static final String UNFINISHED = ".part";

    /** Throws {@link UnusableDatabase} where the database is none of ours, or of a newer Bellhop. */
    Copied to(Path target, Instant now) {
        if (new SqliteGlance(file).schema().map(this::known).isEmpty()) {
            return new Copied.Failed("there is no database at " + file + " yet");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return new Copied.Failed(target + " is there already; nothing is written over");
        }
        try {
            return written(part(target), target, now);
        } catch (IOException e) {
            return new Copied.Failed("nothing can be written beside " + target + ": "
                    + e.getClass().getSimpleName());
        }
    }

    /** For the owner's eyes, and for no other copy that is being made. */
    private static Path part(Path target) throws IOException {
        return Files.createTempFile(
                target.toAbsolutePath().getParent(),
                target.getFileName() + ".",
                UNFINISHED,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private Copied written(Path part, Path target, Instant now) {
        try (Connection source = DriverManager.getConnection("jdbc:sqlite:" + file + PATIENT)) {
            Db db = new Db(source, Dialect.SQLITE);
            int schema = Dialect.SQLITE.version(db);
            db.change("VACUUM INTO ?", part.toAbsolutePath().toString());
            check(part, schema);
            named(part, target);
            return new Copied.Done(target, Files.size(target), schema, remember(db, schema, now));
        } catch (SQLException | LedgerFailed | UnusableDatabase | IOException e) {
            return new Copied.Failed("the database cannot be copied to " + target + ": " + e.getMessage());
        } finally {
            part.toFile().delete();
        }
    }

    private int known(int schema) {
        migrations.known(schema);
        return schema;
    }

    private static void check(Path part, int schema) {
        boolean same = new SqliteGlance(part)
                .at(db -> {
                    String health = db.one("PRAGMA integrity_check(1)", row -> row.text("integrity_check"))
                            .orElse("");
                    return health.equals("ok") && Dialect.SQLITE.version(db) == schema;
                })
                .orElse(false);
        if (!same) {
            throw new UnusableDatabase("the copy is not sound");
        }
    }

    /** Whoever put a file there meanwhile keeps it; where a file cannot have two names, it is moved to its own. */
    private static void named(Path part, Path target) throws IOException {
        force(part);
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (IOException | UnsupportedOperationException _) {
            Files.move(part, target);
        }
        force(DiskCheck.nearest(target));
    }

    private static void force(Path at) throws IOException {
        try (FileChannel channel = FileChannel.open(at, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A copy of which the database knows nothing is a copy all the same. */
    private static boolean remember(Db db, int schema, Instant now) {
        if (schema < BackupCheck.FIRST) {
            return false;
        }
        try {
            return db.change("""
                    INSERT INTO backup (id, at) VALUES (1, ?)
                    ON CONFLICT (id) DO UPDATE SET at = excluded.at""", now) == 1;
        } catch (LedgerFailed _) {
            return false;
        }
    }
}
