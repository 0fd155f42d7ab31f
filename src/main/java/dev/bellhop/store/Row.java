package dev.bellhop.store;

import dev.bellhop.text.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** One row of an answer. */
final class Row {
    private final ResultSet cursor;

    Row(ResultSet cursor) {
        this.cursor = cursor;
    }

    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    String text(String column) throws SQLException {
        return cursor.getString(column);
    }

    Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(cursor.getString(column));
    }

    long number(String column) throws SQLException {
        return cursor.getLong(column);
    }

    Optional<Long> maybeNumber(String column) throws SQLException {
        long number = cursor.getLong(column);
        return cursor.wasNull() ? Optional.empty() : Optional.of(number);
    }

    int count(String column) throws SQLException {
        return cursor.getInt(column);
    }

    boolean flag(String column) throws SQLException {
        return cursor.getBoolean(column);
    }

    Instant time(String column) throws SQLException {
        return Nanos.time(cursor.getLong(column));
    }

    Optional<Instant> maybeTime(String column) throws SQLException {
        long nanos = cursor.getLong(column);
        return cursor.wasNull() ? Optional.empty() : Optional.of(Nanos.time(nanos));
    }

    Bytes bytes(String column) throws SQLException {
        return Bytes.of(cursor.getBytes(column));
    }

    Optional<Bytes> maybeBytes(String column) throws SQLException {
        return Optional.ofNullable(cursor.getBytes(column)).map(Bytes::of);
    }
}
