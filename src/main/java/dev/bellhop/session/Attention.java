package dev.bellhop.session;

import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Phase;
import dev.bellhop.run.Run;
import dev.bellhop.run.SessionFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which sessions are listened to, and how long those need not be looked at. */
record Attention(Platform platform, Keys keys, Streams streams) {

    /** It is listened to while something is to be heard, from where it was just read to. */
    void pay(Run run, Names names, List<Fact> facts) {
        Holder holder = Keys.holder(run);
        switch (run.phase()) {
            case Phase.Working _, Phase.Waiting _ ->
                streams.want(holder, platform, names.session(), Glance.readTo(run, facts));
            case Phase.Held _, Phase.Queued _, Phase.Connecting _, Phase.Starting _, Phase.InReview _, Phase.Over _ ->
                streams.leave(holder);
        }
    }

    void leave(Holder holder) {
        streams.leave(holder);
    }

    /**
     * While it works, its token is still to be changed in time. What came of a turn that has ended is looked for at GitHub and
     * among the files it left, of which no stream tells.
     */
    Optional<Instant> rest(Run run) {
        if (isLookedFor(run)) {
            return Optional.empty();
        }
        Optional<Instant> due = keys.due(run).filter(_ -> run.phase() instanceof Phase.Working);
        return streams.rest(Keys.holder(run))
                .map(rest -> due.filter(rest::isAfter).orElse(rest));
    }

    private static boolean isLookedFor(Run run) {
        return run.phase() instanceof Phase.Working
                && run.facts()
                        .sitting()
                        .stood()
                        .filter(seen -> seen.stage() == SessionFact.Stage.TURN_ENDED)
                        .isPresent();
    }
}
