package dev.bellhop.store;

import dev.bellhop.engine.SettingBook;
import dev.bellhop.text.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What was set up in simulated worlds and in tests. */
final class MemorySettings implements SettingBook {
    private final Map<String, Secret> settings = new HashMap<>();
    private long changes;

    @Override
    public synchronized Page page() {
        return new Page(settings, Set.of(), stamp());
    }

    @Override
    public synchronized String stamp() {
        return Long.toString(changes);
    }

    @Override
    public synchronized boolean change(Change change, Page since) {
        if (!since.stamp().equals(stamp())) {
            return false;
        }
        changes++;
        settings.putAll(change.set());
        settings.keySet().removeAll(change.gone());
        return true;
    }
}
