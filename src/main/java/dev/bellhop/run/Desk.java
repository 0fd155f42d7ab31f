package dev.bellhop.run;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What we remember of one issue, with or without a run. Every decision about the issue is made against one version of
 * its desk, and is made again when the desk has changed meanwhile. {@code asked} holds the newest requests, so that one
 * that comes again long after its run is not taken for a new one; {@code refused} whom we told why not.
 */
public record Desk(
        Subject subject,
        long version,
        Optional<Repo> repo,
        Optional<RunId> active,
        Set<RunId> asked,
        Set<Long> refused) {
    private static final int MOST_ASKED = 50;

    public Desk {
        asked = Set.copyOf(asked);
        refused = Set.copyOf(refused);
    }

    public static Desk empty(Subject subject) {
        return new Desk(subject, 0, Optional.empty(), Optional.empty(), Set.of(), Set.of());
    }

    /** How to reach the issue by its repository's newest name. */
    public Optional<Place> place() {
        return repo.map(at -> new Place(at, subject.number()));
    }

    /** The same desk after one more decision. */
    public Desk next() {
        return new Desk(subject, version + 1, repo, active, asked, refused);
    }

    /** What is left of it when the people in it are forgotten. */
    public Desk anonymous() {
        return new Desk(subject, version + 1, Optional.empty(), active, asked, Set.of());
    }

    Desk at(Repo current) {
        return new Desk(subject, version, Optional.of(current), active, asked, refused);
    }

    Desk busyWith(RunId run) {
        return new Desk(subject, version, repo, Optional.of(run), taking(run).asked, refused);
    }

    /** The request has its answer, from a run of its own or from the one that was at work. */
    Desk taking(RunId request) {
        TreeSet<RunId> newest = new TreeSet<>(asked);
        newest.add(request);
        while (newest.size() > MOST_ASKED) {
            newest.removeFirst();
        }
        return new Desk(subject, version, repo, active, newest, refused);
    }

    /** The run is over; another one may have the desk already. */
    Desk without(Run run) {
        Optional<RunId> active = this.active.filter(id -> !run.over() || !id.equals(run.id()));
        return new Desk(subject, version, repo, active, asked, refused);
    }

    /** One explanation a person and issue is enough. */
    Desk refusing(Person person) {
        Set<Long> all = new HashSet<>(refused);
        all.add(person.id());
        return new Desk(subject, version, repo, active, asked, all);
    }
}
