package dev.bellhop.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers so many of the newest, since a session may go on for days. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
    }
}
