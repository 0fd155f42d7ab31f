package dev.bellhop.run;

import java.util.List;
import java.util.Optional;

/**
 * What to remember and what to do, committed whole or not at all. The run is present when it is new or has changed.
 * {@code withdrawn} takes back every effect of the run that has not begun.
 */
public record Decision(
        Desk desk,
        Optional<Run> run,
        List<Effect> effects,
        List<Claim> claims,
        List<Alarm> alarms,
        List<Note> notes,
        boolean withdrawn) {

    public Decision {
        effects = List.copyOf(effects);
        claims = List.copyOf(claims);
        alarms = List.copyOf(alarms);
        notes = List.copyOf(notes);
    }

    static Decision of(Desk desk, Note note) {
        return new Decision(desk, Optional.empty(), List.of(), List.of(), List.of(), List.of(note), false);
    }

    Decision run(Run changed) {
        return new Decision(desk, Optional.of(changed), effects, claims, alarms, notes, withdrawn);
    }

    Decision effects(List<Effect> wanted) {
        return new Decision(desk, run, wanted, claims, alarms, notes, withdrawn);
    }

    Decision claims(Claim... wanted) {
        return new Decision(desk, run, effects, List.of(wanted), alarms, notes, withdrawn);
    }

    Decision alarms(Alarm... wanted) {
        return new Decision(desk, run, effects, claims, List.of(wanted), notes, withdrawn);
    }

    Decision withdraw() {
        return new Decision(desk, run, effects, claims, alarms, notes, true);
    }
}
