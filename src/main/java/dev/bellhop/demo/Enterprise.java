package dev.bellhop.demo;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Several organisations under one roof. */
final class Enterprise {
    final String slug;
    final Account owner;
    final Set<Account> organizations = new LinkedHashSet<>();
    Optional<Account> source = Optional.empty();

    Enterprise(String slug, Account owner) {
        this.slug = slug;
        this.owner = owner;
    }
}
