package dev.bellhop;

import dev.bellhop.engine.Whence;
import dev.bellhop.github.Addresses;
import dev.bellhop.text.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where settings come from: the environment, and below it what was set on the pages of the setup. */
record Sources(Map<String, String> environment, Map<String, Secret> stored) {
    static final String GITHUB = "GITHUB_URL";
    static final String APP_ID = "GITHUB_APP_ID";
    static final String PRIVATE_KEY = "GITHUB_PRIVATE_KEY";
    static final String WEBHOOK_SECRET = "GITHUB_WEBHOOK_SECRET";
    static final String CLIENT_ID = "GITHUB_CLIENT_ID";
    static final String CLIENT_SECRET = "GITHUB_CLIENT_SECRET";
    static final String DELIVERY = "BELLHOP_DELIVERY";

    private static final String FILE = "_FILE";

    /** What can be set on pages. Everything else is the environment's alone. */
    private static final Set<String> OURS = Set.of(
            GITHUB,
            APP_ID,
            PRIVATE_KEY,
            WEBHOOK_SECRET,
            CLIENT_ID,
            CLIENT_SECRET,
            DELIVERY,
            Platforms.ANTHROPIC_KEY,
            Platforms.QODER_KEY);

    /** The names that mean the same. */
    private static final Map<String, List<String>> ALIASES = Map.of(
            GITHUB, List.of("GHE_HOST"),
            APP_ID, List.of("APP_ID"),
            PRIVATE_KEY, List.of("PRIVATE_KEY", "PRIVATE_KEY_PATH"),
            WEBHOOK_SECRET, List.of("WEBHOOK_SECRET"));

    /** Of no use by halves: they count together or not at all, so that a lost one leads back to the setup. */
    private static final List<Set<String>> TOGETHER =
            List.of(Set.of(APP_ID, PRIVATE_KEY, WEBHOOK_SECRET), Set.of(CLIENT_ID, CLIENT_SECRET));

    private static final Set<String> APP = TOGETHER.getFirst();

    Sources {
        environment = Map.copyOf(environment);
        stored = Map.copyOf(stored);
    }

    Whence of(String name) {
        Whence outside = outside(name);
        if (outside != Whence.DEFAULT || !stored.containsKey(name) || !OURS.contains(name)) {
            return outside;
        }
        boolean whole = TOGETHER.stream()
                .filter(names -> names.contains(name))
                .flatMap(Set::stream)
                .allMatch(other -> stored.containsKey(other) || outside(other) != Whence.DEFAULT);
        return whole ? Whence.SETUP : Whence.DEFAULT;
    }

    /** There is all that an App is. */
    boolean hasApp() {
        return APP.stream().allMatch(name -> of(name) != Whence.DEFAULT);
    }

    /** In words, where the environment sets one of them. */
    Optional<String> covered(Stream<String> names) {
        return names.filter(name -> outside(name) != Whence.DEFAULT)
                .sorted()
                .findFirst()
                .map(name -> name + ": the environment sets it, and wins");
    }

    boolean hasStored(Set<String> names) {
        return names.stream().anyMatch(stored::containsKey);
    }

    /** All that an App comes with. */
    static Stream<String> ofApp() {
        return TOGETHER.stream().flatMap(Set::stream).sorted();
    }

    /** As one environment, in which nothing that was set outside is covered. */
    Map<String, String> together() {
        Map<String, String> all = new HashMap<>(environment);
        stored.forEach((name, value) -> {
            if (of(name) == Whence.SETUP) {
                all.put(name, value.reveal());
            }
        });
        return Map.copyOf(all);
    }

    /** Where GitHub is, as it is stored by now. The house that stands may still have another. */
    Addresses github() {
        return Settings.github(together());
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(together().get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Whence outside(String name) {
        List<String> names = Stream.concat(Stream.of(name), ALIASES.getOrDefault(name, List.of()).stream())
                .toList();
        if (names.stream().anyMatch(known -> set(known) && !known.endsWith("_PATH"))) {
            return Whence.ENVIRONMENT;
        }
        return names.stream().anyMatch(known -> set(known) || set(known + FILE)) ? Whence.FILE : Whence.DEFAULT;
    }

    private boolean set(String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
