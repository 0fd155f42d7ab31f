package dev.bellhop.store;

import dev.bellhop.engine.Check;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A database whose process dies before its n-th statement: nothing is committed and nothing is taken back. */
final class KilledAfter implements Database {
    private final Connection connection;
    private final Connection mortal;

    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    KilledAfter(Connection connection, int statements) {
        this.connection = connection;
        AtomicInteger left = new AtomicInteger(statements);
        this.mortal = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, values) -> {
                    boolean statement = method.getName().equals("createStatement")
                            || method.getName().equals("prepareStatement");
                    if (statement && left.getAndDecrement() == 0) {
                        throw new Killed();
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public <T> T write(Function<Db, T> work) {
        try {
            T result = work.apply(new Db(mortal, Dialect.SQLITE));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> T read(Function<Db, T> work) {
        return work.apply(new Db(connection, Dialect.SQLITE));
    }

    @Override
    public List<Check> checks() {
        return List.of();
    }

    @Override
    public void close() {}
}
