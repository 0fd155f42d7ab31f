package dev.bellhop.run;

import java.util.Optional;
import java.util.Set;

/**
 * The product in two pure steps: what must be known before an event can be decided, and what to remember and to do once
 * it is known. The same event in the same situation always gives the same decision.
 */
public final class Policy {
    private final Asking asking;
    private final Starting starting;
    private final Following following;

    public Policy(Terms terms) {
        starting = new Starting(terms);
        asking = new Asking(terms, starting);
        following = new Following(terms);
    }

    /** What must be asked before this can be decided; asked one after the other, as deciding comes to it. */
    public Optional<Need<?>> needs(Situation now, Event event) {
        try {
            decide(now, event);
            return Optional.empty();
        } catch (Known.Unasked open) {
            return Optional.of(open.need());
        }
    }

    /** The limited things whose use must be known. */
    public Set<String> scopes(Subject subject) {
        return Set.of(Starting.scope(subject));
    }

    public Decision decide(Situation now, Event event) {
        return switch (event) {
            case Event.Labeled labeled -> asking.decide(now, labeled);
            case Event.Told told ->
                of(now).map(run -> following.told(now, run, told)).orElse(unknown(now));
            case Event.Looked looked ->
                of(now).map(run -> following.looked(now, run, looked)).orElse(unknown(now));
            case Event.Changed changed ->
                of(now).map(run -> following.changed(now, run, changed)).orElse(unknown(now));
            case Event.Performed done -> starting.performed(now, now.run(), done);
            case Event.Rang _ ->
                of(now).filter(starting::waits)
                        .map(run -> starting.again(now, run))
                        .orElse(unknown(now));
        };
    }

    private static Optional<Run> of(Situation now) {
        return now.run();
    }

    private static Decision unknown(Situation now) {
        return Decision.of(now.desk(), new Note(Note.Kind.IGNORED, "it concerns no run"));
    }
}
