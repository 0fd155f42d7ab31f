package dev.bellhop;

import dev.bellhop.store.Remembered;
import dev.bellhop.store.Seal;
import dev.bellhop.store.Store;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that {@code serve} has, for whoever only reads: the environment's, and below them those of the setup. Nothing
 * is made or locked, and where the database tells nothing the environment is all there is.
 */
final class Recall {
    private static final String WHERE = "/setup";

    private Recall() {}

    /** Throws {@link Settings.Unusable} with every problem at once. */
    static Settings of(Map<String, String> environment) {
        Remembered remembered = remembered(environment);
        Env env = new Env(new Sources(environment, remembered.settings()).together());
        remembered.problem().ifPresent(what -> env.warn(WHERE, what));
        return Settings.of(env);
    }

    private static Remembered remembered(Map<String, String> environment) {
        try {
            Settings before = Settings.before(environment);
            return Store.remembered(before.database().reveal(), () -> keys(before));
        } catch (Settings.Unusable _) {
            // It is said again, with all that is missing, when the whole is read.
            return new Remembered(Map.of(), Optional.empty());
        }
    }

    /** Without any there is nothing that they could open. */
    private static Optional<Seal> keys(Settings before) {
        try {
            return SecretKeys.there(before).map(SecretKeys::seal);
        } catch (Settings.Unusable _) {
            return Optional.empty();
        }
    }
}
