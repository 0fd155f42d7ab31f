package dev.bellhop.store;

import dev.bellhop.run.Alarm;
import dev.bellhop.run.Claim;
import dev.bellhop.run.Decision;
import dev.bellhop.run.Desk;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Note;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import java.util.List;
import java.util.Optional;

/** A decision, as the policy would make it. */
record Draft(Decision decision) {

    static Draft on(Desk desk) {
        return new Draft(
                new Decision(desk, Optional.empty(), List.of(), List.of(), List.of(), List.of(Given.NOTED), false));
    }

    /** The desk as it would stand with this run on it. */
    Draft run(Run run) {
        Desk was = decision.desk();
        Optional<RunId> active = run.over() ? Optional.empty() : Optional.of(run.id());
        Desk desk = new Desk(
                was.subject(), was.version(), Optional.of(run.place().repo()), active, was.asked(), was.refused());
        return with(desk, Optional.of(run), decision.withdrawn());
    }

    Draft effects(Effect... effects) {
        return new Draft(new Decision(
                decision.desk(),
                decision.run(),
                List.of(effects),
                decision.claims(),
                decision.alarms(),
                decision.notes(),
                decision.withdrawn()));
    }

    Draft claims(Claim... claims) {
        return new Draft(new Decision(
                decision.desk(),
                decision.run(),
                decision.effects(),
                List.of(claims),
                decision.alarms(),
                decision.notes(),
                decision.withdrawn()));
    }

    Draft alarms(Alarm... alarms) {
        return new Draft(new Decision(
                decision.desk(),
                decision.run(),
                decision.effects(),
                decision.claims(),
                List.of(alarms),
                decision.notes(),
                decision.withdrawn()));
    }

    Draft notes(Note... notes) {
        return new Draft(new Decision(
                decision.desk(),
                decision.run(),
                decision.effects(),
                decision.claims(),
                decision.alarms(),
                List.of(notes),
                decision.withdrawn()));
    }

    Draft withdrawn() {
        return with(decision.desk(), decision.run(), true);
    }

    private Draft with(Desk desk, Optional<Run> run, boolean withdrawn) {
        return new Draft(new Decision(
                desk, run, decision.effects(), decision.claims(), decision.alarms(), decision.notes(), withdrawn));
    }
}
