package dev.bellhop.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** However a run with a session comes to its end: what it needed is cleared away. */
final class Clearing {
    private Clearing() {}

    static Decision after(Situation now, Decision decision) {
        List<Effect> effects = new ArrayList<>(decision.effects());
        decision.runs().stream()
                .filter(Run::over)
                .filter(run -> !wasOver(now, run))
                .flatMap(Clearing::ends)
                .forEach(effects::add);
        return decision.effects(effects);
    }

    /** Of earlier ones, too: whoever stops a run takes back what has not begun. */
    private static Stream<Effect.End> ends(Run run) {
        return run.attempts().stream()
                .filter(attempt -> attempt.isSession() && attempt.mayBeAtWork())
                .map(attempt -> new Effect.End(run.id(), attempt.number()));
    }

    private static boolean wasOver(Situation now, Run run) {
        return now.run()
                .filter(known -> known.id().equals(run.id()))
                .filter(Run::over)
                .isPresent();
    }
}
