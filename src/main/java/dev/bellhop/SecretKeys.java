package dev.bellhop;

import dev.bellhop.store.Seal;
import dev.bellhop.text.Secret;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The keys of what is stored, newest first: the first seals, and all open. The oldest signs our marks for ever, or we would
 * not know our own comments again.
 */
record SecretKeys(List<Secret> newestFirst) {
    static final String FILE = "secret.key";

    /** Those that were given, or else those in the file. To be read when the database is ours. */
    static SecretKeys of(Settings settings) {
        List<Secret> given = settings.given().secretKeys();
        return new SecretKeys(given.isEmpty() ? settings.home().keys(FILE) : given);
    }

    /** The same where there are any; none is made. */
    static Optional<SecretKeys> there(Settings settings) {
        boolean some =
                !settings.given().secretKeys().isEmpty() || settings.home().has(FILE);
        return some ? Optional.of(of(settings)) : Optional.empty();
    }

    /** A comma or the end of a line lies between two. */
    static List<Secret> parse(String text) {
        return Arrays.stream(text.strip().split("\\s*[,\\n]\\s*", -1))
                .map(Secret::new)
                .distinct()
                .toList();
    }

    Secret marker() {
        return newestFirst.getLast();
    }

    Seal seal() {
        return new Seal(newestFirst, new SecureRandom());
    }
}
