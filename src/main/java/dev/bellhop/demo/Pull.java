package dev.bellhop.demo;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a pull request has beyond an issue. */
final class Pull {
    final long id;
    final String head;
    final String base;
    final Set<Account> reviewers = new LinkedHashSet<>();
    /** The newest commit of the head. */
    String sha;

    int commits = 1;
    boolean draft = true;
    Optional<Hand> merged = Optional.empty();

    Pull(long id, String head, String base, String sha) {
        this.id = id;
        this.head = head;
        this.base = base;
        this.sha = sha;
    }
}
