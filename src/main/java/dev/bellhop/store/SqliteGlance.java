package dev.bellhop.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;

/** At a file. */
record SqliteGlance(Path file) implements Glance {

    @Override
    public Optional<Integer> schema() {
        return at(Dialect.SQLITE::version);
    }

    @Override
    public <T> Optional<T> at(Function<Db, T> look) {
        if (!Files.exists(file)) {
            Path place = DiskCheck.nearest(file);
            if (!Files.isDirectory(place) || !Files.isWritable(place)) {
                throw new UnusableDatabase(file + " is not there, and cannot be made in " + place);
            }
            return Optional.empty();
        }
        SqliteLibrary.load(file);
        SQLiteConfig onlyReading = new SQLiteConfig();
        onlyReading.setReadOnly(true);
        try (Connection connection = onlyReading.createConnection("jdbc:sqlite:" + address())) {
            Db db = new Db(connection, Dialect.SQLITE);
            SqliteFile.checkOwner(file, db);
            return Optional.of(look.apply(db));
        } catch (SQLException | LedgerFailed e) {
            throw new UnusableDatabase(file + " is not a sound database: " + e.getMessage(), e);
        }
    }

    /** Where nobody has it open there is no log beside it, and none is made for us. */
    private String address() {
        boolean open = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        return "file:" + file.toAbsolutePath().toUri().getRawPath() + (open ? "" : "?immutable=1");
    }
}
