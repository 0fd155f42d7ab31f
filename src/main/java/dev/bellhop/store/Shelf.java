package dev.bellhop.store;

import dev.bellhop.text.Bytes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table in which some columns are sealed. Table, row and column together are the place that a value opens in. */
record Shelf(String table, String id, boolean numbered, List<String> columns) {
    static final Shelf ACCOUNT = new Shelf("account", "id", true, List.of("access", "refresh"));
    static final Shelf PENDING = new Shelf("pending", "state", false, List.of("verifier"));
    static final Shelf PASS = new Shelf("pass", "id", false, List.of("token"));
    static final Shelf SETTING = new Shelf("setting", "name", false, List.of("value"));
    static final List<Shelf> ALL = List.of(ACCOUNT, PENDING, PASS, SETTING);

    /** What is sealed of one row, all under one key. */
    record Closed(String name, String key, Map<String, Bytes> cells) {

        /** The same under the first of the keys. */
        Closed anew(Seal keys) {
            Map<String, Bytes> sealed = new LinkedHashMap<>();
            cells.forEach((column, value) -> {
                String place = name + "/" + column;
                sealed.put(
                        column,
                        keys.seal(place, keys.open(place, new Seal.Sealed(key, value)))
                                .value());
            });
            return new Closed(name, keys.newest(), sealed);
        }
    }

    static Shelf of(String row) {
        return ALL.stream()
                .filter(shelf -> row.startsWith(shelf.table + "/"))
                .findFirst()
                .orElseThrow();
    }

    String place(Object row, String column) {
        return table + "/" + row + "/" + column;
    }

    List<Closed> notUnder(String newest, Db db) {
        return db.all("SELECT * FROM " + table + " WHERE key <> ? ORDER BY " + id, this::read, newest);
    }

    Closed find(String row, Db db) {
        return db.one(
                        "SELECT * FROM " + table + " WHERE " + id + " = ?"
                                + db.dialect().forUpdate(),
                        this::read,
                        id(row))
                .orElseThrow();
    }

    int put(Closed row, Db db) {
        List<Object> values = new ArrayList<>(row.cells().values());
        values.add(row.key());
        values.add(id(row.name()));
        String set =
                row.cells().keySet().stream().map(column -> column + " = ?, ").collect(Collectors.joining());
        return db.change("UPDATE " + table + " SET " + set + "key = ? WHERE " + id + " = ?", values.toArray());
    }

    private Object id(String row) {
        String text = row.substring(table.length() + 1);
        return numbered ? (Object) Long.valueOf(text) : text;
    }

    private Closed read(Row row) throws SQLException {
        Map<String, Bytes> cells = new LinkedHashMap<>();
        for (String column : columns) {
            row.maybeBytes(column).ifPresent(value -> cells.put(column, value));
        }
        return new Closed(table + "/" + row.text(id), row.text("key"), cells);
    }
}
