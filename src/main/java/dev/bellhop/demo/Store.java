package dev.bellhop.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Everything that is in the world, and its only dice. */
final class Store {
    final Map<String, Account> accounts = new LinkedHashMap<>();
    final Map<Long, Repository> repositories = new LinkedHashMap<>();
    final Map<String, Long> formerNames = new LinkedHashMap<>();
    final List<App> apps = new ArrayList<>();
    final List<Installation> installations = new ArrayList<>();
    final Map<String, Caller> tokens = new LinkedHashMap<>();
    /** What classic tokens were made for. Others have no scopes. */
    final Map<String, Set<String>> scopes = new LinkedHashMap<>();

    final List<Enterprise> enterprises = new ArrayList<>();
    final Set<String> seats = new HashSet<>();
    final Map<Account, Map<Account, Membership>> members = new LinkedHashMap<>();

    private final Random dice;
    private long last = 1000;

    Store(long seed) {
        this.dice = new Random(seed);
    }

    long nextId() {
        return ++last;
    }

    /** Opaque text of the alphabet of tokens. */
    String opaque(int length) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(dice.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    String guid() {
        return UUID.nameUUIDFromBytes(opaque(32).getBytes(StandardCharsets.US_ASCII))
                .toString();
    }

    String hex(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(Character.forDigit(dice.nextInt(16), 16));
        }
        return text.toString();
    }

    Optional<Account> account(String login) {
        return Optional.ofNullable(accounts.get(login.toLowerCase(Locale.ROOT)));
    }

    Account account(String login, Account.Kind kind) {
        return accounts.computeIfAbsent(login.toLowerCase(Locale.ROOT), key -> new Account(nextId(), login, kind));
    }

    Optional<Repository> repository(String fullName) {
        return repositories.values().stream()
                .filter(repository ->
                        !repository.deleted && repository.fullName().equalsIgnoreCase(fullName))
                .findFirst();
    }

    Repository known(long id) {
        return Objects.requireNonNull(repositories.get(id));
    }

    /** Where a repository of this name lives now. */
    Optional<Long> moved(String fullName) {
        return Optional.ofNullable(formerNames.get(fullName.toLowerCase(Locale.ROOT)));
    }

    void rememberName(Repository repository) {
        formerNames.put(repository.fullName().toLowerCase(Locale.ROOT), repository.id());
    }

    Optional<Membership> membership(Account organization, Account person) {
        return Optional.ofNullable(members.getOrDefault(organization, Map.of()).get(person));
    }

    Optional<Installation> installation(Repository repository) {
        return installations.stream().filter(one -> one.has(repository)).findFirst();
    }
}
