package dev.bellhop.run;

import java.util.ArrayList;
import java.util.List;

/** However a run with a session comes to its end: what it needed is cleared away. */
final class Clearing {
    private Clearing() {}

    static Decision after(Situation now, Decision decision) {
        List<Effect> effects = new ArrayList<>(decision.effects());
        decision.runs().stream()
                .filter(Run::over)
                .filter(run -> !wasOver(now, run))
                .filter(run -> run.attempt().isSession() && run.attempt().mayBeAtWork())
                .map(run -> new Effect.End(run.id(), run.attempt().number()))
                .forEach(effects::add);
        return decision.effects(effects);
    }

    private static boolean wasOver(Situation now, Run run) {
        return now.run()
                .filter(known -> known.id().equals(run.id()))
                .filter(Run::over)
                .isPresent();
    }
}
