package dev.bellhop.run;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What we remember of one issue, with or without a run. Every decision about the issue is made against one version of
 * its desk, and is made again when the desk has changed meanwhile.
 */
public record Desk(Subject subject, long version, Optional<Repo> repo, Optional<RunId> active, Set<Long> refused) {

    public Desk {
        refused = Set.copyOf(refused);
    }

    public static Desk empty(Subject subject) {
        return new Desk(subject, 0, Optional.empty(), Optional.empty(), Set.of());
    }

    /** How to reach the issue by its repository's newest name. */
    public Optional<Place> place() {
        return repo.map(at -> new Place(at, subject.number()));
    }

    Desk at(Repo current) {
        return new Desk(subject, version, Optional.of(current), active, refused);
    }

    Desk busyWith(RunId run) {
        return new Desk(subject, version, repo, Optional.of(run), refused);
    }

    Desk free() {
        return new Desk(subject, version, repo, Optional.empty(), refused);
    }

    /** One explanation a person and issue is enough. */
    Desk refusing(Person person) {
        Set<Long> all = new HashSet<>(refused);
        all.add(person.id());
        return new Desk(subject, version, repo, active, all);
    }
}
