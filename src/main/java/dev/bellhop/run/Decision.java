package dev.bellhop.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to remember and what to do, committed whole or not at all. The runs are those that are new or have changed.
 * {@code withdrawn} are those of which every effect that has not begun is taken back.
 */
public record Decision(
        Desk desk,
        List<Run> runs,
        List<Effect> effects,
        List<Claim> claims,
        List<Alarm> alarms,
        List<Note> notes,
        Set<RunId> withdrawn) {

    public Decision {
        runs = List.copyOf(runs);
        withdrawn = Set.copyOf(withdrawn);
        effects = List.copyOf(effects);
        claims = List.copyOf(claims);
        alarms = List.copyOf(alarms);
        notes = List.copyOf(notes);
    }

    static Decision of(Desk desk, Note note) {
        return of(desk, List.of(note));
    }

    /** Looked, and found nothing that anybody would read. */
    static Decision quiet(Desk desk) {
        return of(desk, List.of());
    }

    private static Decision of(Desk desk, List<Note> notes) {
        return new Decision(desk, List.of(), List.of(), List.of(), List.of(), notes, Set.of());
    }

    Decision run(Run changed) {
        return new Decision(desk, List.of(changed), effects, claims, alarms, notes, withdrawn);
    }

    Decision effects(List<Effect> wanted) {
        return new Decision(desk, runs, wanted, claims, alarms, notes, withdrawn);
    }

    Decision plus(Effect more) {
        return plus(List.of(more));
    }

    Decision plus(List<Effect> more) {
        return effects(both(effects, more));
    }

    /** The request has its answer, whatever it is. */
    Decision taking(RunId request) {
        return new Decision(desk.taking(request), runs, effects, claims, alarms, notes, withdrawn);
    }

    /** With what was decided last kept on the desk, for whoever asks why. */
    Decision remembered() {
        String last = notes.getLast().text();
        return new Decision(desk.remembering(last), runs, effects, claims, alarms, notes, withdrawn);
    }

    Decision claims(Claim... wanted) {
        return new Decision(desk, runs, effects, both(claims, List.of(wanted)), alarms, notes, withdrawn);
    }

    Decision alarms(Alarm... wanted) {
        return new Decision(desk, runs, effects, claims, List.of(wanted), notes, withdrawn);
    }

    Decision quietly() {
        return new Decision(desk, runs, effects, claims, alarms, List.of(), withdrawn);
    }

    /** Takes back whatever of its run has not begun. */
    Decision withdraw() {
        Set<RunId> all = runs.stream().map(Run::id).collect(Collectors.toSet());
        return new Decision(desk, runs, effects, claims, alarms, notes, all);
    }

    /** This, and then one that was made of the same event in the situation after it. */
    Decision and(Decision next) {
        return new Decision(
                next.desk,
                Stream.concat(runs.stream().filter(run -> next.run(run.id()).isEmpty()), next.runs.stream())
                        .toList(),
                both(effects, next.effects),
                both(claims, next.claims),
                both(alarms, next.alarms),
                both(notes, next.notes),
                Stream.concat(withdrawn.stream(), next.withdrawn.stream()).collect(Collectors.toSet()));
    }

    Optional<Run> run(RunId id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** The newest that is new or has changed. */
    public Optional<Run> run() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
