package dev.bellhop.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What we remember of one issue, with or without a run. Every decision about the issue is made against one version of
 * its desk, and is made again when the desk has changed meanwhile.
 */
public record Desk(Subject subject, long version, Optional<Repo> repo, Optional<RunId> active, Memory memory) {

    /**
     * What was asked here: {@code asked} holds the newest requests, so that one that comes again long after its run is not
     * taken for a new one; {@code begun} those of them that became runs, {@code refused} whom we told why not;
     * {@code deleted} comments, which may be told of before what they asked is; {@code stopped} the newest stop, which may
     * be told of before what it stops; {@code last} what became of the last request, in words.
     */
    public record Memory(
            Set<RunId> asked,
            Set<RunId> begun,
            Set<Long> refused,
            Set<Long> deleted,
            Optional<Instant> stopped,
            Optional<String> last) {
        static final Memory EMPTY =
                new Memory(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

        public Memory {
            asked = Set.copyOf(asked);
            begun = Set.copyOf(begun);
            refused = Set.copyOf(refused);
            deleted = Set.copyOf(deleted);
        }

        private Memory asked(RunId run) {
            return new Memory(newest(asked, run), begun, refused, deleted, stopped, last);
        }

        private Memory begun(RunId run) {
            return new Memory(newest(asked, run), newest(begun, run), refused, deleted, stopped, last);
        }

        private Memory refused(Person person) {
            return new Memory(asked, begun, newest(refused, person.id()), deleted, stopped, last);
        }

        private Memory deleted(long comment) {
            return new Memory(asked, begun, refused, newest(deleted, comment), stopped, last);
        }

        private Memory stopped(Instant at) {
            Instant newest = stopped.filter(at::isBefore).orElse(at);
            return new Memory(asked, begun, refused, deleted, Optional.of(newest), last);
        }

        private Memory last(String words) {
            return new Memory(asked, begun, refused, deleted, stopped, Optional.of(words));
        }

        private Memory anonymous() {
            return new Memory(asked, begun, Set.of(), deleted, stopped, Optional.empty());
        }
    }

    private static final int MOST = 100;
    private static final Duration DAY = Duration.ofDays(1);

    public static Desk empty(Subject subject) {
        return new Desk(subject, 0, Optional.empty(), Optional.empty(), Memory.EMPTY);
    }

    /** How to reach the issue by its repository's newest name. */
    public Optional<Place> place() {
        return repo.map(at -> new Place(at, subject.number()));
    }

    /** The same desk after one more decision. */
    public Desk next() {
        return new Desk(subject, version + 1, repo, active, memory);
    }

    /** What is left of it when the people in it are forgotten. */
    public Desk anonymous() {
        return new Desk(subject, version + 1, Optional.empty(), active, memory.anonymous());
    }

    Desk at(Repo current) {
        return new Desk(subject, version, Optional.of(current), active, memory);
    }

    Desk busyWith(RunId run) {
        return new Desk(subject, version, repo, Optional.of(run), memory.begun(run));
    }

    /** The request has its answer, from a run of its own or from the one that was at work. */
    Desk taking(RunId request) {
        return with(memory.asked(request));
    }

    /** The run is over; another one may have the desk already. */
    Desk without(Run run) {
        Optional<RunId> active = this.active.filter(id -> !run.over() || !id.equals(run.id()));
        return new Desk(subject, version, repo, active, memory);
    }

    /** One explanation a person and issue is enough. */
    Desk refusing(Person person) {
        return with(memory.refused(person));
    }

    Desk deleting(long comment) {
        return with(memory.deleted(comment));
    }

    Desk stopping(Instant at) {
        return with(memory.stopped(at));
    }

    Desk remembering(String last) {
        return with(memory.last(last));
    }

    /** How many runs began here in the last day. */
    long begunSince(Instant now) {
        return memory.begun.stream()
                .filter(run -> run.asked().isAfter(now.minus(DAY)))
                .count();
    }

    boolean tookBefore(RunId request) {
        return memory.asked.contains(request);
    }

    /** A press that is sent again is sent at another time. */
    boolean tookBefore(String cause) {
        return memory.asked.stream().anyMatch(request -> request.isOf(cause));
    }

    boolean told(Person person) {
        return memory.refused.contains(person.id());
    }

    private Desk with(Memory more) {
        return new Desk(subject, version, repo, active, more);
    }

    private static <T extends Comparable<T>> Set<T> newest(Set<T> known, T one) {
        TreeSet<T> all = new TreeSet<>(known);
        all.add(one);
        while (all.size() > MOST) {
            all.removeFirst();
        }
        return new HashSet<>(all);
    }
}
