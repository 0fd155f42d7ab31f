package dev.bellhop.run;

import java.util.ArrayList;
import java.util.List;

/** What a run says without words on what asked for it, as it goes on. */
final class Signs {
    private Signs() {}

    static List<Effect> of(Run before, Run after) {
        List<Effect> signs = new ArrayList<>();
        if (atWork(after) && !atWork(before)) {
            signs.addAll(Refusing.react(after.request(), Reaction.ROCKET));
        }
        if (after.over() && !before.over()) {
            switch (after.ended().orElseThrow()) {
                case Ended.Merged _ -> signs.addAll(Refusing.react(after.request(), Reaction.PLUS_ONE));
                case Ended.Failed _ -> signs.addAll(Refusing.react(after.request(), Reaction.MINUS_ONE));
                case Ended.Closed _, Ended.Stopped _, Ended.Withdrawn _, Ended.Abandoned _ -> {}
            }
        }
        return signs;
    }

    private static boolean atWork(Run run) {
        return switch (run.phase()) {
            case Phase.Held _, Phase.Queued _, Phase.Connecting _, Phase.Starting _ -> false;
            case Phase.Working _, Phase.Waiting _, Phase.InReview _ -> true;
            case Phase.Over _ -> run.attempt().begin() instanceof Begin.Begun;
        };
    }
}
