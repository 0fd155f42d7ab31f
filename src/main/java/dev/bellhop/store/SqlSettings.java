package dev.bellhop.store;

import dev.bellhop.engine.SettingBook;
import dev.bellhop.text.Secret;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was set up, in a database. All of it is sealed, so that nobody has to know which of it is secret. */
record SqlSettings(Database database, Seal seal) implements SettingBook {
    private static final Logger LOG = LoggerFactory.getLogger(SqlSettings.class);

    private record Closed(String name, Seal.Sealed value) {
        static Closed read(Row row) throws SQLException {
            return new Closed(row.text("name"), new Seal.Sealed(row.text("key"), row.bytes("value")));
        }
    }

    @Override
    public Map<String, Secret> all() {
        Map<String, Secret> settings = new HashMap<>();
        for (Closed row : database.<List<Closed>>read(db -> db.all("SELECT * FROM setting", Closed::read))) {
            try {
                settings.put(row.name(), seal.open(place(row.name()), row.value()));
            } catch (SealBroken broken) {
                LOG.error("{}; it counts as not set", broken.getMessage());
            }
        }
        return Map.copyOf(settings);
    }

    @Override
    public void put(Map<String, Secret> settings) {
        List<Closed> rows = settings.entrySet().stream()
                .map(set -> new Closed(set.getKey(), seal.seal(place(set.getKey()), set.getValue())))
                .toList();
        database.write(db -> rows.stream().mapToInt(row -> put(row, db)).sum());
    }

    @Override
    public void forget(String name) {
        database.write(db -> db.change("DELETE FROM setting WHERE name = ?", name));
    }

    private static int put(Closed row, Db db) {
        return db.change("""
                INSERT INTO setting (name, key, value) VALUES (?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET key = excluded.key, value = excluded.value""", row.name(), row.value().key(), row.value().value());
    }

    private static String place(String name) {
        return Shelf.SETTING.place(name, "value");
    }
}
