package dev.bellhop.run;

import java.util.ArrayList;
import java.util.List;

/** What a session needs of us: that its reports are acknowledged, and that what it only pushed becomes a pull request. */
final class Attending {
    private Attending() {}

    static List<Effect> of(Run before, Run run) {
        List<Effect> effects = new ArrayList<>();
        int attempt = run.attempt().number();
        run.facts().sitting().open().stream()
                .filter(asked -> asked.question() == SessionFact.Question.REPORT)
                .filter(asked -> !before.facts().sitting().asked().containsKey(asked.event()))
                .map(asked -> new Effect.Answer(run.id(), attempt, asked.event()))
                .forEach(effects::add);
        if (wantsPull(run) && !wantsPull(before)) {
            effects.add(new Effect.Open(run.id(), attempt));
        }
        return effects;
    }

    private static boolean wantsPull(Run run) {
        Sitting sitting = run.facts().sitting();
        return run.phase() instanceof Phase.Working
                && run.pull().isEmpty()
                && sitting.stood()
                        .filter(seen -> seen.stage() == SessionFact.Stage.TURN_ENDED)
                        .isPresent()
                && sitting.pushed();
    }

    /** What a wait is for, so that it is said once. */
    static String cause(Run run) {
        Sitting sitting = run.facts().sitting();
        return sitting.question()
                .map(SessionFact.Asked::event)
                .or(() -> sitting.stood().map(SessionFact.Stood::event))
                .orElse("");
    }
}
