package dev.bellhop.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody wants a run to end: by a command, or by taking back the comment that asked for it. */
final class Stopping {
    private Stopping() {}

    /**
     * A stop that is older than the run was not meant for it; one that is older than its news still counts. One that is
     * pressed means the run on whose page it stands, whatever our clock says.
     */
    static Decision stop(Situation now, Request request, boolean close) {
        Desk taken = now.desk().taking(request.id());
        Desk desk = request.isPressed() ? taken : taken.stopping(request.at());
        Optional<Run> active =
                now.run().filter(run -> desk.active().filter(run.id()::equals).isPresent());
        if (active.isEmpty()) {
            return Orders.answer(now.on(desk), request, Reaction.MINUS_ONE, Replies.nothingToStop(request.by()));
        }
        Run run = active.get();
        if (!request.isPressed() && request.at().isBefore(run.request().at())) {
            return Refusing.ignored(desk, "the stop is older than the run");
        }
        return ended(desk, run, new Ended.Stopped(request.by()), Optional.of(new Ending(request, close)));
    }

    /** Its comment is gone: what it asked for and has not begun does not begin. */
    static Decision deleted(Situation now, long comment) {
        Desk desk = now.desk().deleting(comment);
        Optional<Run> unbegun = now.run()
                .filter(run -> desk.active().filter(run.id()::equals).isPresent())
                .filter(run -> run.request().trigger().isComment(comment))
                .filter(Stopping::notBegun);
        return unbegun.map(run -> ended(desk, run, new Ended.Withdrawn(), Optional.empty()))
                .orElse(Refusing.ignored(desk, "a comment was deleted, and nothing waits for it"));
    }

    private static boolean notBegun(Run run) {
        return switch (run.phase()) {
            case Phase.Held _, Phase.Queued _, Phase.Connecting _, Phase.Starting _ -> true;
            case Phase.Working _, Phase.Waiting _, Phase.InReview _, Phase.Over _ -> false;
        };
    }

    private record Ending(Request request, boolean close) {}

    /** An agent that may have been asked is asked to stop; it does no harm where it was not. */
    private static Decision ended(Desk desk, Run active, Ended how, Optional<Ending> by) {
        Run run = active.announce().end(how);
        List<Effect> effects = new ArrayList<>();
        if (run.attempt().mayBeAtWork()) {
            Person person =
                    by.map(ending -> ending.request().by()).orElse(run.request().by());
            boolean close = by.filter(Ending::close).isPresent();
            effects.add(new Effect.Stop(run.id(), run.attempt().number(), person, close));
        }
        effects.add(new Effect.Status(run.id()));
        by.map(ending -> Refusing.react(ending.request(), Reaction.PLUS_ONE)).ifPresent(effects::addAll);
        effects.addAll(Starting.labelOff(run));
        return Decision.of(desk.without(run), new Note(Note.Kind.ACCEPTED, Records.outcome(run)))
                .run(run)
                .withdraw()
                .effects(effects);
    }
}
