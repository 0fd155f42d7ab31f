package dev.bellhop.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions of a query, each with its value, of which only those hold that somebody asked for. */
final class Sieve {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Sieve and(String condition, Optional<?> value) {
        value.ifPresent(asked -> {
            conditions.add(condition);
            values.add(asked);
        });
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** Those of the conditions, and then the others of the query. */
    Object[] values(Object... others) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(others));
        return all.toArray();
    }
}
