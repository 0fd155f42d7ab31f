package dev.bellhop.demo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a pull request has beyond an issue. */
final class Pull {
    final long id;
    final String head;
    final String base;
    /** Where the head lives; mostly where the pull request is. */
    final Repository home;
    /** The commit of the base from which it parted. */
    final String root;

    final Set<Account> reviewers = new LinkedHashSet<>();
    /** The newest commit of the head. */
    String sha;

    int commits = 1;
    boolean draft;
    Optional<Hand> merged = Optional.empty();

    Pull(long id, PullChanges.Proposal proposal, Repository home, String root) {
        this.id = id;
        this.head = proposal.head();
        this.base = proposal.base();
        this.home = home;
        this.root = root;
        this.sha = root;
    }

    List<Alteration> files(Code code) {
        return Alteration.between(code.files(root), code.files(sha));
    }
}
