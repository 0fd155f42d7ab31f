package dev.bellhop;

import dev.bellhop.store.Rekeying;
import dev.bellhop.store.Seal;
import dev.bellhop.store.Store;
import java.io.PrintStream;
import java.util.List;

/**
 * Brings what is stored under a new key. The key is on disk before the first row is sealed with it and no old one goes, so
 * that all is readable wherever it is cut off; while a row is under an old key, the next time goes on and makes none.
 */
record Rekey(Settings settings, Rekeying rows, PrintStream out) {
    private static final String ONE_KEY =
            "BELLHOP_SECRET_KEY: it holds one key. Put a new one in front of it with a comma"
                    + " between them (openssl rand -base64 32), keep the old one behind it for ever, and run rekey again";

    /** False when something stored does not open. */
    static boolean well(Settings settings, PrintStream out) {
        try (Rekeying rows = Store.rekeying(settings.database().reveal())) {
            return new Rekey(settings, rows, out).well();
        }
    }

    boolean well() {
        prepare();
        Seal keys = SecretKeys.of(settings).seal();
        Rekeying.Rest rest = rows.rest(keys);
        rest.old().forEach(row -> rows.anew(row, keys));
        out.println("Sealed with the newest key: " + rest.old().size() + ". All older keys are kept.");
        rest.shut()
                .forEach(
                        row -> out.println(
                                row + " opens with none of the keys, and was left as it is. Either a key is"
                                        + " missing, or it was changed. An account is mended by connecting it again, a setting by setting it again at /setup."));
        return rest.shut().isEmpty();
    }

    private void prepare() {
        if (settings.given().secretKeys().size() == 1) {
            throw new Settings.Unusable(List.of(ONE_KEY));
        }
        if (settings.given().secretKeys().isEmpty()) {
            prepareFile();
        }
    }

    private void prepareFile() {
        if (rows.rest(SecretKeys.of(settings).seal()).old().isEmpty()) {
            settings.home().addKey(SecretKeys.FILE);
            out.println("A new key is in front in " + settings.home().path().resolve(SecretKeys.FILE) + ".");
        } else {
            settings.home().toDisk(SecretKeys.FILE);
            out.println("Going on with the key that is in front already.");
        }
    }
}
