package dev.bellhop.store;

import dev.bellhop.engine.SettingBook;
import dev.bellhop.text.Secret;
import java.util.HashMap;
import java.util.Map;

/** What was set up in simulated worlds and in tests. */
final class MemorySettings implements SettingBook {
    private final Map<String, Secret> settings = new HashMap<>();

    @Override
    public synchronized Map<String, Secret> all() {
        return Map.copyOf(settings);
    }

    @Override
    public synchronized void put(Map<String, Secret> more) {
        settings.putAll(more);
    }

    @Override
    public synchronized void forget(String name) {
        settings.remove(name);
    }
}
