package dev.bellhop.engine;

import dev.bellhop.text.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What was set on the pages of the setup, on disk and sealed, by the names that the environment has for it. */
public interface SettingBook {

    /**
     * All that was set, as of one moment. The stamp is another one after each change, and tells no value. What does not
     * open counts as not set, and its names are in {@code shut}: setting it again puts a new value in its place.
     */
    record Page(Map<String, Secret> settings, Set<String> shut, String stamp) {
        public Page {
            settings = Map.copyOf(settings);
            shut = Set.copyOf(shut);
        }

        /** What is set once that is done. */
        public Map<String, Secret> after(Change change) {
            Map<String, Secret> after = new HashMap<>(settings);
            after.keySet().removeAll(change.gone());
            after.putAll(change.set());
            return Map.copyOf(after);
        }
    }

    /** What is set, each in place of what was there under its name, and the names of what is gone. */
    record Change(Map<String, Secret> set, Set<String> gone) {
        public Change {
            set = Map.copyOf(set);
            gone = Set.copyOf(gone);
        }

        public static Change set(Map<String, Secret> settings) {
            return new Change(settings, Set.of());
        }
    }

    Page page();

    /** That of the page, without opening anything. */
    String stamp();

    /** All of it or nothing. False, and nothing is changed, where somebody else changed something since the page was read. */
    boolean change(Change change, Page since);
}
