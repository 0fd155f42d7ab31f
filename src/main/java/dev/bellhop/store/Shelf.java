package dev.bellhop.store;

import java.util.List;

/** A table in which some columns are sealed. Table, row and column together are the place that a value opens in. */
record Shelf(String table, String key, boolean numbered, List<String> columns) {
    static final Shelf ACCOUNT = new Shelf("account", "id", true, List.of("access", "refresh"));
    static final Shelf PENDING = new Shelf("pending", "state", false, List.of("verifier"));
    static final List<Shelf> ALL = List.of(ACCOUNT, PENDING);

    String place(Object row, String column) {
        return table + "/" + row + "/" + column;
    }
}
