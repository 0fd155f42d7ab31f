package dev.bellhop.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An issue; a pull request is one that carries more. */
final class Issue {
    final long id;
    final Repository repository;
    final int number;
    final Hand by;
    final Map<String, Label> labels = new LinkedHashMap<>();
    final Set<Account> assignees = new LinkedHashSet<>();
    final List<Comment> comments = new ArrayList<>();
    final List<Reaction> reactions = new ArrayList<>();
    final List<Happening> timeline = new ArrayList<>();
    Optional<Pull> pull = Optional.empty();
    String title;
    String body;
    Instant updated;
    Optional<Hand> closed = Optional.empty();
    boolean locked;
    boolean deleted;

    Issue(long id, Repository repository, Hand by, String title) {
        this.id = id;
        this.repository = repository;
        this.number = repository.nextNumber();
        this.by = by;
        this.title = title;
        this.body = "";
        this.updated = by.at();
        repository.issues.put(number, this);
    }

    boolean wears(String label) {
        return labels.containsKey(label.toLowerCase(Locale.ROOT));
    }

    boolean isOpen() {
        return closed.isEmpty();
    }

    void note(Happening happening) {
        timeline.add(happening);
        updated = happening.hand().at();
    }
}
