package dev.bellhop.engine;

import dev.bellhop.text.Secret;
import java.util.Map;

/** What was set on the pages of the setup, on disk and sealed, by the names that the environment has for it. */
public interface SettingBook {

    /** One that does not open is not among them: setting it again puts a new one in its place. */
    Map<String, Secret> all();

    /** All of them or none, each in place of what was there under its name. */
    void put(Map<String, Secret> settings);

    /** Whatever there is under this name. */
    void forget(String name);
}
