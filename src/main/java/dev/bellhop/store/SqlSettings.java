package dev.bellhop.store;

import dev.bellhop.engine.SettingBook;
import dev.bellhop.text.Secret;
import dev.bellhop.text.Sha256;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was set up, in a database. All of it is sealed, so that nobody has to know which of it is secret. */
record SqlSettings(Database database, Seal seal) implements SettingBook {
    private static final Logger LOG = LoggerFactory.getLogger(SqlSettings.class);
    private static final int STAMP = 32;

    /** Whoever changes something holds it until that is committed, so that the stamp is true till then. */
    private static final String LOCK = "setting";

    record Closed(String name, Seal.Sealed value) {
        static Closed read(Row row) throws SQLException {
            return new Closed(row.text("name"), new Seal.Sealed(row.text("key"), row.bytes("value")));
        }

        /** Nothing is ever sealed twice to the same bytes. */
        String mark() {
            return name + " " + value.key() + " "
                    + Base64.getEncoder().encodeToString(value.value().array());
        }
    }

    @Override
    public Page page() {
        List<Closed> rows = database.read(SqlSettings::rows);
        Map<String, Secret> settings = new HashMap<>();
        Set<String> shut = new HashSet<>();
        for (Closed row : rows) {
            try {
                settings.put(row.name(), seal.open(place(row.name()), row.value()));
            } catch (SealBroken broken) {
                LOG.error("{}; it counts as not set", broken.getMessage());
                shut.add(row.name());
            }
        }
        return new Page(settings, shut, stamp(rows));
    }

    @Override
    public String stamp() {
        return stamp(database.read(SqlSettings::rows));
    }

    @Override
    public boolean change(Change change, Page since) {
        List<Closed> fresh = change.set().entrySet().stream()
                .map(set -> new Closed(set.getKey(), seal.seal(place(set.getKey()), set.getValue())))
                .toList();
        return database.write(db -> {
            db.dialect().lock(db, new TreeSet<>(Set.of(LOCK)));
            if (!stamp(rows(db)).equals(since.stamp())) {
                return false;
            }
            fresh.forEach(row -> put(row, db));
            change.gone().forEach(name -> db.change("DELETE FROM setting WHERE name = ?", name));
            return true;
        });
    }

    private static List<Closed> rows(Db db) {
        return db.all("SELECT * FROM setting ORDER BY name", Closed::read);
    }

    private static String stamp(List<Closed> rows) {
        return Sha256.hex(rows.stream().map(Closed::mark).collect(Collectors.joining("\n")), STAMP);
    }

    private static void put(Closed row, Db db) {
        db.change("""
                INSERT INTO setting (name, key, value) VALUES (?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET key = excluded.key, value = excluded.value""", row.name(), row.value().key(), row.value().value());
    }

    static String place(String name) {
        return Shelf.SETTING.place(name, "value");
    }
}
