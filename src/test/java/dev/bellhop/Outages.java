package dev.bellhop;

import dev.bellhop.engine.SettingBook;
import dev.bellhop.store.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A database that is away when certain things are asked of it, so many times. */
final class Outages {
    private final Map<String, Integer> before = new ConcurrentHashMap<>();
    private final Map<String, Integer> after = new ConcurrentHashMap<>();

    /** It is not done. */
    void fail(String what, int times) {
        before.put(what, times);
    }

    /** It is done, and nobody is told. */
    void loseAnswer(String what, int times) {
        after.put(what, times);
    }

    /** It has failed as often as it was to fail. */
    boolean over() {
        return before.isEmpty() && after.isEmpty();
    }

    Library around(Library library) {
        return around(Library.class, library);
    }

    private <T> T around(Class<T> type, T inner) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    strike(before, method.getName());
                    Object result = Trap.invoke(() -> method.invoke(inner, arguments));
                    strike(after, method.getName());
                    return result instanceof SettingBook book ? around(SettingBook.class, book) : result;
                }));
    }

    private static void strike(Map<String, Integer> outages, String what) {
        if (outages.containsKey(what)) {
            outages.computeIfPresent(what, (_, times) -> times == 1 ? null : times - 1);
            throw new UncheckedIOException(new IOException("the database is away"));
        }
    }
}
