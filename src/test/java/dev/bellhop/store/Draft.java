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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decision, as the policy would make it. */
record Draft(Decision decision) {

    static Draft on(Desk desk) {
        return new Draft(
                new Decision(desk, List.of(), List.of(), List.of(), List.of(), List.of(Given.NOTED), Set.of()));
    }

    /** The desk as it would stand with this run on it. */
    Draft run(Run run) {
        Desk was = decision.desk();
        Optional<RunId> active = run.over() ? Optional.empty() : Optional.of(run.id());
        Desk desk =
                new Desk(was.subject(), was.version(), Optional.of(run.place().repo()), active, was.memory());
        return with(desk, List.of(run), decision.withdrawn());
    }

    /** With another run that comes first. */
    Draft and(Run before) {
        List<Run> runs =
                Stream.concat(Stream.of(before), decision.runs().stream()).toList();
        return with(decision.desk(), runs, decision.withdrawn());
    }

    Draft effects(Effect... effects) {
        return with(List.of(effects), decision.claims(), decision.alarms(), decision.notes());
    }

    Draft claims(Claim... claims) {
        return with(decision.effects(), List.of(claims), decision.alarms(), decision.notes());
    }

    Draft alarms(Alarm... alarms) {
        return with(decision.effects(), decision.claims(), List.of(alarms), decision.notes());
    }

    Draft notes(Note... notes) {
        return with(decision.effects(), decision.claims(), decision.alarms(), List.of(notes));
    }

    Draft withdrawn() {
        return with(
                decision.desk(),
                decision.runs(),
                decision.runs().stream().map(Run::id).collect(Collectors.toSet()));
    }

    private Draft with(List<Effect> effects, List<Claim> claims, List<Alarm> alarms, List<Note> notes) {
        return new Draft(
                new Decision(decision.desk(), decision.runs(), effects, claims, alarms, notes, decision.withdrawn()));
    }

    private Draft with(Desk desk, List<Run> runs, Set<RunId> withdrawn) {
        return new Draft(new Decision(
                desk, runs, decision.effects(), decision.claims(), decision.alarms(), decision.notes(), withdrawn));
    }
}
