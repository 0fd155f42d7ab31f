package dev.bellhop;

import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.LineReader;
import dev.bellhop.http.Transport;
import dev.bellhop.store.Library;
import dev.bellhop.store.Rekeying;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Kills the process at one of its stops: before or after the n-th write to the ledger or call to the outside. */
final class Trap {
    private static final Set<String> READS =
            Set.of("open", "route", "nextDue", "queue", "deliveries", "known", "delivery", "accounts", "close");

    /** The process is gone. Nothing in the house catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed(int stop) {
            super("killed at stop " + stop);
        }
    }

    private final int at;
    private boolean set = true;
    private int stops;

    private Trap(int at) {
        this.at = at;
    }

    static Trap at(int stop) {
        return new Trap(stop);
    }

    /** Never closes. */
    static Trap none() {
        return new Trap(-1);
    }

    int stops() {
        return stops;
    }

    /** Stops are counted from now on, or no more. */
    void set(boolean now) {
        set = now;
    }

    private void stop() {
        if (set && stops++ == at) {
            throw new Killed(at);
        }
    }

    Transport around(Transport transport) {
        return new Transport() {
            @Override
            public Answer exchange(Call call) {
                stop();
                var answer = transport.exchange(call);
                stop();
                return answer;
            }

            @Override
            public Answer lines(Call call, LineReader reader) {
                return transport.lines(call, reader);
            }
        };
    }

    Library around(Library library) {
        return around(Library.class, library);
    }

    Rekeying around(Rekeying rows) {
        return around(Rekeying.class, rows);
    }

    private <T> T around(Class<T> type, T inner) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (READS.contains(method.getName())) {
                        return invoke(() -> method.invoke(inner, arguments));
                    }
                    stop();
                    Object result = invoke(() -> method.invoke(inner, arguments));
                    stop();
                    return result;
                }));
    }

    interface Invocation {
        Object run() throws ReflectiveOperationException;
    }

    static Object invoke(Invocation invocation) throws Throwable {
        try {
            return invocation.run();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
