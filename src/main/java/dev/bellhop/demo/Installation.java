package dev.bellhop.demo;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An App in an account's house, with the rooms it may enter. */
final class Installation {
    private final long id;
    final App app;
    final Account account;
    final Instant created;
    final Set<Long> repositories = new LinkedHashSet<>();
    Map<String, Level> permissions;
    Optional<Instant> suspended = Optional.empty();
    boolean gone;

    Installation(long id, App app, Account account, Instant created) {
        this.id = id;
        this.app = app;
        this.account = account;
        this.created = created;
        this.permissions = app.card().permissions();
    }

    long id() {
        return id;
    }

    boolean has(Repository repository) {
        return !gone && repositories.contains(repository.id());
    }
}
