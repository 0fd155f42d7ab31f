package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import dev.bellhop.text.Bytes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One connection inside of a transaction, in our own types. */
final class Db {
    private final Connection connection;
    private final Dialect dialect;

    Db(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** How many rows it changed. */
    int change(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> List<T> all(String sql, Row.Reader<T> reader, Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet cursor = statement.executeQuery()) {
            Row row = new Row(cursor);
            List<T> found = new ArrayList<>();
            while (cursor.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> Optional<T> one(String sql, Row.Reader<T> reader, Object... values) {
        return all(sql, reader, values).stream().findFirst();
    }

    boolean has(String sql, Object... values) {
        return !all(sql, _ -> true, values).isEmpty();
    }

    /** Without values and without an answer. */
    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(SQLException e) {
        return dialect.isDuplicate(e)
                ? new Refused("it is there already")
                : new LedgerFailed("the database failed: " + e.getMessage(), e);
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        switch (value) {
            case Optional<?> maybe when maybe.isPresent() -> bind(statement, at, maybe.get());
            case Optional<?> _ -> statement.setNull(at, Types.NULL);
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case Boolean flag -> statement.setBoolean(at, flag);
            case Instant time -> statement.setLong(at, Nanos.of(time));
            case Bytes bytes -> statement.setBytes(at, bytes.array());
            case Json json -> statement.setString(at, Stored.text(json));
            case RunId run -> statement.setString(at, run.value());
            case Subject subject -> statement.setString(at, subject.toString());
            case Enum<?> constant -> statement.setString(at, constant.name());
            default -> throw new IllegalArgumentException("no column for " + value.getClass());
        }
    }
}
