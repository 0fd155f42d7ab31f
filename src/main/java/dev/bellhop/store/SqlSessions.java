package dev.bellhop.store;

import dev.bellhop.engine.Listeners;
import dev.bellhop.engine.Pass;
import dev.bellhop.engine.SessionBook;
import dev.bellhop.run.RunId;
import dev.bellhop.text.Sha256;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What sessions need, in a database. A token that does not open any more ends by itself within the hour. */
final class SqlSessions implements SessionBook {
    private static final Logger LOG = LoggerFactory.getLogger(SqlSessions.class);

    private final Database database;
    private final Seal seal;

    SqlSessions(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public Optional<Fixture> fixture(String name) {
        return database.read(db -> db.one(
                "SELECT * FROM fixture WHERE name = ?",
                row -> new Fixture(row.text("id"), row.count("version"), row.text("hash")),
                name));
    }

    @Override
    public void keep(String name, Fixture fixture) {
        database.write(db -> db.change("""
                INSERT INTO fixture (name, id, version, hash) VALUES (?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET id = excluded.id, version = excluded.version, hash = excluded.hash""", name, fixture.id(), fixture.version(), fixture.hash()));
    }

    @Override
    public void give(Holder holder, Pass pass) {
        String id = id(holder, pass);
        Seal.Sealed sealed = seal.seal(Shelf.PASS.place(id, "token"), pass.token());
        database.write(
                db -> db.change("""
                INSERT INTO pass (id, run, attempt, ends, used, key, token) VALUES (?, ?, ?, ?, FALSE, ?, ?)
                ON CONFLICT (id) DO UPDATE SET key = excluded.key, token = excluded.token""", id, holder.run(), holder.attempt(), pass.ends(), sealed.key(), sealed.value()));
    }

    @Override
    public void use(Holder holder, Pass pass) {
        database.write(db -> db.change("UPDATE pass SET used = TRUE WHERE id = ?", id(holder, pass)));
    }

    @Override
    public Optional<Pass> current(Holder holder) {
        return all(holder, " AND used").stream().findFirst();
    }

    @Override
    public List<Pass> passes(Holder holder) {
        return all(holder, "");
    }

    private List<Pass> all(Holder holder, String which) {
        return database
                .read(db -> db.all(
                        "SELECT * FROM pass WHERE run = ? AND attempt = ?" + which + " ORDER BY ends DESC, id",
                        this::pass,
                        holder.run(),
                        holder.attempt()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void took(Holder holder, Pass pass) {
        database.write(db -> db.change("DELETE FROM pass WHERE id = ?", id(holder, pass)));
    }

    @Override
    public List<Holder> holders() {
        return database.read(db -> db.all(
                "SELECT DISTINCT run, attempt FROM pass ORDER BY run, attempt",
                row -> new Holder(new RunId(row.text("run")), row.count("attempt"))));
    }

    @Override
    public Listeners listeners() {
        return new SqlListeners(database);
    }

    /** Two tokens of one second have the same end. Of what is a secret of many bits, a short hash gives nothing away. */
    private static String id(Holder holder, Pass pass) {
        return holder + "/" + pass.ends().toEpochMilli() + "/"
                + Sha256.hex(pass.token().reveal(), 8);
    }

    private Optional<Pass> pass(Row row) throws SQLException {
        Seal.Sealed sealed = new Seal.Sealed(row.text("key"), row.bytes("token"));
        try {
            return Optional.of(
                    new Pass(seal.open(Shelf.PASS.place(row.text("id"), "token"), sealed), row.time("ends")));
        } catch (SealBroken broken) {
            LOG.error("{}; it ends by itself", broken.getMessage());
            return Optional.empty();
        }
    }
}
